// A question as the ranking wants it: terms with whole numbers as weights. Sums of whole numbers are the same in any
// order, so that pruned and full, merged and unmerged, this thread's and another's answers are equal to the last bit.
import { fullImpact, longestImpacts } from '../index/impacts.ts';

export interface WeightedQuestion {
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  /** Of each, above 0. */
  readonly weights: Int32Array;
  /** Raw score of a source = unit · Σ weight · impact. */
  readonly unit: number;
}

/** Weights count in so many parts of a product of idfs: the commonest words of the smallest campus get some ten. */
const grain = 32;
export const baseUnit = 1 / (grain * fullImpact * fullImpact);

/** What a term of the question weighs on a term of the index: s(q, t) · idf(q) · idf(t). The same both ways. */
export const coefficient = (strength: number, idf: number, otherIdf: number): number =>
  Math.round(grain * (strength * (idf * otherIdf)));

/** Room that is kept in 31 bits for a second score. */
export const highestSecond = 2 ** 29;
/** Σ w·b ≤ ‖w‖·‖b‖ (Cauchy–Schwarz), and no text's impacts are longer than `longestImpacts`: no sum overflows. */
const longestWeights = (2 ** 31 - 1 - highestSecond) / longestImpacts;

const lengthOf = (weights: Float64Array): number => {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares);
};

/** Takes weights of any size; those too large for the sums are made smaller by a power of two, all alike. */
export const fitQuestion = (terms: Int32Array, weights: Float64Array): WeightedQuestion => {
  let divisor = 1;
  // Rounding up what is small may add half a unit a term.
  while (lengthOf(weights) / divisor + Math.sqrt(weights.length) > longestWeights) divisor *= 2;
  const fitted = Int32Array.from(weights, (weight) => Math.max(1, Math.round(weight / divisor)));
  return { terms, weights: fitted, unit: baseUnit * divisor };
};
