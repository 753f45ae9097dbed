import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../services/platform/access/actor.ts';
import {
  aMachine,
  aMemberOf,
  anAdministrator,
  anAnimator,
  anOwnerOf,
  aPersonActing,
  aService,
} from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const prepared = async () => {
  const service = profilesInMemory();
  const organisationId = idOf(await service.made(make.anOrganisation()));
  const otherId = idOf(await service.made(make.anOrganisation({ name: 'Autre' })));
  const personId = idOf(await service.made(make.aPerson()));
  return {
    service,
    organisationId,
    otherId,
    personId,
    member: aMemberOf(organisationId),
    owner: anOwnerOf(organisationId),
  };
};

const forbidden = { ok: false, fault: { code: 'forbidden' } };
const notFound = { ok: false, fault: { code: 'not-found' } };
const done = { ok: true };

describe('the rights to write', () => {
  it('let a member keep what is of the own organisation, and nothing of others', async () => {
    const { service, organisationId, otherId, member } = await prepared();
    const own = make.aStatement({ organisationId });
    const made = await service.put(own, { actor: member });
    expect(made).toMatchObject(done);
    const others = await service.made(make.aStatement({ organisationId: otherId }));
    expect(await service.put(make.aStatement({ organisationId: otherId }), { actor: member })).toMatchObject(
      forbidden,
    );
    const edited = make.aStatement({ organisationId: otherId, id: idOf(others), text: 'autre' });
    expect(await service.put(edited, { actor: member, ifVersion: 1 })).toMatchObject(forbidden);
    expect(await service.remove('statement', idOf(others), { actor: member })).toMatchObject(forbidden);
  });

  it('do not let a statement be taken over by naming another organisation', async () => {
    const { service, organisationId, otherId, member } = await prepared();
    const others = await service.made(make.aStatement({ organisationId: otherId }));
    const taken = make.aStatement({ organisationId, id: idOf(others) });
    expect(await service.put(taken, { actor: member, ifVersion: 1 })).toMatchObject(forbidden);
    const mine = await service.made(make.aStatement({ organisationId }), member);
    const given = make.aStatement({ organisationId: otherId, id: idOf(mine) });
    expect(await service.put(given, { actor: member, ifVersion: 1 })).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'organisation', rule: 'not-allowed' }] },
    });
  });

  it('let nobody make staff of themselves, nor an animator of anybody', async () => {
    const { service, personId } = await prepared();
    const self = aPersonActing(personId);
    const promoted = make.aPerson({ id: personId, animator: true });
    expect(await service.put(promoted, { actor: self, ifVersion: 1 })).toMatchObject(forbidden);
    const renamed = make.aPerson({ id: personId, givenName: 'Autre' });
    expect(await service.put(renamed, { actor: self, ifVersion: 1 })).toMatchObject(done);
    const ruling = make.aPerson({ id: personId, administrator: true });
    expect(await service.put(ruling, { actor: self, ifVersion: 2 })).toMatchObject(forbidden);
    expect(await service.put(ruling, { actor: anAnimator(), ifVersion: 2 })).toMatchObject(forbidden);
    expect(await service.put(promoted, { actor: anAnimator(), ifVersion: 2 })).toMatchObject(forbidden);
    expect(await service.put(promoted, { actor: anAdministrator(), ifVersion: 2 })).toMatchObject(done);
  });

  it('leave the address of an administrator to that person and to administrators', async () => {
    const { service } = await prepared();
    const staff = { ...anAdministrator(), animator: true };
    const ruling = { administrator: true, email: 'canari@example.org' };
    const id = idOf(await service.made(make.aPerson(ruling), staff));
    const change = (changes: object, actor: Actor, ifVersion: number) =>
      service.put(make.aPerson({ id, ...ruling, ...changes }), { actor, ifVersion });
    const [stolen, none] = [{ email: 'animator@example.org' }, { email: undefined }];
    const refused = { ok: false, fault: { violations: [{ field: 'email', rule: 'not-allowed' }] } };
    expect(await change(stolen, anAnimator(), 1)).toMatchObject(refused);
    expect(await change(none, anAnimator(), 1)).toMatchObject(refused);
    expect(await change({ givenName: 'Autre' }, anAnimator(), 1)).toMatchObject(done);
    const own: Actor = { ...aPersonActing(id), administrator: true };
    expect(await change({ email: 'new@example.org' }, own, 2)).toMatchObject(done);
    expect(await change({ email: 'newer@example.org' }, anAdministrator(), 3)).toMatchObject(done);
    expect(await change(none, anAdministrator(), 4)).toMatchObject(done);
    // Nor the first one.
    expect(await change(stolen, anAnimator(), 5)).toMatchObject(refused);
  });

  it('leave consents and memberships to owners', async () => {
    const { service, organisationId, personId, member, owner } = await prepared();
    const consent = make.aConsent({ subjectId: organisationId });
    expect(await service.put(consent, { actor: member })).toMatchObject(forbidden);
    expect(await service.put(consent, { actor: owner })).toMatchObject(done);
    const membership = make.aMembership({ organisationId, personId, role: 'MEMBERSHIP_ROLE_OWNER' });
    expect(await service.put(membership, { actor: member })).toMatchObject(forbidden);
    expect(await service.put(membership, { actor: owner })).toMatchObject(done);
  });

  it('leave new organisations, new persons, settings and merges to animators', async () => {
    const { service, organisationId, otherId, owner } = await prepared();
    for (const profile of [make.anOrganisation(), make.aPerson(), make.settingsOf()])
      expect(await service.put(profile, { actor: owner })).toMatchObject(forbidden);
    expect(await service.merge(organisationId, otherId, owner)).toMatchObject(forbidden);
    expect(await service.remove('organisation', organisationId, { actor: owner })).toMatchObject(forbidden);
  });

  it('let machines and services write nothing', async () => {
    const { service, organisationId, otherId, personId } = await prepared();
    const organisationIds = [organisationId, otherId];
    const all = [
      make.anOrganisation(),
      make.aStatement({ organisationId }),
      make.aText({ ownerIds: [organisationId] }),
      make.aCollaboration({ organisationIds }),
      make.aPerson(),
      make.aMembership({ organisationId, personId }),
      make.aConsent({ subjectId: organisationId }),
      make.settingsOf(),
    ];
    for (const actor of [aMachine(), aService()])
      for (const profile of all) expect(await service.put(profile, { actor })).toMatchObject(forbidden);
    expect(
      await service.put(make.aPerson({ id: personId, givenName: 'x' }), { actor: aService(), ifVersion: 1 }),
    ).toMatchObject(forbidden);
  });

  it('tell nothing of what the writer may not see', async () => {
    const { service, otherId, member } = await prepared();
    const hidden = await service.made(
      make.aStatement({ organisationId: otherId, visibility: 'VISIBILITY_ANIMATORS' }),
    );
    const guessed = make.aStatement({ id: idOf(hidden), text: '' });
    expect(await service.put(guessed, { actor: member, ifVersion: 1 })).toMatchObject(notFound);
    expect(await service.remove('statement', idOf(hidden), { actor: member })).toMatchObject(notFound);
  });

  it('let nobody find out by a reference that a hidden organisation is there', async () => {
    const { service, organisationId, member } = await prepared();
    const externalIds = make.externalIds('secret');
    const hidden = await service.made(
      make.anOrganisation({ visibility: 'VISIBILITY_ANIMATORS', externalIds }),
    );
    const owners = (id: string) => make.aText({ ownerIds: [organisationId, id] });
    const there = await service.put(owners('file:secret'), { actor: member });
    expect(there).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'owners[1]', rule: 'unresolved' }] },
    });
    // What an animator named there stays when a member edits the rest.
    const made = await service.made(owners(idOf(hidden)));
    const edited = make.aText({ id: idOf(made), ownerIds: made.text?.ownerIds ?? [], title: 'Autre titre' });
    expect(await service.put(edited, { actor: member, ifVersion: 1 })).toMatchObject(done);
  });

  it('keep what a derived id says: whose membership, which purpose', async () => {
    const { service, organisationId, otherId, personId } = await prepared();
    const membership = await service.made(make.aMembership({ organisationId, personId }));
    const moved = make.aMembership({ id: idOf(membership), organisationId: otherId, personId });
    const consent = await service.made(
      make.aConsent({ subjectId: organisationId, purpose: 'CONSENT_PURPOSE_BE_CONTACTED' }),
    );
    const turned = make.aConsent({ id: idOf(consent), subjectId: organisationId });
    for (const [profile, field] of [
      [moved, 'organisation'],
      [turned, 'purpose'],
    ] as const)
      expect(await service.put(profile, { ifVersion: 1 })).toMatchObject({
        ok: false,
        fault: { violations: [{ field, rule: 'not-allowed' }] },
      });
  });

  it('record who gave a consent and when, and keep the day while it is the same', async () => {
    const { service, organisationId, owner } = await prepared();
    const sent = make.aConsent({ subjectId: organisationId, by: 'per_forged', at: new Date(0) });
    const given = await service.made(sent, owner);
    expect(given.consent).toMatchObject({ by: owner.personId, at: new Date('2026-03-02T10:00:00Z') });
    service.at('2026-03-09T10:00:00Z');
    const same = await service.put(make.aConsent({ id: idOf(given), subjectId: organisationId }), {
      ifVersion: 1,
    });
    expect(same).toMatchObject({ ok: true, value: { version: 1, consent: { at: given.consent?.at } } });
    const withdrawn = make.aConsent({ id: idOf(given), subjectId: organisationId, given: false });
    expect(await service.put(withdrawn, { ifVersion: 1 })).toMatchObject({
      ok: true,
      value: { consent: { given: false, by: 'animator', at: new Date('2026-03-09T10:00:00Z') } },
    });
  });
});
