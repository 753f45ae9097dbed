// The import that goes on in this tab, whichever page is looked at meanwhile: one at a time of each who acts, stopped and
// gone on with. It is theirs: shown to nobody else, and sent with their rights, whoever acts by then.
import { headersNow } from '../api/client.ts';
import { useActor } from '../session/session.ts';
import { createStore } from './store.ts';
import { keepRun, keptRun } from './kept-run.ts';
import { patientApi } from './patient-api.ts';
import type { CsvHeader } from './rows/csv-rows.ts';
import type { FileKind } from './rows/file-kinds.ts';
import { ProblemError } from './rows/problem.ts';
import { putThroughApi } from './rows/put-row.ts';
import { referencesThrough } from './rows/resolve-references.ts';
import { nothingYet, oneMore, type Tally } from './rows/tally.ts';
import { type BadRow, type Checked, takeRows } from './take-rows.ts';

export interface Run {
  /** `left`: the page went away in the middle, and the file with it. */
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed' | 'done' | 'left';
  readonly name: string;
  readonly kind: FileKind;
  readonly header: CsvHeader;
  readonly total: number;
  readonly tally: Tally;
  readonly bad: readonly BadRow[];
  /** Nobody answers; it is tried again. */
  readonly isAway: boolean;
  /** Why it ended before its time. */
  readonly trouble?: string;
}

/** The browser's own limit of connections to one host, less what the page needs. */
const atOnce = 4;
/** Rows after which what became of them is written down, should the page go away. */
const keptEvery = 25;

export interface Importing {
  use(): Run | undefined;
  start(of: Pick<Run, 'name' | 'kind' | 'header'>, checked: Checked): Promise<void>;
  /** Rows on their way come to their end. */
  stop(): void;
  goOn(): Promise<void>;
  forget(): void;
}

const createImporting = (actor: string): Importing => {
  const store = createStore<Run | undefined>(keptRun(actor));
  let left: Checked['ready'] = [];
  let stop = new AbortController();
  let headers: Readonly<Record<string, string>> = {};

  const change = (how: (run: Run) => Partial<Run>): void => {
    const run = store.get();
    if (run) store.set({ ...run, ...how(run) });
  };
  const isRunning = (): boolean => ['running', 'stopping'].includes(store.get()?.state ?? '');
  /** What would be lost is only where it is: the browser asks first. */
  const warn = (event: BeforeUnloadEvent): void => {
    if (isRunning()) event.preventDefault();
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      stop.signal.addEventListener('abort', end, { once: true });
    });

  const run = async (kind: FileKind): Promise<void> => {
    stop = new AbortController();
    const { signal } = stop;
    const ended = new Set<number>();
    window.addEventListener('beforeunload', warn);
    const api = patientApi({
      headers,
      signal,
      onAway: (isAway) => {
        if (store.get()?.isAway !== isAway) change(() => ({ isAway }));
      },
      wait,
    });
    try {
      await takeRows({
        kind,
        rows: left,
        put: putThroughApi(api, referencesThrough(api)),
        atOnce,
        signal,
        onRow: (line, became, bad) => {
          ended.add(line);
          change(({ tally, bad: before }) => ({
            tally: oneMore(tally, became),
            bad: bad ? [...before, bad] : before,
          }));
          if (ended.size % keptEvery === 0) keepRun(actor, store.get());
        },
      });
      const isOver = left.every(({ row }) => ended.has(row.line));
      change(() => ({ state: isOver ? 'done' : 'stopped', isAway: false }));
    } catch (error) {
      const trouble = error instanceof ProblemError ? error.problem.detail : String(error);
      change(() => ({ state: 'failed', isAway: false, trouble }));
    } finally {
      left = left.filter(({ row }) => !ended.has(row.line));
      keepRun(actor, store.get());
      window.removeEventListener('beforeunload', warn);
    }
  };

  return {
    use: store.use,
    start: (of, { ready, bad }) => {
      left = ready;
      headers = headersNow();
      store.set({
        ...of,
        state: 'running',
        total: ready.length + bad.length,
        tally: { ...nothingYet, refused: bad.length },
        bad,
        isAway: false,
      });
      return run(of.kind);
    },
    stop: () => {
      change(() => ({ state: 'stopping' }));
      stop.abort();
    },
    goOn: () => {
      const now = store.get();
      if (!now) return Promise.resolve();
      const { trouble: _, ...rest } = now;
      store.set({ ...rest, state: 'running' });
      return run(now.kind);
    },
    forget: () => {
      left = [];
      store.set(undefined);
      keepRun(actor, undefined);
    },
  };
};

const byActor = new Map<string, Importing>();

/** Of whoever acts. */
export const useImporting = (): Importing => {
  const actor = useActor();
  const importing = byActor.get(actor) ?? createImporting(actor);
  byActor.set(actor, importing);
  return importing;
};
