// Takes the rows of one file into the mesh, several at a time, and counts what became of them. No output of its own.
import type { Json } from '../../../services/gateway/web/imports/rows/api.ts';
import { forEachAtOnce } from '../../../services/gateway/web/imports/rows/at-once.ts';
import { bodyOfRow, type Prepared } from '../../../services/gateway/web/imports/rows/body-of-row.ts';
import type { FileKind } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import type { Problem } from '../../../services/gateway/web/imports/rows/problem.ts';
import type { PutRow } from '../../../services/gateway/web/imports/rows/put-row.ts';
import {
  type BadRow,
  repeated,
  type RowFault,
  type RowRead,
} from '../../../services/gateway/web/imports/rows/row.ts';
import { takeAgain } from '../../../services/gateway/web/imports/rows/take-again.ts';
import {
  type Became,
  nothingYet,
  oneMore,
  type Tally,
} from '../../../services/gateway/web/imports/rows/tally.ts';
import { inLineOrder } from './in-line-order.ts';
import { createSeenKeys } from './seen-keys.ts';

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
  const waiting: Prepared[] = [];

  const count = (became: Became, line: number): void => {
    tally = oneMore(tally, became);
    told.end(line);
    onProgress(tally, line);
  };
  const refuse = (bad: BadRow): void => {
    told.say(bad.line, bad);
    count('refused', bad.line);
  };

  /** Whether it waits. */
  const take = async (prepared: Prepared, mayWait: boolean): Promise<boolean> => {
    const { row } = prepared;
    const outcome = await put(kind, prepared);
    if (outcome.kind === 'waiting' && mayWait) return true;
    if (outcome.kind === 'waiting' || outcome.kind === 'refused')
      refuse({ line: row.line, row, problem: outcome.problem });
    else count(outcome.kind, row.line);
    return false;
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
    if (before !== undefined) return refuseFor([repeated(made.prepared.key, before)], made.prepared.body);
    if (await take(made.prepared, waiting.length < maxWaiting)) waiting.push(made.prepared);
  };

  const takeAll = async (): Promise<void> => {
    await forEachAtOnce(until(rows, signal), atOnce, takeRead);
    await takeAgain(waiting, { take, atOnce, signal });
  };
  await takeAll().finally(() => told.flush());
  return tally;
};
