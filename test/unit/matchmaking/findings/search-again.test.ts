import { describe, expect, it } from '@jest/globals';
import { searchAllAgain } from '../../../../services/matchmaking/findings/search-again.ts';
import { matchmakingInMemory } from '../../../makers/matchmaking-service.ts';

const cause = (signal = new AbortController().signal) => ({ signal, requestId: 'test' });

describe('what stands on older semantics', () => {
  const learned = async (pairs: number) => {
    const service = matchmakingInMemory();
    for (let at = 0; at < pairs; at += 1) {
      await service.join(`org_a${at}`, `org_b${at}`);
      await service.offer(`stm_b${at}`, `org_b${at}`);
      await service.need(`stm_a${at}`, `org_a${at}`);
    }
    await service.settle();
    service.deps.campus.takeSemantics({ version: 1, sources: 2 * pairs });
    service.expertise.likeness = () => 0.9;
    return service;
  };
  const all = async ({ deps }: Awaited<ReturnType<typeof learned>>) =>
    (await deps.findings.all({ limit: 1_000 })).items.map(({ document }) => document);

  it('is all searched for again, and what is done of it is told', async () => {
    const service = await learned(60);
    const before = await all(service);
    expect(before.every(({ semantics }) => semantics === 0)).toBe(true);
    const shares: number[] = [];
    await searchAllAgain(service.deps, cause(), (share) => shares.push(share));
    const after = await all(service);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.every(({ semantics }) => semantics === 1)).toBe(true);
    expect(after.find(({ id }) => id === 'stm_a0')?.hits[0]?.likeness).toBe(0.9);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
  });

  it('and is gone meanwhile is forgotten', async () => {
    const service = await learned(1);
    service.deps.campus.takeStatement({ id: 'stm_a0', version: 9 });
    await searchAllAgain(service.deps, cause());
    expect((await all(service)).map(({ id }) => id)).not.toContain('stm_a0');
  });

  it('is left as it is once nobody waits for it', async () => {
    const service = await learned(1);
    await expect(searchAllAgain(service.deps, cause(AbortSignal.abort()))).rejects.toThrow('cancelled');
  });
});
