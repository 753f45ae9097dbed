// The packed sources put in order: rows by id, columns by term, so that what is learned does not depend on who packed.
import type { Fingerprint } from './fingerprint.ts';
import { readLines } from './pack-sources.ts';
import type { PackedSources } from './pack-sources.ts';

export interface SourceRow {
  /** Place among the public sources. */
  readonly place: number;
  readonly owners: Int32Array;
  /** Columns, ascending, and how often each stands in it. */
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  /** Words it has, each time counted. */
  readonly words: number;
}

export interface SourceRows {
  readonly publicSources: number;
  readonly fingerprint: Fingerprint;
  readonly sourcesEach: number;
  /** In the order of ids. */
  readonly rows: readonly SourceRow[];
  /** In the order of their UTF-16 units; a column is a place in it. */
  readonly terms: readonly string[];
  /** Numbers that the dictionary gave the columns. */
  readonly numbers: Int32Array;
}

export const isConcept = (term: string): boolean => term.startsWith('#');

const orderOf = (names: readonly string[]): readonly number[] =>
  names.map((_, i) => i).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));

const readRow = (
  packed: PackedSources,
  row: number,
  { columnOf, terms }: { readonly columnOf: Int32Array; readonly terms: readonly string[] },
): SourceRow => {
  const from = packed.termStarts[row] ?? 0;
  const to = packed.termStarts[row + 1] ?? 0;
  const counts = packed.counts.subarray(from, to);
  const columns = packed.columns.slice(from, to).map((column) => columnOf[column] ?? 0);
  const order = Array.from(columns, (_, i) => i).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
  let words = 0;
  for (const [i, column] of columns.entries()) if (!isConcept(terms[column] ?? '')) words += counts[i] ?? 0;
  return {
    place: packed.places[row] ?? 0,
    owners: packed.owners.slice(packed.ownerStarts[row], packed.ownerStarts[row + 1]),
    columns: Int32Array.from(order, (i) => columns[i] ?? 0),
    counts: Int32Array.from(order, (i) => counts[i] ?? 0),
    words,
  };
};

export const readRows = (packed: PackedSources): SourceRows => {
  const met = readLines(packed.terms, packed.numbers.length);
  const order = orderOf(met);
  const columnOf = new Int32Array(met.length);
  for (const [column, from] of order.entries()) columnOf[from] = column;
  const terms = order.map((from) => met[from] ?? '');
  return {
    publicSources: packed.publicSources,
    fingerprint: packed.fingerprint,
    sourcesEach: packed.sourcesEach,
    rows: orderOf(readLines(packed.ids, packed.places.length)).map((row) =>
      readRow(packed, row, { columnOf, terms }),
    ),
    terms,
    numbers: Int32Array.from(order, (from) => packed.numbers[from] ?? 0),
  };
};
