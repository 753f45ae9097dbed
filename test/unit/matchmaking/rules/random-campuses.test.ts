import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countSuppressions, suppressionCodes } from '../../../../services/matchmaking/rules/suppression.ts';
import { anyWorld, bookOf, codesOf, mustNotMeet, pairs, suppressionsOf } from './rule-makers.ts';

describe('on thousands of random campuses', () => {
  it('nothing that must never be suggested gets through, and nothing else is held back', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const book = bookOf(world);
        expect(pairs.filter(([a, b]) => book.suppressions(a, b).length === 0)).toEqual(
          pairs.filter(([a, b]) => !mustNotMeet(world, a, b)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('whatever is forbidden one way is forbidden the other way, for the same causes', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const book = bookOf(world);
        const codes = (a: string, b: string) =>
          book
            .suppressions(a, b)
            .map(({ code }) => code)
            .toSorted();
        expect(pairs.map(([a, b]) => codes(a, b))).toEqual(pairs.map(([a, b]) => codes(b, a)));
      }),
      { numRuns: 500 },
    );
  });

  it('each cause comes up, and each but the pair itself is at times the only one', () => {
    const alone = new Set<string>();
    fc.assert(
      fc.property(anyWorld, (world) => {
        const causes = new Set(codesOf(world));
        if (causes.size === 1) for (const code of causes) alone.add(code);
        for (const { code } of suppressionsOf(world)) expect(suppressionCodes).toContain(code);
      }),
      { numRuns: 4000, seed: 7 },
    );
    // What a pair stands on, and that it rests, is tested where it is told.
    const elsewhere = ['resting', 'statement_expired'];
    const ofPairs = suppressionCodes.filter((code) => !elsewhere.includes(code));
    expect([...alone].toSorted()).toEqual(ofPairs.toSorted());
  });

  it('each cause is counted once for each pair that it holds back', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const book = bookOf(world);
        const held = pairs.map(([a, b]) => book.suppressions(a, b));
        const counts = countSuppressions(held);
        for (const code of suppressionCodes)
          expect(counts[code] ?? 0).toBe(held.filter((of) => of.some((one) => one.code === code)).length);
      }),
      { numRuns: 200 },
    );
  });
});
