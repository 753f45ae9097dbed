import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Profile } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { anOwnerOf } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const edited = (made: Profile, name: string) => make.anOrganisation({ id: idOf(made), name });

describe('a write', () => {
  it('on another version is a conflict that says which one stands', async () => {
    const service = profilesInMemory();
    const made = await service.made(make.anOrganisation());
    await service.put(edited(made, 'Deux'), { ifVersion: 1 });
    const late = await service.put(edited(made, 'Trois'), { ifVersion: 1 });
    expect(late).toMatchObject({ ok: false, fault: { code: 'conflict', currentVersion: 2 } });
    expect(await service.remove('organisation', idOf(made), { ifVersion: 1 })).toMatchObject({
      ok: false,
      fault: { code: 'conflict', currentVersion: 2 },
    });
  });

  it('with an external id of another is a duplicate that names the other', async () => {
    const service = profilesInMemory();
    const externalIds = make.externalIds('one');
    const made = await service.made(make.anOrganisation({ externalIds }));
    expect(await service.put(make.anOrganisation({ externalIds }))).toMatchObject({
      ok: false,
      fault: { code: 'duplicate', subjectId: idOf(made), violations: [{ value: 'file:one' }] },
    });
    // Unique in a kind, not among all.
    expect(await service.put(make.aStatement({ organisationId: idOf(made), externalIds }))).toMatchObject({
      ok: true,
    });
  });

  it('that changes nothing writes nothing', async () => {
    const service = profilesInMemory();
    const full = {
      poles: ['POLE_TRAINING'] as const,
      externalIds: make.externalIds('a', 'b'),
      founded: 1999,
    };
    const made = await service.made(make.anOrganisation({ ...full, poles: [...full.poles] }));
    const same = await service.put(
      { ...make.anOrganisation(), organisation: made.organisation },
      { ifVersion: 1 },
    );
    expect(same).toMatchObject({ ok: true, value: { version: 1 } });
    expect(service.events()).toHaveLength(1);
  });

  it('names its own id to nobody', async () => {
    const service = profilesInMemory();
    const sent = make.anOrganisation({ id: 'org_00000000000000000000000000' });
    expect(await service.put(sent)).toMatchObject({ ok: false, fault: { violations: [{ field: 'id' }] } });
    expect(await service.put(sent, { ifVersion: 1 })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });

  it('of what there is one a pair is a duplicate while it stands, and goes on in versions once it was removed', async () => {
    const service = profilesInMemory();
    const subjectId = idOf(await service.made(make.anOrganisation()));
    const consent = make.aConsent({ subjectId });
    const made = await service.made(consent);
    expect(await service.put(consent)).toMatchObject({
      ok: false,
      fault: { code: 'duplicate', subjectId: idOf(made) },
    });
    await service.remove('consent', idOf(made));
    expect(await service.put(consent)).toMatchObject({ ok: true, value: { version: 3 } });
  });
});

describe('an idempotency key', () => {
  const key = { idempotencyKey: 'k1' };

  it('gives the same answer again and writes once', async () => {
    const service = profilesInMemory();
    const first = valueOf(await service.put(make.anOrganisation(), key));
    const again = valueOf(await service.put(make.anOrganisation(), key));
    expect(again).toEqual(first);
    expect(service.events()).toHaveLength(1);
  });

  it('refuses another body', async () => {
    const service = profilesInMemory();
    await service.put(make.anOrganisation(), key);
    expect(await service.put(make.anOrganisation({ name: 'Autre' }), key)).toMatchObject({
      ok: false,
      fault: { code: 'invalid', violations: [{ field: 'Idempotency-Key', rule: 'taken' }] },
    });
  });

  it('is one for many that come at the same time', async () => {
    const service = profilesInMemory();
    const subjectId = idOf(await service.made(make.anOrganisation()));
    for (const profile of [make.anOrganisation({ name: 'Même' }), make.aConsent({ subjectId })]) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => service.put(profile, key)));
      expect(new Set(answers.map((answer) => idOf(valueOf(answer)))).size).toBe(1);
    }
    expect(service.events()).toHaveLength(3);
  });

  it('belongs to who sent it', async () => {
    const service = profilesInMemory();
    const organisationId = idOf(await service.made(make.anOrganisation()));
    const statement = make.aStatement({ organisationId });
    const one = valueOf(await service.put(statement, key));
    const two = valueOf(await service.put(statement, { ...key, actor: anOwnerOf(organisationId) }));
    expect(idOf(two)).not.toBe(idOf(one));
  });

  it('brings nothing back that was removed since', async () => {
    const service = profilesInMemory();
    const made = valueOf(await service.put(make.anOrganisation(), key));
    await service.remove('organisation', idOf(made));
    expect(await service.put(make.anOrganisation(), key)).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    });
    expect(await service.get('organisation', idOf(made))).toMatchObject({ ok: false });
  });

  it('does not pass off what stood before for what was sent', async () => {
    const service = profilesInMemory();
    const organisationId = idOf(await service.made(make.anOrganisation()));
    const personId = idOf(await service.made(make.aPerson()));
    await service.made(make.aMembership({ organisationId, personId }));
    const owner = make.aMembership({ organisationId, personId, role: 'MEMBERSHIP_ROLE_OWNER' });
    expect(await service.put(owner, key)).toMatchObject({ ok: false, fault: { code: 'duplicate' } });
  });

  it('is forgotten after a day, and new from then on', async () => {
    const service = profilesInMemory();
    await service.schedule.set('profiles.forget-idempotency-keys', 'all', new Date('2026-03-02T10:00:00Z'));
    const first = valueOf(await service.put(make.anOrganisation(), key));
    service.at('2026-03-03T09:00:00Z');
    await service.runDue();
    expect(idOf(valueOf(await service.put(make.anOrganisation(), key)))).toBe(idOf(first));
    service.at('2026-03-03T11:30:00Z');
    await service.runDue();
    expect(idOf(valueOf(await service.put(make.anOrganisation(), key)))).not.toBe(idOf(first));
  });
});

