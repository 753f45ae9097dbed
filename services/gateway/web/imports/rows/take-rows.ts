// Takes rows in, several at a time, and tells what became of each. What was stopped goes on where it was: rows are
// recognised by their external ids, so that none is made twice.
import { type Problem, StoppedError } from './api.ts';
import { forEachAtOnce } from './at-once.ts';
import { bodyOfRow, type Prepared } from './body-of-row.ts';
import type { FileKind } from './file-kinds.ts';
import type { SourceRow } from './open-bytes.ts';
import type { PutRow } from './put-row.ts';
import type { Row, RowFault } from './row.ts';

export type Became = 'created' | 'changed' | 'unchanged' | 'refused';

export interface BadRow {
  readonly line: number;
  readonly source: string;
  readonly faults: readonly RowFault[];
  readonly problem?: Problem;
}

export interface Checked {
  readonly ready: readonly (Prepared & { readonly source: string })[];
  readonly bad: readonly BadRow[];
}

export interface HowToRead {
  readonly kind: FileKind;
  /** Put before external ids that have none. */
  readonly scheme: string | undefined;
  /** What a row says that says nothing of it itself. */
  readonly standard: Readonly<Record<string, unknown>>;
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const withStandard = (row: Row, standard: HowToRead['standard']): Row => {
  const missing = Object.entries(standard).filter(([name]) => !isSaid(row.values[name]));
  return { ...row, values: { ...row.values, ...Object.fromEntries(missing) } };
};

/** What is wrong with rows before anybody is asked. */
export const checkRows = (rows: readonly SourceRow[], { kind, scheme, standard }: HowToRead): Checked => {
  const seen = new Map<string, number>();
  const ready: (Prepared & { source: string })[] = [];
  const bad: BadRow[] = [];
  for (const { line, source, read } of rows) {
    if (read.kind === 'bad') {
      bad.push({ line, source, faults: [read.fault] });
      continue;
    }
    const made = bodyOfRow(kind, withStandard(read.row, standard), scheme);
    if (!made.ok) {
      bad.push({ line, source, faults: made.faults });
      continue;
    }
    const { key } = made.prepared;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, line);
      ready.push({ ...made.prepared, source });
    } else {
      const fault = {
        rule: 'repeated',
        column: 'external_id',
        value: key,
        parameters: { line: String(before) },
      } as const;
      bad.push({ line, source, faults: [fault] });
    }
  }
  return { ready, bad };
};

export interface TakeRows {
  readonly kind: FileKind;
  readonly rows: Checked['ready'];
  readonly put: PutRow;
  readonly atOnce: number;
  /** Takes no new row once aborted. */
  readonly signal: AbortSignal;
  readonly onRow: (line: number, became: Became, bad?: BadRow) => void;
}

/** Returns once all are in, or it was stopped. */
export const takeRows = async ({ kind, rows, put, atOnce, signal, onRow }: TakeRows): Promise<void> => {
  let waiting: Checked['ready'][number][] = [];
  const take = async (row: Checked['ready'][number], mayWait: boolean): Promise<void> => {
    if (signal.aborted) return;
    const outcome = await put(kind, row).catch((error: unknown) => {
      if (error instanceof StoppedError) return undefined;
      throw error;
    });
    const { line } = row.row;
    if (outcome === undefined) return;
    if (outcome.kind === 'waiting' && mayWait) waiting.push(row);
    else if (outcome.kind === 'waiting' || outcome.kind === 'refused')
      onRow(line, 'refused', { line, source: row.source, faults: [], problem: outcome.problem });
    else onRow(line, outcome.kind);
  };
  await forEachAtOnce(rows, atOnce, (row) => take(row, true));
  // What refers to something further down: again, for as long as that gets some of them in.
  for (let left = Infinity; waiting.length > 0 && waiting.length < left && !signal.aborted;) {
    const again = waiting;
    left = again.length;
    waiting = [];
    await forEachAtOnce(again, atOnce, (row) => take(row, true));
  }
  await forEachAtOnce(waiting, atOnce, (row) => take(row, false));
};
