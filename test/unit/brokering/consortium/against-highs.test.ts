import { beforeAll, describe, expect, it } from '@jest/globals';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { consortiaOf, drawTask } from './consortium-makers.ts';
import { independentConsortiumSolver } from './independent-consortium-solver.ts';

describe('the best consortium, against HiGHS', () => {
  let solve: Awaited<ReturnType<typeof independentConsortiumSolver>>;
  beforeAll(async () => {
    solve = await independentConsortiumSolver();
  });

  const batches = Array.from({ length: 4 }, (_, k) => ({ first: 50 * k, last: 50 * k + 49 }));

  it.each(batches)(
    'is the same on calls $first to $last of every shape with up to 16 organisations, and proven',
    ({ first, last }) => {
      for (let seed = first; seed <= last; seed += 1) {
        const task = drawTask(seed, 2 + (seed % 15));
        const [best] = consortiaOf(proposeConsortia(task));
        const theirs = solve(task);
        expect({ seed, mandatory: best?.score.mandatory.filled, proof: best?.proof.kind }).toEqual({
          seed,
          mandatory: theirs?.mandatory,
          proof: theirs && 'best',
        });
        if (best && theirs) expect(Math.abs(best.score.total - theirs.total)).toBeLessThan(1e-6);
      }
    },
    60_000,
  );

  it('is never outdone by more than its bound where the search was cut short', () => {
    let cut = 0;
    for (let seed = 1000; seed < 1030; seed += 1) {
      const task = drawTask(seed, 12);
      const [best] = consortiaOf(proposeConsortia(task, { work: 5 }));
      const theirs = solve(task);
      if (!best || !theirs) continue;
      if (best.proof.kind === 'best') {
        expect(best.score.mandatory.filled).toBe(theirs.mandatory);
        expect(best.score.total).toBeCloseTo(theirs.total, 6);
        continue;
      }
      cut += 1;
      const { mandatory, total } = best.proof;
      expect(mandatory).toBeGreaterThanOrEqual(theirs.mandatory);
      if (mandatory === theirs.mandatory) expect(total).toBeGreaterThanOrEqual(theirs.total - 1e-7);
    }
    expect(cut).toBeGreaterThan(10);
  }, 60_000);
});
