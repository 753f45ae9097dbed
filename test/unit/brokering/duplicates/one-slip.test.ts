import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import natural from 'natural/lib/natural/distance/levenshtein_distance.js';
import { findSlips, isOneSlip } from '../../../../services/brokering/duplicates/one-slip.ts';

const distance = (a: string, b: string): number =>
  natural.DamerauLevenshteinDistance(a, b, { restricted: true });
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('a slip', () => {
  it('is a Damerau–Levenshtein distance of 1, as another implementation counts it', () => {
    fc.assert(
      fc.property(words, words, (a, b) => expect(isOneSlip(a, b)).toBe(distance(a, b) === 1)),
      {
        numRuns: 1_000,
      },
    );
  });

  it('is found between any two of many words of five letters and more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 25 }), (all) => {
        const slips = findSlips(all);
        for (const a of all)
          for (const b of all) {
            const near = Math.min(a.length, b.length) >= 5 && distance(a, b) === 1;
            expect(slips.get(a)?.get(b)).toBe(near ? 1 - 1 / Math.max(a.length, b.length) : undefined);
          }
      }),
    );
  });

  it('makes another word of a short one, and of one with digits', () => {
    expect(findSlips(['qare', 'care', 'u1153', 'u1154']).size).toBe(0);
    expect(findSlips(['doctolib', 'dotcolib']).size).toBe(2);
  });
});
