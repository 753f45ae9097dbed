import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planMerge } from '../../../../services/expertise/index/plan-merges.ts';
import type { SegmentState } from '../../../../services/expertise/index/plan-merges.ts';
import { mostSources } from '../../../../services/expertise/index/segment.ts';

const fresh = (living: number): SegmentState => ({ living, dead: 0, busy: false });

/** Merges as planned until nothing is worth it; returns what is left, and how many sources were copied. */
const mergeAll = (
  states: readonly SegmentState[],
): { readonly left: readonly SegmentState[]; readonly copied: number } => {
  let left = [...states];
  let copied = 0;
  for (let run = planMerge(left); run; run = planMerge(left)) {
    const living = left.slice(run.first, run.last + 1).reduce((sum, state) => sum + state.living, 0);
    copied += living;
    left = [...left.slice(0, run.first), fresh(living), ...left.slice(run.last + 1)];
  }
  return { left, copied };
};

describe('which segments are merged', () => {
  it('leaves few segments of what comes one by one, and copies each source few times', () => {
    let states: readonly SegmentState[] = [];
    let copied = 0;
    for (let nth = 0; nth < 3_000; nth += 1) {
      const merged = mergeAll([...states, fresh(1)]);
      states = merged.left;
      copied += merged.copied;
    }
    expect(states.length).toBeLessThanOrEqual(20);
    expect(copied / 3_000).toBeLessThan(8);
  });

  it('never makes a segment of more sources than one can have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: mostSources }).map(fresh), { maxLength: 12 }),
        (states) => {
          for (const { living } of mergeAll(states).left) expect(living).toBeLessThanOrEqual(mostSources);
        },
      ),
    );
  });

  it('takes only neighbours of which none is being merged already', () => {
    const states = [fresh(10), fresh(10), { ...fresh(10), busy: true }, fresh(10), fresh(10)];
    expect(planMerge(states)).toBeUndefined();
    expect(planMerge([...states, fresh(10), fresh(10)])).toEqual({ first: 3, last: 6 });
  });

  it('writes a segment anew of which a quarter died', () => {
    expect(planMerge([{ living: 80, dead: 20, busy: false }])).toBeUndefined();
    expect(planMerge([fresh(5_000), { living: 75, dead: 25, busy: false }])).toEqual({ first: 1, last: 1 });
  });
});
