// Counts the terms of a text.
import type { Tokens } from './analysis/analysis.ts';

export interface BagOfTerms {
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  /** How often each stands in the text. */
  readonly counts: Int32Array;
}

/** Words that no indexed text holds (-1) are left out. */
export const bagOfTerms = (...all: readonly Tokens[]): BagOfTerms => {
  const sorted = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const tokens of all) {
    sorted.set(tokens.terms.subarray(0, tokens.length), filled);
    filled += tokens.length;
  }
  sorted.sort();
  const terms = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  let size = 0;
  for (const term of sorted) {
    if (term < 0) continue;
    if (size === 0 || terms[size - 1] !== term) {
      terms[size] = term;
      size += 1;
    }
    counts[size - 1] = (counts[size - 1] ?? 0) + 1;
  }
  return { terms: terms.slice(0, size), counts: counts.slice(0, size) };
};
