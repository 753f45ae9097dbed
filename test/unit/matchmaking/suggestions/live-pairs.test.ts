// What is suggested now is read once for all pages of one list, and of one organisation by its own alone.
import { describe, expect, it } from '@jest/globals';
import { createLivePairs } from '../../../../services/matchmaking/suggestions/live-pairs.ts';
import { type MatchmakingInMemory, matchmakingInMemory } from '../../../makers/matchmaking-service.ts';

const { signal } = new AbortController();

const stage = async () => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b');
  await service.settle();
  await service.offer('stm_c', 'org_c');
  await service.settle();
  let now = new Date('2026-03-02T10:00:00Z');
  const read: unknown[] = [];
  const suggestions: MatchmakingInMemory['deps']['suggestions'] = Object.create(service.deps.suggestions, {
    query: {
      value: (query: Parameters<typeof service.deps.suggestions.query>[0]) => {
        read.push([query.index, ...query.equals]);
        return service.deps.suggestions.query(query);
      },
    },
  });
  const livePairs = createLivePairs({ suggestions, clock: () => now });
  return {
    service,
    livePairs,
    read,
    later: (seconds: number): void => {
      now = new Date(now.getTime() + seconds * 1_000);
    },
  };
};

const both = [
  ['org_a', 'org_b'],
  ['org_a', 'org_c'],
];
const idsOf = (pairs: readonly { readonly ids: readonly string[] }[]) => pairs.map(({ ids }) => ids);

describe('the pairs that are suggested now', () => {
  it('are read for a first page, and held for those that go on', async () => {
    const { livePairs, read, service, later } = await stage();
    expect(idsOf(await livePairs(1, { goesOn: false, signal }))).toEqual(both);
    await service.state('stm_c', 2, 'removed');
    expect(idsOf(await livePairs(1, { goesOn: true, signal }))).toEqual(both);
    expect(read).toEqual([['ofRound', 1]]);
    later(61);
    expect(idsOf(await livePairs(1, { goesOn: true, signal }))).toEqual(both.slice(0, 1));
    await livePairs(1, { goesOn: false, signal });
    await livePairs(2, { goesOn: true, signal });
    expect(read).toEqual([
      ['ofRound', 1],
      ['ofRound', 1],
      ['ofRound', 1],
      ['ofRound', 2],
    ]);
  });

  it('of one organisation are read by its own', async () => {
    const { livePairs, read } = await stage();
    const asked = { organisationId: 'org_c', goesOn: false, signal };
    expect(idsOf(await livePairs(1, asked))).toEqual(both.slice(1));
    expect(read).toEqual([['proposed', 'org_c']]);
  });

  it('are not read on for who does not wait any more', async () => {
    const { livePairs, read } = await stage();
    await expect(livePairs(1, { goesOn: false, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(read).toEqual([]);
  });
});
