import { describe, expect, it } from '@jest/globals';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { removals } from '../../../services/profiles/collections.ts';
import { keepReceipt } from '../../../services/profiles/keep-receipts.ts';
import { anAnimator } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

describe('what was removed', () => {
  it('is listed by kind, the latest first, with who has forgotten it and who is awaited', async () => {
    const service = profilesInMemory();
    const [first, second] = [
      idOf(await service.made(make.aPerson())),
      idOf(await service.made(make.aPerson())),
    ];
    const organisation = idOf(await service.made(make.anOrganisation()));
    await service.remove('person', first);
    service.at('2026-03-03T10:00:00Z');
    await service.remove('person', second);
    await service.remove('organisation', organisation);
    await service.runDue();
    const { removals: persons } = valueOf(await service.removals('person'));
    expect(persons.map(({ aggregateId }) => aggregateId)).toEqual([second, first]);
    expect(persons[0]).toMatchObject({
      at: new Date('2026-03-03T10:00:00Z'),
      receipts: [{ service: 'profiles' }],
      awaited: ['brokering', 'gateway', 'notifications'],
    });
    const { removals: organisations } = valueOf(await service.removals('organisation'));
    expect(organisations.map(({ aggregateId }) => aggregateId)).toEqual([organisation]);
  });

  it('is read page by page, by administrators alone, of persons and organisations', async () => {
    const service = profilesInMemory();
    for (let at = 0; at < 3; at += 1)
      await service.remove('person', idOf(await service.made(make.aPerson())));
    const first = valueOf(await service.removals('person', { limit: 2 }));
    const second = valueOf(await service.removals('person', { limit: 2, cursor: first.next }));
    const all = [...first.removals, ...second.removals].map(({ aggregateId }) => aggregateId);
    expect(new Set(all).size).toBe(3);
    expect(second.next).toBeUndefined();
    expect(await service.removals('person', { actor: anAnimator() })).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    });
    expect(await service.removals('statement')).toMatchObject({ ok: false, fault: { code: 'invalid' } });
  });

  it('is not what is there again', async () => {
    const service = profilesInMemory();
    const id = idOf(await service.made(make.aPerson()));
    await keepReceipt(service.deps, {
      aggregateId: id,
      service: 'brokering',
      version: 2,
      at: '2026-03-02T10:00:01Z',
    });
    expect(valueOf(await service.removals('person')).removals).toEqual([]);
  });

  it('is told of by its first receipt, where an earlier release kept no more', () => {
    const receipts = {
      brokering: { version: 2, at: '2026-03-02T10:00:02Z' },
      profiles: { version: 2, at: '2026-03-02T10:00:01Z' },
    };
    expect(removals.upcasters?.[1]?.({ id: 'per_1', receipts })).toEqual({
      ...{ id: 'per_1', receipts },
      ...{ kind: 'person', at: '2026-03-02T10:00:01Z' },
    });
  });
});
