import { describe, expect, it } from '@jest/globals';
import { poissonAtMost } from '../../../../services/brokering/reports/poisson-tail.ts';

/** Summed as it is defined. */
const summed = (count: number, mean: number): number => {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let k = 0; k <= count; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
};

describe('how likely so few would be', () => {
  it.each([0.2, 1, 3, 4.6, 10, 40, 200])(
    'is within .01 of the sum of its terms, for a mean of %d',
    (mean) => {
      for (let count = 0; count <= mean * 2 + 5; count += 1)
        expect(Math.abs(poissonAtMost(count, mean) - summed(count, mean))).toBeLessThan(0.01);
    },
  );

  it('grows with the count, also between whole numbers, from nothing below none', () => {
    expect(poissonAtMost(-1, 3)).toBe(0);
    const chances = [0, 0.5, 1, 1.5, 2, 10, 100].map((count) => poissonAtMost(count, 3));
    expect(chances.toSorted((a, b) => a - b)).toEqual(chances);
    expect(chances.at(-1)).toBeCloseTo(1);
  });

  it('holds for large numbers', () => {
    expect(poissonAtMost(10_000, 10_000)).toBeCloseTo(0.5, 1);
    expect(poissonAtMost(9_700, 10_000)).toBeLessThan(0.01);
    expect(poissonAtMost(10_300, 10_000)).toBeGreaterThan(0.99);
  });
});
