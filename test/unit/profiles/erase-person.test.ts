import { describe, expect, it } from '@jest/globals';
import { PersonChanged } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { personChanged } from '../../../proto/topics.ts';
import { actorMessage } from '../../../services/platform/access/actor-message.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { keepReceipt } from '../../../services/profiles/keep-receipts.ts';
import { exportPersonal } from '../../../services/profiles/tell-personal-api.ts';
import { anAdministrator, anAnimator, aPersonActing } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const prepared = async () => {
  const service = profilesInMemory();
  const organisationId = idOf(await service.made(make.anOrganisation()));
  const personId = idOf(await service.made(make.aPerson({ email: 'canari@example.org' })));
  const membershipId = idOf(await service.made(make.aMembership({ organisationId, personId })));
  return { service, organisationId, personId, membershipId };
};

const told = ({ collections }: ProfilesInMemory) =>
  collections.person.events.filter(({ topic }) => topic === personChanged.topic.name);

const sections = async ({ deps }: ProfilesInMemory, personId: string, actor: Actor) => {
  const found = [];
  for await (const one of exportPersonal(deps, { actor: actorMessage(actor), personId })) found.push(one);
  return found;
};

describe('a person', () => {
  it('is told to others by an opaque id and by whether it is staff, never by name or address', async () => {
    const { service, personId } = await prepared();
    const [event] = told(service);
    expect(PersonChanged.decode(event?.body ?? new Uint8Array())).toMatchObject({
      id: personId,
      version: 1,
      person: { id: personId, animator: false, administrator: false },
    });
    for (const { body } of told(service)) expect(Buffer.from(body).toString()).not.toMatch(/canari/i);
  });

  it('erases itself, and an administrator erases it; an animator or somebody else does not', async () => {
    const { service, personId } = await prepared();
    for (const actor of [anAnimator(), aPersonActing('per_somebodyelse')])
      expect(await service.remove('person', personId, { actor })).toMatchObject({ ok: false });
    expect(await service.remove('person', personId, { actor: aPersonActing(personId) })).toMatchObject({
      ok: true,
    });
    const other = idOf(await service.made(make.aPerson()));
    expect(await service.remove('person', other, { actor: anAdministrator() })).toMatchObject({ ok: true });
  });

  it('that is erased is awaited from each service that keeps anything of it, this one once memberships are gone', async () => {
    const { service, personId, membershipId } = await prepared();
    expect(await service.receipts(personId)).toEqual({ receipts: [], awaited: [] });
    await service.remove('person', personId);
    expect(await service.receipts(personId)).toEqual({
      receipts: [],
      awaited: ['brokering', 'gateway', 'notifications', 'profiles'],
    });
    const last = told(service).at(-1);
    expect(PersonChanged.decode(last?.body ?? new Uint8Array()).person).toBeUndefined();
    await service.runDue();
    expect(await service.deps.profiles.membership.get(membershipId)).toBeUndefined();
    const { receipts, awaited } = await service.receipts(personId);
    expect(receipts).toMatchObject([{ service: 'profiles', version: 2 }]);
    expect(awaited).toEqual(['brokering', 'gateway', 'notifications']);
    for (const one of awaited)
      await keepReceipt(service.deps, {
        aggregateId: personId,
        service: one,
        version: 2,
        at: '2026-03-02T10:00:01Z',
      });
    expect((await service.receipts(personId)).awaited).toEqual([]);
  });

  it('that belongs nowhere any more is erased after a year, and not while it does, nor if it is staff', async () => {
    const { service, personId, organisationId, membershipId } = await prepared();
    const staff = idOf(await service.made(make.aPerson({ animator: true }), anAdministratorWhoCurates()));
    service.at('2026-09-01T10:00:00Z');
    await service.remove('membership', membershipId);
    service.at('2027-08-31T10:00:00Z');
    await service.runDue();
    expect(await service.deps.profiles.person.get(personId)).toBeDefined();
    const { id } = (await service.made(make.aMembership({ organisationId, personId }))).membership ?? {};
    service.at('2027-09-02T10:00:00Z');
    await service.runDue();
    expect(await service.deps.profiles.person.get(personId)).toBeDefined();
    await service.remove('membership', id ?? '');
    service.at('2028-09-03T10:00:00Z');
    await service.runDue();
    expect(await service.deps.profiles.person.get(personId)).toBeUndefined();
    expect(await service.deps.profiles.person.get(staff)).toBeDefined();
  });
});

const anAdministratorWhoCurates = (): Actor => ({ ...anAdministrator(), animator: true });

describe('what profiles keeps of a person', () => {
  it('is read by that person and by administrators alone', async () => {
    const { service, personId, organisationId } = await prepared();
    const self = aPersonActing(personId);
    const [person, membership] = await sections(service, personId, self);
    expect(person?.code).toBe('person');
    expect(person?.fields).toContainEqual({ key: 'email', values: ['canari@example.org'] });
    expect(membership?.fields).toContainEqual({ key: 'organisation_id', values: [organisationId] });
    expect(await sections(service, personId, anAdministrator())).toHaveLength(2);
    for (const actor of [anAnimator(), aPersonActing('per_somebodyelse')])
      await expect(sections(service, personId, actor)).rejects.toThrow('not-found');
  });

  it('holds the consents that it gave, and what it was the last to write', async () => {
    const { service, personId, organisationId } = await prepared();
    const owner: Actor = { ...aPersonActing(personId), memberships: [{ of: organisationId, role: 'owner' }] };
    await service.made(make.aConsent({ subjectId: organisationId }), owner);
    const statement = idOf(await service.made(make.aStatement({ organisationId }), owner));
    const found = await sections(service, personId, owner);
    const field = (code: string, key: string) =>
      found.find((one) => one.code === code)?.fields.find((one) => one.key === key)?.values;
    expect(field('consent', 'purpose')).toEqual(['be_suggested']);
    expect(field('written', 'id')).toEqual([statement]);
  });
});
