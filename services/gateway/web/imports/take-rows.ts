// Takes rows in, several at a time, and tells what became of each. What was stopped goes on where it was: rows are
// recognised by their external ids, so that none is made twice.
import { StoppedError } from './patient-api.ts';
import { forEachAtOnce } from './rows/at-once.ts';
import { bodyOfRow, type Prepared } from './rows/body-of-row.ts';
import type { FileKind } from './rows/file-kinds.ts';
import type { PutRow } from './rows/put-row.ts';
import { type BadRow as BadRowOfFile, repeated, type Row, type SourceRow } from './rows/row.ts';
import { takeAgain } from './rows/take-again.ts';
import type { Became } from './rows/tally.ts';

/** With what stands in the file, to be given back. */
export interface BadRow extends BadRowOfFile {
  readonly source: string;
}

interface ReadyRow extends Prepared {
  readonly source: string;
}

export interface Checked {
  readonly ready: readonly ReadyRow[];
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
  const ready: ReadyRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, source, read } of rows) {
    if (read.kind === 'bad') {
      bad.push({ line, source, faults: [read.fault] });
      continue;
    }
    const { row } = read;
    const made = bodyOfRow(kind, withStandard(row, standard), scheme);
    const before = made.ok ? seen.get(made.prepared.key) : undefined;
    if (!made.ok) bad.push({ line, source, row, faults: made.faults });
    else if (before !== undefined)
      bad.push({ line, source, row, faults: [repeated(made.prepared.key, before)] });
    else {
      seen.set(made.prepared.key, line);
      ready.push({ ...made.prepared, source });
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
  /** Whether it waits. */
  const take = async (ready: ReadyRow, mayWait: boolean): Promise<boolean> => {
    if (signal.aborted) return false;
    const outcome = await put(kind, ready).catch((error: unknown) => {
      if (error instanceof StoppedError) return undefined;
      throw error;
    });
    if (outcome === undefined) return false;
    const { row, source } = ready;
    const { line } = row;
    if (outcome.kind === 'waiting' && mayWait) return true;
    if (outcome.kind === 'waiting' || outcome.kind === 'refused')
      onRow(line, 'refused', { line, source, row, problem: outcome.problem });
    else onRow(line, outcome.kind);
    return false;
  };
  const waiting: ReadyRow[] = [];
  await forEachAtOnce(rows, atOnce, async (ready) => {
    if (await take(ready, true)) waiting.push(ready);
  });
  await takeAgain(waiting, { take, atOnce, signal });
};
