import { beforeAll, describe, expect, it } from '@jest/globals';
import { approach } from '../../../../services/matchmaking/round/approach.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { levelsOf } from '../../../../services/matchmaking/round/choice.ts';
import { splitMarket } from '../../../../services/matchmaking/round/split-market.ts';
import { drawRound, limited } from './a-round.ts';
import { independentSolver } from './independent-solver.ts';
import type { Best } from './independent-solver.ts';

describe('against HiGHS', () => {
  let solve: Awaited<ReturnType<typeof independentSolver>>;
  beforeAll(async () => {
    solve = await independentSolver();
  });

  const expectSame = (seed: number, most: number, round = drawRound(seed, most)): void => {
    const { levels, gain, gap, bound } = assign(round);
    const best: Best = solve(round);
    const reached = best.levels.map((_, level) => levels[level] ?? 0);
    expect({ seed, reached, gap, proven: bound.levels }).toEqual({
      seed,
      reached: best.levels,
      gap: 0,
      proven: levels,
    });
    expect(Math.abs(gain - best.gain)).toBeLessThan(1e-5);
  };

  const seeds = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);
  const batches = (from: number, each: number, count: number) =>
    Array.from({ length: count }, (_, k) => ({
      first: from + k * each,
      last: from + (k + 1) * each - 1,
      each,
    }));

  it.each(batches(0, 50, 6))(
    'reaches the same on rounds $first to $last of up to 25 organisations of every shape, and proves each best',
    ({ first, each }) => seeds(first, each).forEach((seed) => expectSame(seed, 25)),
    60_000,
  );

  it.each(batches(1000, 20, 4))(
    'reaches the same on rounds $first to $last of up to 60 organisations of every shape, and proves each best',
    ({ first, each }) => seeds(first, each).forEach((seed) => expectSame(seed, 60)),
    60_000,
  );

  it.each(batches(3000, 40, 5))(
    'reaches the same on rounds $first to $last in which some pairs may be so many in all, and proves each best',
    ({ first, each }) =>
      seeds(first, each).forEach((seed) => expectSame(seed, 30, limited(drawRound(seed, 30), seed))),
    120_000,
  );

  it('is never outdone where only prices say how much there could be', () => {
    for (const [at, seed] of seeds(2000, 90).entries()) {
      const round = at % 3 === 2 ? limited(drawRound(seed, 30), seed) : drawRound(seed, 30);
      const best = solve(round);
      const parts = splitMarket(round).map(({ market }) => ({
        market,
        ...approach(market, () => undefined),
      }));
      const sums = (of: (part: (typeof parts)[number]) => readonly number[]): readonly number[] =>
        best.levels.map((_, level) => parts.reduce((sum, part) => sum + (of(part)[level] ?? 0), 0));
      const reached = sums(({ market, choice }) => levelsOf(market, choice));
      const [bounds, firstLess] = [
        sums(({ bound }) => bound.levels),
        best.levels.findIndex((has, k) => has !== reached[k]),
      ];
      const comparable = firstLess < 0 ? best.levels.length : firstLess + 1;
      for (let level = 0; level < comparable; level += 1)
        expect(bounds[level]).toBeGreaterThanOrEqual(best.levels[level] ?? 0);
      if (firstLess < 0)
        expect(parts.reduce((sum, { bound }) => sum + bound.gain, 0)).toBeGreaterThanOrEqual(
          best.gain - 1e-5,
        );
    }
  });
});
