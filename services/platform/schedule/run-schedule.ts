// Runs what is due while the lease is held: in each lane in the order of time, one after the other, each until it has
// succeeded.
// A due time is removed only after its work, and only if it was not set anew meanwhile. What failed is tried again
// with backoff, for ever: nobody else would. A kind that nobody here knows stays, for the release that does.
import type { Logger } from 'pino';
import type { Collection, Stored } from '../document-store/document-store.ts';
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

const pageSize = 100;
const firstBackoffMs = 1_000;
const longestBackoffMs = 3_600_000;

const backoffMs = (attempts: number): number =>
  Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(attempts, 30));

/** To be told of the lease: `held` and `lost` are what `holdLease` calls. */
export const runSchedule = (options: RunScheduleOptions): Turns => {
  const { dueTimes, timers, pollMs, log } = options;
  const turnsOf = (work: readonly DueWork[]): Turns =>
    turnsWhileHeld({
      timers,
      begin: (term) => ({
        async turn() {
          try {
            return Math.min(pollMs, await runDue({ ...options, work }, term));
          } catch (error) {
            log.warn({ err: error }, 'due work could not be looked up');
            return pollMs;
          }
        },
        end: async () => undefined,
      }),
    });
  const lanes = [...Map.groupBy(options.work, ({ lane }) => lane).values()].map(turnsOf);
  const wake = (): void => lanes.forEach((lane) => lane.wake());
  const unlisten = dueTimes.onSet(wake);
  return {
    held: (lease) => lanes.forEach((lane) => lane.held(lease)),
    lost: () => lanes.forEach((lane) => lane.lost()),
    wake,
    async stop() {
      unlisten();
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
};

/** Runs everything that is due of a lane; milliseconds until the next is. */
const runDue = async (options: RunScheduleOptions, term: Term): Promise<number> => {
  const { collection, clock, work } = options;
  const kinds = new Map(work.map((one) => [one.kind, one]));
  let cursor: string | undefined;
  do {
    const page = await collection.query({
      index: 'by-time',
      equals: [],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const due of page.items) {
      const wait = Date.parse(due.document.runAt) - clock().getTime();
      if (wait > 0) return wait;
      const knows = kinds.get(due.document.kind);
      if (term.over()) return 0;
      if (knows) await runOne(options, term, knows, due);
    }
    cursor = page.next;
  } while (cursor !== undefined);
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
