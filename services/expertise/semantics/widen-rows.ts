// Widens texts by the terms that mean something like theirs, as far as the campus's texts hold them. Without it the
// strongest directions are the languages themselves, and texts of one language all look alike. Measured on 1,412 French
// and 1,685 English sentences together, French asking for its English translation among all: by words alone R@1 is .794,
// with themes at half weight .717, with widened ones .805; in one language it makes no difference.
import type { LinksOf } from './scorer.ts';
import type { SourceRows } from './source-rows.ts';

/** A term of one text only ties it to no other. */
const fewestTexts = 2;

/** What a column counts for: itself, and the kept columns that mean something like it, as far as they do. */
export interface Meaning {
  /** Places among the kept columns. */
  readonly kept: Int32Array;
  /** In 0..1. */
  readonly strengths: Float64Array;
}

export interface Meanings {
  /** Columns of the terms that at least two texts hold, ascending. */
  readonly kept: Int32Array;
  /** Of each column of the sources. */
  readonly of: readonly Meaning[];
}

const textsHolding = ({ rows, terms }: SourceRows): Int32Array => {
  const holding = new Int32Array(terms.length);
  for (const { columns } of rows) for (const column of columns) holding[column] = (holding[column] ?? 0) + 1;
  return holding;
};

export const readMeanings = (sources: SourceRows, linksOf: LinksOf): Meanings => {
  const { numbers } = sources;
  const kept = Int32Array.from(
    [...textsHolding(sources).entries()].flatMap(([column, texts]) => (texts < fewestTexts ? [] : [column])),
  );
  const keptAs = new Map(Array.from(kept, (column, place) => [numbers[column] ?? -1, place]));
  const of = Array.from(numbers, (number): Meaning => {
    const found = new Map<number, number>();
    const add = (term: number, strength: number): void => {
      const place = keptAs.get(term);
      if (place !== undefined) found.set(place, Math.max(strength, found.get(place) ?? 0));
    };
    add(number, 1);
    for (const { term, strength } of linksOf(number)) add(term, strength);
    const places = [...found.keys()].sort((a, b) => a - b);
    return {
      kept: Int32Array.from(places),
      strengths: Float64Array.from(places, (place) => found.get(place) ?? 0),
    };
  });
  return { kept, of };
};

/** A row's weights over the kept columns: those of its terms, each shared with what means something like it. */
export const widen = (
  columns: Int32Array,
  weights: ArrayLike<number>,
  { of }: Meanings,
): ReadonlyMap<number, number> => {
  const wide = new Map<number, number>();
  for (const [i, column] of columns.entries()) {
    const meaning = of[column];
    if (!meaning) continue;
    for (const [n, place] of meaning.kept.entries())
      wide.set(place, (wide.get(place) ?? 0) + (weights[i] ?? 0) * (meaning.strengths[n] ?? 0));
  }
  return wide;
};
