import { describe, expect, it } from '@jest/globals';
import { runInSlices } from '../../../../services/expertise/semantics/run-in-slices.ts';

/** Work of steps that take so many milliseconds each, on a clock that only they move. */
const aClock = () => {
  let now = 0;
  const turns: number[] = [];
  return {
    turns,
    pace: {
      now: () => now,
      takeTurn: async () => {
        turns.push(now);
      },
    },
    work: function* (steps: number, eachMs: number): Generator<undefined, string> {
      for (let step = 0; step < steps; step += 1) {
        now += eachMs;
        yield;
      }
      return 'done';
    },
  };
};

describe('work in slices', () => {
  it('lets others in before 5 ms are over, as long as no step takes more than 2', async () => {
    for (const eachMs of [0.1, 0.7, 1.3, 2]) {
      const { pace, work, turns } = aClock();
      expect(await runInSlices(work(100, eachMs), pace)).toBe('done');
      const slices = turns.slice(1).map((at, nth) => at - (turns[nth] ?? 0));
      expect(Math.max(...slices)).toBeLessThan(5);
      expect(slices.length).toBeGreaterThan(2);
    }
  });

  it('waits its turn before it begins, and ends unfinished once nobody wants it', async () => {
    const { pace, work, turns } = aClock();
    const wanted = new AbortController();
    const begun = work(100, 2);
    const running = runInSlices(
      begun,
      {
        ...pace,
        takeTurn: async () => {
          await pace.takeTurn();
          if (turns.length === 3) wanted.abort();
        },
      },
      wanted.signal,
    );
    expect(await running).toBeUndefined();
    expect(turns).toEqual([0, 4, 8]);
  });
});
