// Runs what is due while the lease is held: in each lane in the order of time, one after the other, each until it has
// succeeded. Of a kind that may run several keys at once those are begun in that order, and nothing else of the lane runs
// beside them.
// A due time is removed only after its work, and only if it was not set anew meanwhile. What failed is tried again
// with backoff, for ever: nobody else would. A kind that nobody here knows stays, for the release that does.
import type { Logger } from 'pino';
import type { Collection, Stored } from '../document-store/document-store.ts';
import { eachPage } from '../each-page.ts';
import type { DueTimes } from './due-times.ts';
import type { DueDocument, DueWork } from './schedule.ts';
import type { Timers } from './timers.ts';
import { turnsWhileHeld } from './while-held.ts';
import type { Term, Turns } from './while-held.ts';

export interface RunScheduleOptions {
  readonly dueTimes: DueTimes;
  readonly collection: Collection<DueDocument>;
  readonly work: readonly DueWork[];
  readonly clock: () => Date;
  readonly timers: Timers;
  /** How long a due time that another process set may go unnoticed, milliseconds. */
  readonly pollMs: number;
  readonly log: Logger;
}

/** Most often nothing is due yet, which the first one says. */
const firstPageSize = 5;
const fewestOnPage = 100;
/** Of those that may run at once, so that few are idle while the last ones of a page run. */
const timesAtOnce = 4;
const firstBackoffMs = 1_000;
const longestBackoffMs = 3_600_000;

const backoffMs = (attempts: number): number =>
  Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(attempts, 30));

interface Lane {
  readonly turns: Turns;
  /** To be told of each due time that is set here: one that the lane looks again for in time anyway wakes it not. */
  readonly set: (kind: string, dueAt: Date) => void;
}

const laneOf = (options: RunScheduleOptions): Lane => {
  const { work, clock, timers, pollMs, log } = options;
  const kinds = new Set(work.map(({ kind }) => kind));
  /** Milliseconds since 1970; during a turn nobody knows. */
  let looksAgainAt = Infinity;
  const turn = async (term: Term): Promise<number> => {
    looksAgainAt = Infinity;
    let wait = pollMs;
    try {
      wait = Math.min(pollMs, await runDue(options, term));
    } catch (error) {
      log.warn({ err: error }, 'due work could not be looked up');
    }
    looksAgainAt = clock().getTime() + wait;
    return wait;
  };
  const turns = turnsWhileHeld({
    timers,
    begin: (term) => ({ turn: () => turn(term), end: async () => undefined }),
  });
  return {
    turns,
    set: (kind, dueAt) => {
      if (kinds.has(kind) && dueAt.getTime() < looksAgainAt) turns.wake();
    },
  };
};

/** To be told of the lease: `held` and `lost` are what `holdLease` calls. */
export const runSchedule = (options: RunScheduleOptions): Turns => {
  const lanes = [...Map.groupBy(options.work, ({ lane }) => lane).values()].map((work) =>
    laneOf({ ...options, work }),
  );
  const unlisten = options.dueTimes.onSet((kind, dueAt) => lanes.forEach((lane) => lane.set(kind, dueAt)));
  return {
    held: (lease) => lanes.forEach(({ turns }) => turns.held(lease)),
    lost: () => lanes.forEach(({ turns }) => turns.lost()),
    wake: () => lanes.forEach(({ turns }) => turns.wake()),
    async stop() {
      unlisten();
      await Promise.all(lanes.map(({ turns }) => turns.stop()));
    },
  };
};

/** What a lane has in hand. */
interface InHand {
  /** Resolves once one more of that kind may begin. */
  room(of: DueWork): Promise<void>;
  begin(run: () => Promise<void>): void;
  /** Resolves once nothing is in hand; throws what went wrong. */
  done(): Promise<void>;
}

const createInHand = (): InHand => {
  const running = new Set<Promise<void>>();
  let kind: string | undefined;
  let failed: { readonly error: unknown } | undefined;
  const fewerThan = async (most: number): Promise<void> => {
    while (running.size >= most) await Promise.race(running);
    if (failed) throw failed.error;
  };
  const done = (): Promise<void> => fewerThan(1);
  return {
    done,
    room: async (of) => {
      if (kind !== of.kind) await done();
      kind = of.kind;
      await fewerThan(of.atOnce ?? 1);
    },
    begin: (run) => {
      const one: Promise<void> = run()
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
  };
};

/** Runs everything that is due of a lane; milliseconds until the next is. */
const runDue = async (options: RunScheduleOptions, term: Term): Promise<number> => {
  const inHand = createInHand();
  try {
    return await runPages(options, term, inHand);
  } finally {
    // Also where something went wrong: turns do not overlap.
    await inHand.done();
  }
};

const runPages = async (options: RunScheduleOptions, term: Term, inHand: InHand): Promise<number> => {
  const { collection, clock, work } = options;
  const kinds = new Map(work.map((one) => [one.kind, one]));
  const mostAtOnce = Math.max(...work.map(({ atOnce = 1 }) => atOnce));
  const pageSize = Math.max(fewestOnPage, timesAtOnce * mostAtOnce);
  const waitFor = (due: Stored<DueDocument>): number => Date.parse(due.document.runAt) - clock().getTime();
  const pages = eachPage((cursor) =>
    collection.query({
      index: 'by-time',
      equals: [],
      ...(cursor === undefined ? { limit: firstPageSize } : { limit: pageSize, cursor }),
    }),
  );
  for await (const { items } of pages) {
    for (const due of items) {
      // What is in hand may take long: how long it is until the next is known afterwards.
      if (waitFor(due) > 0) await inHand.done();
      const wait = waitFor(due);
      if (wait > 0) return wait;
      const knows = kinds.get(due.document.kind);
      if (knows) await inHand.room(knows);
      if (term.over()) return 0;
      if (knows) inHand.begin(() => runOne(options, term, knows, due));
    }
    // Before the next page is read: what was set anew, or failed, is on it as it stands then, and no key is in hand twice.
    await inHand.done();
  }
  return Infinity;
};

const runOne = async (
  { collection, clock, log }: RunScheduleOptions,
  { lease }: Term,
  work: DueWork,
  { document, version }: Stored<DueDocument>,
): Promise<void> => {
  const { id, kind, key, attempts } = document;
  try {
    await work.run(key, { dueAt: new Date(document.dueAt), now: clock(), token: lease.token });
  } catch (error) {
    log.warn({ err: error, kind, key, attempts: attempts + 1 }, 'due work failed: it will be tried again');
    const runAt = new Date(clock().getTime() + backoffMs(attempts)).toISOString();
    await collection.put({ ...document, runAt, attempts: attempts + 1 }, { ifVersion: version });
    return;
  }
  await collection.delete(id, { ifVersion: version });
};
