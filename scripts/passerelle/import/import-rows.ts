// Takes the rows of one file into the mesh, several at a time, and counts what became of them. No output of its own.
import type { Json } from '../api/api.ts';
import type { Problem } from '../api/problem.ts';
import { forEachAtOnce } from './at-once.ts';
import { bodyOfRow, type Prepared } from './body-of-row.ts';
import type { FileKind } from './file-kinds.ts';
import { inLineOrder } from './in-line-order.ts';
import type { PutRow } from './put-row.ts';
import type { Row, RowFault, RowRead } from './row.ts';
import { createSeenKeys } from './seen-keys.ts';

export interface Tally {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}
export const nothingYet: Tally = { created: 0, changed: 0, unchanged: 0, refused: 0 };

export const rowsDone = ({ created, changed, unchanged, refused }: Tally): number =>
  created + changed + unchanged + refused;

export const addTally = (a: Tally, b: Tally): Tally => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});

/** A row that was not taken, and why: faults of its own, what the mesh says, or both. */
export interface BadRow {
  readonly line: number;
  readonly row?: Row;
  readonly faults?: readonly RowFault[];
  readonly problem?: Problem | undefined;
}

/** What the mesh would say against the fields of a body, each for itself. */
export type CheckFields = (kind: FileKind, body: Json) => Promise<Problem | undefined>;

export interface ImportRows {
  readonly kind: FileKind;
  readonly rows: AsyncIterable<RowRead>;
  readonly put: PutRow;
  /** Finds what else is wrong with a row that has faults of its own; only those are told without it. */
  readonly check?: CheckFields;
  readonly scheme?: string | undefined;
  /** Rows in flight. */
  readonly atOnce: number;
  /** Takes no new row once aborted; those in flight come to their end. */
  readonly signal?: AbortSignal | undefined;
  /** In the order of their lines. */
  readonly onBadRow: (bad: BadRow) => void;
  /** After each row. */
  readonly onProgress: (tally: Tally, line: number) => void;
}

/** Rows that refer to something further down are kept for later, as many as this. */
const maxWaiting = 10_000;

async function* until<T>(rows: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  if (signal?.aborted) return;
  for await (const row of rows) {
    yield row;
    if (signal?.aborted) return;
  }
}

export const importRows = async (options: ImportRows): Promise<Tally> => {
  const { kind, rows, put, check, scheme, atOnce, signal, onBadRow, onProgress } = options;
  const told = inLineOrder(onBadRow);
  const seen = createSeenKeys();
  let tally = nothingYet;
  let waiting: Prepared[] = [];

  const count = (what: keyof Tally, line: number): void => {
    tally = { ...tally, [what]: tally[what] + 1 };
    told.end(line);
    onProgress(tally, line);
  };
  const refuse = (bad: BadRow): void => {
    told.say(bad.line, bad);
    count('refused', bad.line);
  };

  const take = async (prepared: Prepared, mayWait: boolean): Promise<void> => {
    const { row } = prepared;
    const outcome = await put(kind, prepared);
    if (outcome.kind === 'waiting' && mayWait && waiting.length < maxWaiting) waiting.push(prepared);
    else if (outcome.kind === 'waiting' || outcome.kind === 'refused')
      refuse({ line: row.line, row, problem: outcome.problem });
    else count(outcome.kind, row.line);
  };

  const takeRead = async (read: RowRead): Promise<void> => {
    told.begin(read.kind === 'bad' ? read.line : read.row.line);
    if (read.kind === 'bad') return refuse({ line: read.line, faults: [read.fault] });
    const { row } = read;
    const refuseFor = async (faults: readonly RowFault[], body: Json): Promise<void> =>
      refuse({ line: row.line, row, faults, problem: await check?.(kind, body) });
    const made = bodyOfRow(kind, row, scheme);
    if (!made.ok) return refuseFor(made.faults, made.body);
    const before = seen.see(made.prepared.key, row.line);
    if (before === undefined) return take(made.prepared, true);
    const parameters = { line: String(before) };
    const fault = { rule: 'repeated', column: 'external_id', value: made.prepared.key, parameters } as const;
    return refuseFor([fault], made.prepared.body);
  };

  const takeAll = async (): Promise<void> => {
    await forEachAtOnce(until(rows, signal), atOnce, takeRead);
    // A part of a part waits for the part: again, for as long as that gets some of them in.
    for (let left = Infinity; waiting.length > 0 && waiting.length < left && !signal?.aborted;) {
      const again = waiting;
      left = again.length;
      waiting = [];
      await forEachAtOnce(again, atOnce, (prepared) => take(prepared, true));
    }
    if (!signal?.aborted) await forEachAtOnce(waiting, atOnce, (prepared) => take(prepared, false));
  };
  await takeAll().finally(() => told.flush());
  return tally;
};
