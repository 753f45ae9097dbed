import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultNulls } from '../../../../services/expertise/semantics/default-nulls.ts';
import { logSurvival, nullCurve } from '../../../../services/expertise/semantics/null-table.ts';
import type { NullTable } from '../../../../services/expertise/semantics/null-table.ts';
import { seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import { shownScore } from '../../../../services/expertise/semantics/shown-score.ts';

/** 40,000 scores of strangers: nothing for some, the others exponential. */
const scores = (scale: number, zeros: number, seed = 1): Float64Array => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 40_000 }, () =>
    random() < zeros ? 0 : -scale * Math.log(1 - random()),
  );
};
const table: NullTable = [
  nullCurve(1, scores(1, 0.8)),
  nullCurve(10, scores(2, 0.3)),
  nullCurve(100, scores(3, 0)),
];

describe('the shown score', () => {
  it.each([
    ['learned', table],
    ['default', defaultNulls.organisations],
  ])('grows with the raw score, for questions of any length, from 0 to below 1 (%s)', (_, of) => {
    const raw = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(raw, raw, fc.integer({ min: 0, max: 2_000 }), (one, other, words) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const shown = shownScore(of, low, words);
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown).toBeLessThan(1);
        expect(shownScore(of, high, words)).toBeGreaterThanOrEqual(shown);
        if (low > 0 && high > low + 1e-6) expect(shownScore(of, high, words)).toBeGreaterThan(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 for nothing, .5 above 99 % of strangers and .75 above 99.99 %', () => {
    const [curve] = table;
    const aHundredth = curve?.raws[curve.logs.indexOf(-2)] ?? 0;
    expect(aHundredth).toBeGreaterThan(0);
    expect(shownScore(table, aHundredth, 1)).toBe(0.5);
    expect(shownScore(table, 0, 1)).toBe(0);
    // Of those with a score, 20 %, one in 2,000 has more than ln(2,000): one in 10,000 of all.
    expect(shownScore(table, Math.log(2_000), 1)).toBeCloseTo(0.75, 1);
  });

  it('is above .5 for one in a hundred other strangers', () => {
    for (const [words, scale, zeros] of [
      [1, 1, 0.8],
      [10, 2, 0.3],
      [100, 3, 0],
    ] as const) {
      const above = scores(scale, zeros, 77).filter((raw) => shownScore(table, raw, words) > 0.5).length;
      expect(above / 40_000).toBeGreaterThan(0.008);
      expect(above / 40_000).toBeLessThan(0.012);
    }
  });

  it('lies between those of the lengths around it, and stays beyond the outermost', () => {
    const between = shownScore(table, 4, 30);
    expect(between).toBeLessThan(shownScore(table, 4, 10));
    expect(between).toBeGreaterThan(shownScore(table, 4, 100));
    expect(shownScore(table, 4, 5_000)).toBe(shownScore(table, 4, 100));
    expect(shownScore(table, 4, 0)).toBe(shownScore(table, 4, 1));
  });
});

describe('what is learned of strangers', () => {
  it('takes scores that many have as they are', () => {
    const curve = nullCurve(
      1,
      Float64Array.from({ length: 1_000 }, (_, n) => (n < 300 ? 2 : n < 500 ? 1 : 0)),
    );
    expect(logSurvival([curve], 2, 1)).toBeCloseTo(Math.log10(0.3), 10);
    expect(logSurvival([curve], 2.0001, 1)).toBeCloseTo(Math.log10(0.3), 3);
    expect(logSurvival([curve], 3, 1)).toBeLessThan(Math.log10(0.3));
  });

  it('makes much of any score where strangers have none', () => {
    const curve = nullCurve(1, new Float64Array(999));
    expect(logSurvival([curve], 1e-9, 1)).toBeCloseTo(-3, 5);
    expect(shownScore([curve], 0, 1)).toBe(0);
  });

  it('goes on beyond the highest scores as an exponential distribution does', () => {
    const curve = nullCurve(1, scores(2, 0));
    expect(curve.tail).toBeGreaterThan(0.8 / (2 * Math.LN10));
    expect(curve.tail).toBeLessThan(1.25 / (2 * Math.LN10));
  });
});