describe('the events of profiles', () => {
  it('are one a write, with the version of the document, and tell nothing of persons', async () => {
    const service = profilesInMemory();
    const organisationId = idOf(await service.made(make.anOrganisation()));
    const otherId = idOf(await service.made(make.anOrganisation({ name: 'Autre' })));
    const words = fc.constantFrom('Canariun', 'Canarideux');
    let sent = 0;
    const action = fc.record({ name: words, twice: fc.boolean(), remove: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 5 }), async (actions) => {
        for (const { name, twice, remove } of actions) {
          const person = make.aPerson({
            givenName: name,
            familyName: name,
            email: `${name}-${(sent += 1)}@example.org`,
          });
          const personId = idOf(await service.made(person));
          const membership = await service.made(make.aMembership({ organisationId, personId }));
          const owner = make.aMembership({
            id: idOf(membership),
            organisationId,
            personId,
            role: 'MEMBERSHIP_ROLE_OWNER',
          });
          if (twice) await service.put(owner, { ifVersion: 1 });
          await service.made(make.aText({ ownerIds: [organisationId] }), anOwnerOf(organisationId));
          await service.made(make.aCollaboration({ organisationIds: [organisationId, otherId] }));
          if (remove) await service.remove('person', personId);
          await service.runDue();
        }
      }),
      { numRuns: 20 },
    );
    const events = service.events();
    for (const { body } of events) expect(Buffer.from(body).toString('latin1')).not.toMatch(/canari/i);
    const versions = Map.groupBy(events, ({ key }) => key);
    for (const [key, of] of versions)
      expect(of.map(({ id }) => id)).toEqual(of.map((_, at) => `${key}@${at + 1}`));
  });
});
