// New addresses that nobody showed to be theirs.
import { describe, expect, it } from '@jest/globals';
import { dueKinds } from '../../../services/profiles/deps.ts';
import { newAddressesKeptDays } from '../../../services/profiles/forget-new-addresses.ts';
import { aPersonActing } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const [former, fresh, third] = ['former@canari.example', 'fresh@canari.example', 'third@canari.example'];
const begun = Date.parse('2026-03-02T10:00:00Z');
const after = (days: number): string => new Date(begun + days * 86_400_000).toISOString();

const waiting = async () => {
  const service = profilesInMemory(after(0));
  const id = idOf(await service.made(make.aPerson({ email: former })));
  const ask = (email: string, ifVersion: number) =>
    service.put(make.aPerson({ id, email }), { actor: aPersonActing(id), ifVersion });
  expect(await ask(fresh, 1)).toMatchObject({ ok: true });
  const lookAt = async (days: number) => {
    service.at(after(days));
    await service.schedule.set(dueKinds.forgetNewAddresses, 'all', service.deps.clock());
    await service.schedule.runDue(service.work, service.deps.clock());
    const person = (await service.deps.profiles.person.get(id))?.document;
    return [person?.email, person?.newEmail];
  };
  return { service, id, ask, lookAt };
};

describe('a new address that its person does not show to be theirs', () => {
  it('is dropped after its days, and nothing else of the person', async () => {
    const { service, id, lookAt } = await waiting();
    expect(await lookAt(newAddressesKeptDays - 1)).toEqual([former, fresh]);
    expect(await lookAt(newAddressesKeptDays + 1)).toEqual([former, undefined]);
    const person = (await service.deps.profiles.person.get(id))?.document;
    expect(person).toMatchObject({ givenName: 'Canarigiven', recorded: { by: 'service' } });
    expect(JSON.stringify(person)).not.toContain('fresh');
    expect(person).not.toHaveProperty('newEmailAt');
  });

  it('has its days from when it was given, whatever is changed of the person meanwhile', async () => {
    const { service, id, lookAt } = await waiting();
    service.at(after(20));
    const renamed = make.aPerson({ id, email: former, givenName: 'Alix' });
    expect(await service.put(renamed, { actor: aPersonActing(id), ifVersion: 2 })).toMatchObject({
      ok: true,
    });
    expect(await lookAt(newAddressesKeptDays + 1)).toEqual([former, undefined]);
  });

  it('has its days anew where another one is given', async () => {
    const { service, ask, lookAt } = await waiting();
    service.at(after(20));
    expect(await ask(third, 2)).toMatchObject({ ok: true });
    expect(await lookAt(newAddressesKeptDays + 1)).toEqual([former, third]);
    expect(await lookAt(newAddressesKeptDays + 21)).toEqual([former, undefined]);
  });

  it('is looked for every day', async () => {
    const { service, lookAt } = await waiting();
    await lookAt(3);
    expect(await service.schedule.dueAt(dueKinds.forgetNewAddresses, 'all')).toEqual(new Date(after(4)));
  });
});
