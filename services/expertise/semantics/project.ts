// Where sources and questions stand among the themes, and how much two of them have in common.
import { themeDimensions, themeRanks } from './themes.ts';
import type { PerRank, ThemeSpace } from './themes.ts';

/** Vectors of a segment's sources, or of one question. Plain data in shared memory. */
export interface ThemeVectors {
  readonly size: number;
  /** `themeDimensions` whole steps a source; how long a step is does not matter to a cosine. */
  readonly values: Int8Array;
  /** 1 / length of its first 25, 50 and 100 values; 0 where there is no length. */
  readonly inverses: Float32Array;
}

const [coarse, middle, fine] = themeRanks;
const largestStep = 127;
/** Looked up once: in the innermost loop each look counts. */
const { imul } = Math;

export const themeVectors = (size: number): ThemeVectors => ({
  size,
  values: new Int8Array(new SharedArrayBuffer(size * themeDimensions)),
  inverses: new Float32Array(new SharedArrayBuffer(size * themeRanks.length * 4)),
});

export const copyThemeVector = (from: ThemeVectors, at: number, into: ThemeVectors, to: number): void => {
  const [values, inverses] = [themeDimensions, themeRanks.length];
  into.values.set(from.values.subarray(at * values, (at + 1) * values), to * values);
  into.inverses.set(from.inverses.subarray(at * inverses, (at + 1) * inverses), to * inverses);
};

/** Rounds to steps, the largest of which is 127, and notes the lengths of what was rounded. */
const settle = (exact: Float64Array, into: ThemeVectors, at: number): void => {
  let largest = 0;
  for (const value of exact) largest = Math.max(largest, Math.abs(value));
  const perValue = largest === 0 ? 0 : largestStep / largest;
  let squares = 0;
  let j = 0;
  for (let rank = 0; rank < themeRanks.length; rank += 1) {
    for (const end = themeRanks[rank] ?? 0; j < end; j += 1) {
      const step = Math.round((exact[j] ?? 0) * perValue);
      into.values[at * themeDimensions + j] = step;
      squares += step * step;
    }
    into.inverses[at * themeRanks.length + rank] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }
};

/** Writes the vector of a bag of terms at a place of `into`. */
export type Project = (
  terms: Int32Array,
  /** Of each term: what it weighs in the text without its idf, such as its impact; the unit does not matter. */
  weights: ArrayLike<number>,
  into: ThemeVectors,
  at: number,
) => void;

/** Rows of `vectors`, each times its weight, summed. Four at a time: the sum is read and written once for four. */
const sumRows = (
  { rows, weights, count }: { rows: Int32Array; weights: Float64Array; count: number },
  vectors: Int8Array,
  sum: Float64Array,
): void => {
  let i = 0;
  for (; i + 3 < count; i += 4) {
    const w0 = weights[i] ?? 0;
    const w1 = weights[i + 1] ?? 0;
    const w2 = weights[i + 2] ?? 0;
    const w3 = weights[i + 3] ?? 0;
    const r0 = (rows[i] ?? 0) * themeDimensions;
    const r1 = (rows[i + 1] ?? 0) * themeDimensions;
    const r2 = (rows[i + 2] ?? 0) * themeDimensions;
    const r3 = (rows[i + 3] ?? 0) * themeDimensions;
    for (let j = 0; j < themeDimensions; j += 1)
      sum[j] =
        (sum[j] ?? 0) +
        w0 * (vectors[r0 + j] ?? 0) +
        w1 * (vectors[r1 + j] ?? 0) +
        w2 * (vectors[r2 + j] ?? 0) +
        w3 * (vectors[r3 + j] ?? 0);
  }
  for (; i < count; i += 1) {
    const weight = weights[i] ?? 0;
    const from = (rows[i] ?? 0) * themeDimensions;
    for (let j = 0; j < themeDimensions; j += 1) sum[j] = (sum[j] ?? 0) + weight * (vectors[from + j] ?? 0);
  }
};

