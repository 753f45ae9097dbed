// What findings say of pairs, as columns of numbers, and the order in which rows of one pair and one match are together.
import { createNumberColumn, type NumberColumn } from './number-column.ts';

export const none = -1;
/** Rows gone through between two pauses. */
export const rowsTogether = 20_000;

export interface EvidenceRow {
  /** Organisations of the pair, `first` below `second`. */
  readonly first: number;
  readonly second: number;
  /** Sources of the match. Of a kinship, `need` is `none` and `answer` its place among all kinships. */
  readonly need: number;
  readonly answer: number;
  readonly likeness: number;
  /** The finding that says so. */
  readonly finding: number;
}

export type EvidenceRows = Readonly<Record<keyof EvidenceRow, NumberColumn>>;

export const createEvidenceRows = (): EvidenceRows => ({
  first: createNumberColumn(Int32Array),
  second: createNumberColumn(Int32Array),
  need: createNumberColumn(Int32Array),
  answer: createNumberColumn(Int32Array),
  likeness: createNumberColumn(Float64Array),
  finding: createNumberColumn(Int32Array),
});

/** Rows of one pair, those of one match together: 0 of such. */
export const inOrder =
  ({ second, need, answer }: EvidenceRows) =>
  (x: number, y: number): number =>
    second.at(x) - second.at(y) ||
    need.at(x) - need.at(y) ||
    // Kinships of one pair are one, whichever end found them.
    (need.at(x) === none ? 0 : answer.at(x) - answer.at(y));

/** Numbers of all rows, by their pairs; pauses now and then. */
export const byPair = function* (
  rows: EvidenceRows,
  organisations: number,
): Generator<undefined, Int32Array> {
  const starts = new Int32Array(organisations + 1);
  for (let row = 0; row < rows.first.length; row += 1) {
    const at = rows.first.at(row) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
    if (row % rowsTogether === 0) yield;
  }
  for (let at = 0; at < organisations; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(rows.first.length);
  for (let row = 0; row < order.length; row += 1) {
    const at = rows.first.at(row);
    order[next[at] ?? 0] = row;
    next[at] = (next[at] ?? 0) + 1;
    if (row % rowsTogether === 0) yield;
  }
  const compare = inOrder(rows);
  for (let at = 0; at < organisations; at += 1) {
    order.subarray(starts[at], starts[at + 1]).sort(compare);
    yield;
  }
  return order;
};
