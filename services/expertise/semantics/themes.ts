// Themes: for each term, where it stands in the strongest directions of the campus's public texts.

/** Directions kept; where a campus has fewer, the rest are zero. */
export const themeDimensions = 100;
/** A likeness is the mean of the cosines in the first 25, 50 and 100 directions: coarse and fine themes alike. */
export const themeRanks = [25, 50, 100] as const;
export type PerRank = readonly [number, number, number];

/** As learned and kept: terms by name, so that every replica finds its own numbers for them. */
export interface Themes {
  /** In the order of their UTF-16 units; term i has row i of `vectors`. */
  readonly terms: readonly string[];
  /** What a step of 1 in `vectors` is worth in the term's row. */
  readonly scales: Float32Array;
  /** `themeDimensions` steps a term; its idf, and what means something like it, are in it. */
  readonly vectors: Int8Array;
  /** Mean and deviation of the cosine of random pairs of sources, in each rank. */
  readonly means: PerRank;
  readonly deviations: PerRank;
}

/** As used: by the numbers of a dictionary. Plain data in shared memory, so that worker threads have it for nothing. */
export interface ThemeSpace {
  /** Row of a term, by its number, plus 1; 0, or past the end: none. */
  readonly rows: Int32Array;
  /** Scale of each row. */
  readonly scales: Float32Array;
  readonly vectors: Int8Array;
  readonly means: PerRank;
  readonly deviations: PerRank;
}

/** How raw scores are put together: T/sigma + lambda·themes of a source, Σ fading^(r−1) of an organisation's. */
export interface Weighing {
  /** Deviation of the lexical evidence T of random pairs. */
  readonly sigma: number;
  readonly lambda: number;
  /** How much less each further source of an organisation counts; below 1. */
  readonly fading: number;
  readonly space?: ThemeSpace;
}

/** Terms looked up, and bytes copied, between two yields. */
const together = 2_000;
const copiedTogether = 2 ** 20;

/** Yields now and then, so that its caller can let others in. `numberOf` gives numbers to terms never met. */
export const openThemes = function* (
  themes: Themes,
  numberOf: (term: string) => number,
): Generator<undefined, ThemeSpace> {
  const { terms, means, deviations } = themes;
  const numbers = new Int32Array(terms.length);
  let largest = -1;
  for (const [row, term] of terms.entries()) {
    const number = numberOf(term);
    numbers[row] = number;
    if (number > largest) largest = number;
    if (row % together === together - 1) yield;
  }
  const rows = new Int32Array(new SharedArrayBuffer((largest + 1) * 4));
  const scales = new Float32Array(new SharedArrayBuffer(terms.length * 4));
  const vectors = new Int8Array(new SharedArrayBuffer(terms.length * themeDimensions));
  yield;
  for (const [row, number] of numbers.entries()) rows[number] = row + 1;
  scales.set(themes.scales);
  for (let at = 0; at < vectors.length; at += copiedTogether) {
    yield;
    vectors.set(themes.vectors.subarray(at, at + copiedTogether), at);
  }
  return { rows, scales, vectors, means, deviations };
};

/** All of it at once: for threads that nobody waits for. */
export const openThemesAtOnce = (themes: Themes, numberOf: (term: string) => number): ThemeSpace => {
  const steps = openThemes(themes, numberOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