/** The sum of the terms' vectors, each by its weight: the fold-in of latent semantic analysis, never whitened. */
export const createProject = ({ rows: rowOf, scales, vectors }: ThemeSpace): Project => {
  const sum = new Float64Array(themeDimensions);
  let rows = new Int32Array(256);
  let rowWeights = new Float64Array(256);
  return (terms, weights, into, at) => {
    if (terms.length > rows.length) {
      rows = new Int32Array(terms.length * 2);
      rowWeights = new Float64Array(terms.length * 2);
    }
    let count = 0;
    for (let i = 0; i < terms.length; i += 1) {
      const row = (rowOf[terms[i] ?? -1] ?? 0) - 1;
      if (row < 0) continue;
      rows[count] = row;
      rowWeights[count] = (weights[i] ?? 0) * (scales[row] ?? 0);
      count += 1;
    }
    sum.fill(0);
    sumRows({ rows, weights: rowWeights, count }, vectors, sum);
    settle(sum, into, at);
  };
};

/** Σ over dimensions `from` to `to` of whole numbers: exact, hence the same whichever side asks. */
const product = (question: Int32Array, values: Int8Array, at: number, from: number, to: number): number => {
  let sum = 0;
  for (let j = from; j < to; j += 5) {
    const v = at + j;
    sum =
      (sum +
        imul(question[j] ?? 0, values[v] ?? 0) +
        imul(question[j + 1] ?? 0, values[v + 1] ?? 0) +
        imul(question[j + 2] ?? 0, values[v + 2] ?? 0) +
        imul(question[j + 3] ?? 0, values[v + 3] ?? 0) +
        imul(question[j + 4] ?? 0, values[v + 4] ?? 0)) |
      0;
  }
  return sum;
};

/** max(0, (cosine − mean) · precision): how many deviations of random pairs above their mean. */
const above = (cosine: number, mean: number, precision: number): number =>
  cosine > mean ? (cosine - mean) * precision : 0;

/** Cosine of two of the vectors in the first 25, 50 and 100 directions. */
export const cosines = (
  { values, inverses }: ThemeVectors,
  [one, other]: readonly [number, number],
): PerRank => {
  const dots: [number, number, number] = [0, 0, 0];
  let sum = 0;
  let j = 0;
  for (let rank = 0; rank < themeRanks.length; rank += 1) {
    for (const end = themeRanks[rank] ?? 0; j < end; j += 1)
      sum += (values[one * themeDimensions + j] ?? 0) * (values[other * themeDimensions + j] ?? 0);
    dots[rank] =
      sum *
      ((inverses[one * themeRanks.length + rank] ?? 0) * (inverses[other * themeRanks.length + rank] ?? 0));
  }
  return dots;
};

/** A question made ready to be held against many sources. */
export interface Asked {
  readonly values: Int32Array;
  readonly inverses: PerRank;
  readonly means: PerRank;
  /** 1 / deviation. */
  readonly precisions: PerRank;
}

/** `question` is the vector of one. */
export const askThemes = ({ means, deviations }: ThemeSpace, question: ThemeVectors): Asked => ({
  values: Int32Array.from(question.values.subarray(0, themeDimensions)),
  inverses: [question.inverses[0] ?? 0, question.inverses[1] ?? 0, question.inverses[2] ?? 0],
  means,
  precisions: [1 / deviations[0], 1 / deviations[1], 1 / deviations[2]],
});

/**
 * mean_k max(0, (L_k − μ_k)/σ_k), L_k the cosine in the first k directions. The same to the last bit from both sides:
 * products of whole numbers are exact, and the two lengths are multiplied with each other first.
 */
export const themeScore = (asked: Asked, { values, inverses }: ThemeVectors, at: number): number => {
  const { values: question, means, precisions } = asked;
  const from = at * themeDimensions;
  const first = product(question, values, from, 0, coarse);
  const second = first + product(question, values, from, coarse, middle);
  const third = second + product(question, values, from, middle, fine);
  const i = at * 3;
  return (
    (above(first * (asked.inverses[0] * (inverses[i] ?? 0)), means[0], precisions[0]) +
      above(second * (asked.inverses[1] * (inverses[i + 1] ?? 0)), means[1], precisions[1]) +
      above(third * (asked.inverses[2] * (inverses[i + 2] ?? 0)), means[2], precisions[2])) /
    3
  );
};
