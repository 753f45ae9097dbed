// Takes the campus of demonstration into a mesh, in the order in which its files refer to one another, and what ran out
// of time once more; in the end the calls that are open, and the introductions under way. Silent: a server calls this too. Done again it changes nothing: rows are known by external ids.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { forEachAtOnce } from '../../services/gateway/web/imports/rows/at-once.ts';
import { type FileKind, fileKinds } from '../../services/gateway/web/imports/rows/file-kinds.ts';
import { jsonRows } from '../../services/gateway/web/imports/rows/json-rows.ts';
import { mayComeBack } from '../../services/gateway/web/imports/rows/patience.ts';
import { ProblemError } from '../../services/gateway/web/imports/rows/problem.ts';
import { type PutRow, putThroughApi } from '../../services/gateway/web/imports/rows/put-row.ts';
import { referencesThrough } from '../../services/gateway/web/imports/rows/resolve-references.ts';
import type { BadRow, RowRead } from '../../services/gateway/web/imports/rows/row.ts';
import {
  addTally,
  nothingYet,
  oneMore,
  rowsDone,
  type Tally,
} from '../../services/gateway/web/imports/rows/tally.ts';
import type { Api } from './api/api.ts';
import { type Line, type LineOutcome, readLines } from './demonstration/line.ts';
import { playScenes } from './demonstration/play-scenes.ts';
import { putCall } from './demonstration/put-call.ts';
import type { Scene } from './demonstration/scene.ts';
import { importRows } from './import/import-rows.ts';
import { readRows } from './import/read-rows.ts';

/** What nobody but the demonstration has in files: in the order in which it is taken in, after all else. */
const ownKinds = ['calls', 'introductions'] as const;
type OwnKind = (typeof ownKinds)[number];

export type DemonstrationKind = FileKind | OwnKind;
export const demonstrationKinds: readonly DemonstrationKind[] = [...fileKinds, ...ownKinds];

export interface DemonstrationProgress {
  readonly kind: DemonstrationKind;
  /** Rows of every file, and how many are done. */
  readonly rows: number;
  readonly done: number;
}

type BadDemonstrationRow = BadRow & { readonly kind: DemonstrationKind };

export interface DemonstrationLoaded extends Tally {
  /** How many of all rows are in, whoever brought them. */
  readonly isIn: number;
  readonly rows: number;
  readonly bad: readonly BadDemonstrationRow[];
}

export interface LoadingOptions {
  readonly onProgress?: (progress: DemonstrationProgress) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds before each pass but the first, over what ran out of time in the one before. */
  readonly pausesMs?: readonly number[];
  /** From when days are counted. */
  readonly now?: () => Date;
}

/** Rows in flight, pass by pass: what was too much together may do one by one. */
const atOnce = [16, 4, 1];
const usualPausesMs = [1_000, 5_000];
/** With so many out of time in one pass it is the mesh that cannot be reached: no other row would come in. */
const mostLate = 50;

const pathOf = (kind: DemonstrationKind): string =>
  fileURLToPath(new URL(`../../deploy/demonstration/${kind}.jsonl`, import.meta.url));

const rowsIn = async (kind: DemonstrationKind): Promise<number> =>
  (await readFile(pathOf(kind), 'utf8')).split('\n').filter((line) => line.trim() !== '').length;

const lineOf = (read: RowRead): number => (read.kind === 'bad' ? read.line : read.row.line);

async function* readFrom(kind: FileKind, only: ReadonlySet<number> | undefined): AsyncGenerator<RowRead> {
  for await (const read of readRows(createReadStream(pathOf(kind), 'utf8'), jsonRows()))
    if (only === undefined || only.has(lineOf(read))) yield read;
}

/** The mesh said "later" until patience was over; it may have done what it was asked all the same. */
export const isLate = ({ problem }: BadRow): boolean => problem !== undefined && mayComeBack(problem.status);

const linesOf = (bad: readonly BadDemonstrationRow[], kind: DemonstrationKind): ReadonlySet<number> =>
  new Set(bad.filter((row) => row.kind === kind).map(({ line }) => line));

/** Give the API some patience: what is starting says "later". Throws what the API throws when that is over. */
export const loadDemonstration = async (
  api: Api,
  {
    onProgress = () => undefined,
    signal,
    pausesMs = usualPausesMs,
    now: clock = () => new Date(),
  }: LoadingOptions = {},
): Promise<DemonstrationLoaded> => {
  const counts = await Promise.all(demonstrationKinds.map(rowsIn));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const put = putThroughApi(api, referencesThrough(api));

  const takeOwn = async (
    kind: OwnKind,
    lines: readonly Line[],
    { inFlight, onTaken }: { inFlight: number; onTaken: (line: number, outcome: LineOutcome) => void },
  ): Promise<void> => {
    const now = clock();
    if (kind === 'calls')
      return forEachAtOnce(lines, inFlight, async ({ line, value }) =>
        onTaken(line, await putCall(api, value, now)),
      );
    const scenes = lines.map(({ line, value }) => ({ line, scene: value as unknown as Scene }));
    return playScenes(api, scenes, { now, atOnce: inFlight, signal, onPlayed: onTaken });
  };

  /** Over all rows, or over those that did not come in before. */
  const pass = async (nth: number, before: DemonstrationLoaded | undefined): Promise<DemonstrationLoaded> => {
    const bad: BadDemonstrationRow[] = [];
    const inFlight = atOnce[Math.min(nth, atOnce.length - 1)] ?? 1;
    let late = 0;
    /** What is late is put aside, so that the others come in. */
    const putOrAside: PutRow = (kind, prepared) =>
      put(kind, prepared).catch((error: unknown) => {
        if (!(error instanceof ProblemError) || !mayComeBack(error.problem.status)) throw error;
        late += 1;
        if (late > mostLate) throw error;
        return { kind: 'refused', problem: error.problem };
      });
    let sum = before ? { ...before, refused: 0 } : nothingYet;
    for (const kind of fileKinds) {
      const standing = sum;
      const tally = await importRows({
        kind,
        rows: readFrom(kind, before && linesOf(before.bad, kind)),
        put: putOrAside,
        atOnce: inFlight,
        signal,
        onBadRow: (row) => void bad.push({ ...row, kind }),
        onProgress: (now) => onProgress({ kind, rows, done: rowsDone(standing) + rowsDone(now) - late }),
      });
      sum = addTally(standing, tally);
    }
    for (const kind of ownKinds) {
      if (signal?.aborted) break;
      const only = before && linesOf(before.bad, kind);
      const lines = readLines(await readFile(pathOf(kind), 'utf8')).filter(
        ({ line }) => only?.has(line) ?? true,
      );
      await takeOwn(kind, lines, {
        inFlight,
        onTaken: (line, outcome) => {
          sum = oneMore(sum, outcome.kind);
          if (outcome.kind === 'refused') {
            const row = { kind, line, problem: outcome.problem };
            if (isLate(row)) late += 1;
            bad.push(row);
          }
          onProgress({ kind, rows, done: rowsDone(sum) - late });
        },
      });
    }
    const { created, changed, unchanged, refused } = sum;
    return { created, changed, unchanged, refused, isIn: created + changed + unchanged, rows, bad };
  };

  let loaded = await pass(0, undefined);
  for (const [nth, pauseMs] of pausesMs.entries()) {
    // What refers to something late is refused with it, and may do once that is in.
    if (!loaded.bad.some(isLate) || signal?.aborted) break;
    await sleep(pauseMs, undefined, signal ? { signal } : {}).catch(() => undefined);
    loaded = await pass(nth + 1, loaded);
  }
  return loaded;
};
