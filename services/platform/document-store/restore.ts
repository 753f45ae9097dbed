// Makes the owned collections what a backup says they were: documents are put back, those it does not have removed. What may
// have been taken back since, such as a key, stays as it stands or comes back suspended, as its collection says (`restored`).
// Each write announces itself with a version that nobody has seen, so that consumers take it in as they do an edit.
// Run again, or taken up again after a crash, it changes what is not yet as in the backup, and nothing else.
import { fault, ok, refused } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import type { BackupLine, BackupManifest } from './backup.ts';
import { checkBackup, parsed } from './check-backup.ts';
import type { Collection, Document } from './document-store.ts';
import { allPages } from './query-all.ts';
import { putBack, remove } from './restore-document.ts';
import type { Pause } from './restore-document.ts';

export interface RestoreOptions {
  readonly collections: readonly Collection<Document>[];
  /** Reads the backup from its beginning, line by line, without line ends; called more than once. */
  readonly lines: () => AsyncIterable<string>;
  readonly clock: () => Date;
  readonly pause: Pause;
}

export interface Restored {
  readonly manifest: BackupManifest;
  readonly put: number;
  readonly unchanged: number;
  readonly removed: number;
}

const pageSize = 200;

export const restore = async (options: RestoreOptions): Promise<Outcome<Restored>> => {
  const collections = new Map(options.collections.map((one) => [one.definition.name, one]));
  const checked = await checkBackup(options.lines(), collections);
  if (!checked.ok) return checked;
  // Removed first: what goes may hold a unique value that what comes back needs.
  const removed = await removeOthers(options, collections, Object.keys(checked.value.counts));
  if (!removed.ok) return removed;
  const counts = { put: 0, unchanged: 0 };
  const first = await putAll(options, collections, documentsOf(options.lines()), counts);
  let left = first;
  for (let freed = false; left.ok && left.value.length > 0;) {
    // Unique values have moved between documents: those that were put meanwhile have given theirs up.
    const before = left.value;
    left = await putAll(options, collections, before, counts);
    if (!left.ok || left.value.length < before.length) continue;
    if (freed) return refused(fault('duplicate', aboutLine(before[0])));
    // They hold each other's: all of them let go.
    for (const line of before) {
      const collection = collections.get(line.collection);
      if (collection) await remove(collection, line.document.id, options.clock(), false, options.pause);
    }
    freed = true;
  }
  return left.ok ? ok({ manifest: checked.value, ...counts, removed: removed.value }) : left;
};

const aboutLine = (line: BackupLine | undefined) => ({
  ...(line ? { subject: line.collection, subjectId: line.document.id } : {}),
  detail: 'another document holds one of its unique values',
});

async function* documentsOf(lines: AsyncIterable<string>): AsyncGenerator<BackupLine> {
  for await (const text of lines) {
    const line = parsed(text);
    if (line && !('manifest' in line)) yield line;
  }
}

/** Puts them back; those that could not be for a unique value. */
const putAll = async (
  { clock, pause }: RestoreOptions,
  collections: ReadonlyMap<string, Collection<Document>>,
  lines: AsyncIterable<BackupLine> | Iterable<BackupLine>,
  counts: { put: number; unchanged: number },
): Promise<Outcome<readonly BackupLine[]>> => {
  const taken: BackupLine[] = [];
  for await (const line of lines) {
    const collection = collections.get(line.collection);
    if (!collection) continue;
    const outcome = await putBack(collection, line, clock(), pause);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'taken') taken.push(line);
    else counts[outcome.value] += 1;
  }
  return ok(taken);
};

/** Removes what the backup does not have, of the collections it has. */
const removeOthers = async (
  { lines, clock, pause }: RestoreOptions,
  collections: ReadonlyMap<string, Collection<Document>>,
  names: readonly string[],
): Promise<Outcome<number>> => {
  const kept = new Map(names.map((name) => [name, new Set<string>()]));
  for await (const line of documentsOf(lines())) kept.get(line.collection)?.add(line.document.id);
  let removed = 0;
  for (const [name, ids] of kept) {
    const collection = collections.get(name);
    if (!collection) continue;
    for await (const page of allPages(collection, pageSize))
      for (const { document } of page) {
        if (ids.has(document.id)) continue;
        const outcome = await remove(collection, document.id, clock(), true, pause);
        if (!outcome.ok) return outcome;
        if (outcome.value === 'removed') removed += 1;
      }
  }
  return ok(removed);
};
