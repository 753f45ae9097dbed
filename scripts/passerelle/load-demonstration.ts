// Takes the campus of demonstration into a mesh, in the order in which its files refer to one another. Silent: a server
// calls this too. Done again it changes nothing.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Api } from './api/api.ts';
import { type FileKind, fileKinds } from './import/file-kinds.ts';
import { addTally, type BadRow, importRows, nothingYet, rowsDone, type Tally } from './import/import-rows.ts';
import { putThroughApi } from './import/put-row.ts';
import { readJsonLines } from './import/read-json-lines.ts';
import { referencesThrough } from './import/resolve-references.ts';
import { rowsOfJsonLines } from './import/rows-of-file.ts';

export interface DemonstrationProgress {
  readonly kind: FileKind;
  /** Rows of every file, and how many are done. */
  readonly rows: number;
  readonly done: number;
}

export interface DemonstrationLoaded extends Tally {
  readonly bad: readonly (BadRow & { readonly kind: FileKind })[];
}

const atOnce = 16;

const pathOf = (kind: FileKind): string =>
  fileURLToPath(new URL(`../../deploy/demonstration/${kind}.jsonl`, import.meta.url));

const rowsIn = async (kind: FileKind): Promise<number> =>
  (await readFile(pathOf(kind), 'utf8')).split('\n').filter((line) => line.trim() !== '').length;

/** Give the API some patience: what is starting says "later". Throws what the API throws when that is over. */
export const loadDemonstration = async (
  api: Api,
  onProgress: (progress: DemonstrationProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<DemonstrationLoaded> => {
  const counts = await Promise.all(fileKinds.map(rowsIn));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const put = putThroughApi(api, referencesThrough(api));
  const bad: (BadRow & { kind: FileKind })[] = [];
  let sum = nothingYet;
  for (const kind of fileKinds) {
    const before = sum;
    const tally = await importRows({
      kind,
      rows: rowsOfJsonLines(readJsonLines(createReadStream(pathOf(kind)))),
      put,
      atOnce,
      signal,
      onBadRow: (row) => void bad.push({ ...row, kind }),
      onProgress: (now) => onProgress({ kind, rows, done: rowsDone(before) + rowsDone(now) }),
    });
    sum = addTally(before, tally);
  }
  return { ...sum, bad };
};
