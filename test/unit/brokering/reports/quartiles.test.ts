import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quartilesOf } from '../../../../services/brokering/reports/quartiles.ts';

/** By definition: sorted, between the two nearest. */
const naive = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
};

describe('quartiles', () => {
  it('are the middle and what half of each side is beyond', () => {
    expect(quartilesOf([5, 1, 4, 2, 3])).toEqual({ lower: 2, median: 3, upper: 4 });
    expect(quartilesOf([1, 2])).toEqual({ lower: 1.25, median: 1.5, upper: 1.75 });
    expect(quartilesOf([7])).toEqual({ lower: 7, median: 7, upper: 7 });
  });

  it('are none of nothing', () => {
    expect(quartilesOf([])).toBeUndefined();
  });

  it('are those of the sorted values, however these come and whichever are alike', () => {
    const values = fc.array(fc.oneof(fc.nat({ max: 5 }), fc.double({ min: 0, max: 1000, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, (those) => {
        const before = [...those];
        const { lower, median, upper } = quartilesOf(those) ?? { lower: NaN, median: NaN, upper: NaN };
        expect(those).toEqual(before);
        expect(lower).toBeCloseTo(naive(those, 0.25), 9);
        expect(median).toBeCloseTo(naive(those, 0.5), 9);
        expect(upper).toBeCloseTo(naive(those, 0.75), 9);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
