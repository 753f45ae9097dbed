// An e-mail address is one person's: links to sign in go there, and of two nobody could tell which comes in.
import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../services/profiles/profile.ts';
import { anAdministrator, aPersonActing } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const [first, second] = ['first@canari.example', 'second@canari.example'];
const taken = (subjectId: string) => ({
  ok: false,
  fault: {
    code: 'duplicate',
    subjectId,
    violations: [{ field: 'email', rule: 'taken', parameters: { because: 'one-address-one-person' } }],
  },
});

describe('the address of a person', () => {
  it('is given to nobody else, in whatever capitals, and is not repeated', async () => {
    const service = profilesInMemory();
    const id = idOf(await service.made(make.aPerson({ email: first })));
    const refused = await service.put(make.aPerson({ email: ` ${first.toUpperCase()}`.trim() }));
    expect(refused).toMatchObject(taken(id));
    expect(JSON.stringify(refused)).not.toMatch(/canari/i);
    const other = idOf(await service.made(make.aPerson({ email: second })));
    const changed = make.aPerson({ id: other, email: first });
    expect(await service.put(changed, { actor: anAdministrator(), ifVersion: 1 })).toMatchObject(taken(id));
  });

  it('is one person’s of two who are given it at once', async () => {
    const service = profilesInMemory();
    const both = await Promise.all(
      ['Camille', 'Alix'].map((givenName) => service.put(make.aPerson({ givenName, email: first }))),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it('is free again once the person has another one, or is erased', async () => {
    const service = profilesInMemory();
    const id = idOf(await service.made(make.aPerson({ email: first })));
    const changed = make.aPerson({ id, email: second });
    expect(await service.put(changed, { actor: anAdministrator(), ifVersion: 1 })).toMatchObject({
      ok: true,
    });
    const next = idOf(await service.made(make.aPerson({ email: first })));
    await service.remove('person', next);
    expect(await service.put(make.aPerson({ email: first }))).toMatchObject({ ok: true });
  });

  it('stays the person’s where the same request comes again with its key', async () => {
    const service = profilesInMemory();
    const sent = make.aPerson({ email: first });
    const made = await service.put(sent, { idempotencyKey: 'k1' });
    expect(await service.put(sent, { idempotencyKey: 'k1' })).toEqual(made);
  });

  it('is told of after an external id that is taken: who has both is that very person', async () => {
    const service = profilesInMemory();
    const sent = make.aPerson({
      email: first,
      externalIds: [{ scheme: 'orcid', value: '0000-0002-1825-0097' }],
    });
    const id = idOf(await service.made(sent));
    expect(await service.put(sent)).toMatchObject({
      fault: { code: 'duplicate', subjectId: id, violations: [{ field: 'external_ids' }] },
    });
  });

  it('tells nobody who asks for it as their own whose it is, before they read what comes there', async () => {
    const service = profilesInMemory();
    await service.made(make.aPerson({ email: first }));
    const id = idOf(await service.made(make.aPerson({ email: second })));
    const asked = await service.put(make.aPerson({ id, email: first }), {
      actor: aPersonActing(id),
      ifVersion: 1,
    });
    expect(asked).toMatchObject({ ok: true, value: { person: { email: second, newEmail: first } } });
  });

  it('that two had before this was held stays theirs while they are changed, and is given to no third', async () => {
    const service = profilesInMemory();
    const id = idOf(await service.made(make.aPerson({ email: first })));
    const persons = service.deps.profiles.person;
    const { soleEmailKey: _, ...from } = (await persons.get(id))?.document ?? ({} as Person);
    await persons.put(from, { ifVersion: 1 });
    await persons.put({ ...from, id: 'per_twin', externalIds: [] }, { ifVersion: 0 });
    const renamed = make.aPerson({ id, email: first, givenName: 'Alix' });
    expect(await service.put(renamed, { ifVersion: 2 })).toMatchObject({ ok: true });
    const third = await service.put(make.aPerson({ email: first }));
    expect(third).toMatchObject({ ok: false, fault: { violations: [{ field: 'email' }] } });
  });
});
