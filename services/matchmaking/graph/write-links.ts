// Writes the rows of all organisations as flat arrays; what has not changed since they were last written is copied. Pure.
import type { LinkRow } from './link-row.ts';
import { emptyLinks, type Links } from './links.ts';

/** All rows of one moment, by the numbers of their organisations, and what was written of them. */
export interface WrittenRows {
  readonly rows: readonly LinkRow[];
  /** What a collaboration without a day is worth. */
  readonly undatedLeft: number;
  readonly links: Links;
}

const writeRow = (
  { others, dated, undated, latest }: LinkRow,
  undatedLeft: number,
  into: Links,
  at: number,
): void => {
  let whole = 0;
  for (let i = 0; i < others.length; i += 1) whole += (dated[i] ?? 0) + (undated[i] ?? 0) * undatedLeft;
  for (let i = 0; i < others.length; i += 1) {
    const weight = (dated[i] ?? 0) + (undated[i] ?? 0) * undatedLeft;
    into.others[at + i] = others[i] ?? 0;
    // Of collaborations so long ago that nothing is left of any, all count alike.
    into.shares[at + i] = whole > 0 ? weight / whole : 1 / others.length;
    into.strengths[at + i] = Math.max(latest[i] ?? 0, (undated[i] ?? 0) > 0 ? undatedLeft : 0);
  }
};

/** Entries `from` up to `end` of what was written before. */
const copy = (before: Links, from: number, end: number, into: Links, at: number): void => {
  into.others.set(before.others.subarray(from, end), at);
  into.shares.set(before.shares.subarray(from, end), at);
  into.strengths.set(before.strengths.subarray(from, end), at);
};

/** The same to the last digit as without `before`. */
export const writeLinks = (
  rows: readonly LinkRow[],
  undatedLeft: number,
  before?: WrittenRows,
): WrittenRows => {
  const links = emptyLinks(
    rows.length,
    rows.reduce((sum, { others }) => sum + others.length, 0),
  );
  const isWritten = (row: LinkRow, number: number): boolean =>
    row === before?.rows[number] && (!row.hasUndated || before.undatedLeft === undatedLeft);
  let at = 0;
  // Those that stand as they were since this one, and where they begin.
  let run: { readonly from: number; readonly at: number } | undefined;
  const endRun = (): void => {
    if (run && before) copy(before.links, run.from, run.from + at - run.at, links, run.at);
    run = undefined;
  };
  for (const [number, row] of rows.entries()) {
    if (isWritten(row, number)) run ??= { from: before?.links.starts[number] ?? 0, at };
    else {
      endRun();
      writeRow(row, undatedLeft, links, at);
    }
    at += row.others.length;
    links.starts[number + 1] = at;
  }
  endRun();
  return { rows, undatedLeft, links };
};
