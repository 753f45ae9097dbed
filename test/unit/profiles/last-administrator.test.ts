import { describe, expect, it } from '@jest/globals';
import { ProfileKind } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { deleteProfile } from '../../../services/profiles/remove-profile-api.ts';
import { anAdministrator, asMessage } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, type ProfilesInMemory, profilesInMemory } from '../../makers/profiles-service.ts';

const curator = { ...anAdministrator(), animator: true };

const administrator = async (service: ProfilesInMemory): Promise<string> =>
  idOf(await service.made(make.aPerson({ administrator: true }), curator));

const stepDown = (service: ProfilesInMemory, id: string) =>
  service.put(make.aPerson({ id, administrator: false }), { actor: curator, ifVersion: 1 });

const lastOne = {
  ok: false,
  fault: {
    code: 'invalid',
    violations: [
      { field: 'administrator', rule: 'not-allowed', parameters: { because: 'last-administrator' } },
    ],
  },
};

describe('the last administrator', () => {
  it('stays one, and is not erased', async () => {
    const service = profilesInMemory();
    const id = await administrator(service);
    expect(await stepDown(service, id)).toMatchObject(lastOne);
    expect(await service.remove('person', id)).toMatchObject(lastOne);
    expect((await service.deps.profiles.person.get(id))?.document.administrator).toBe(true);
  });

  it('changes what else it is', async () => {
    const service = profilesInMemory();
    const id = await administrator(service);
    const animates = make.aPerson({ id, administrator: true, animator: true });
    expect(await service.put(animates, { actor: curator, ifVersion: 1 })).toMatchObject({ ok: true });
  });

  it('is nobody while there are two: one of them steps down, or is erased', async () => {
    const service = profilesInMemory();
    const [first, second, third] = [
      await administrator(service),
      await administrator(service),
      await administrator(service),
    ];
    expect(await stepDown(service, first)).toMatchObject({ ok: true });
    expect(await service.remove('person', second)).toMatchObject({ ok: true });
    expect(await stepDown(service, third)).toMatchObject(lastOne);
  });

  it('is found also where both step down at once: one of them stays', async () => {
    const service = profilesInMemory();
    const [first, second] = [await administrator(service), await administrator(service)];
    const both = await Promise.all([stepDown(service, first), service.remove('person', second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { items } = await service.deps.profiles.person.all({ limit: 9 });
    expect(items.filter(({ document }) => document.administrator)).toHaveLength(1);
  });

  it('is found also where two processes let one go at once; nothing of that stays behind', async () => {
    const service = profilesInMemory();
    const [first, second] = [await administrator(service), await administrator(service)];
    const { deps } = service;
    const other = { ...deps, administration: { ...deps.administration, holder: 'two' } };
    const byOther = deleteProfile(other, {
      ...{ kind: ProfileKind.PERSON, id: second, ifVersion: undefined },
      actor: asMessage(curator),
    });
    const both = await Promise.all([stepDown(service, first), byOther]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { items } = await deps.profiles.person.all({ limit: 9 });
    expect(items.filter(({ document }) => document.administrator)).toHaveLength(1);
    await administrator(service);
    const [left] = items.filter(({ document }) => document.administrator);
    expect(await stepDown(service, left?.document.id ?? '')).toMatchObject({ ok: true });
  });
});
