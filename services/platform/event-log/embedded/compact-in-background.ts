// Compacts when there is something to compact: a while after an append, and again when the next event is old enough.
import type { Logger } from 'pino';
import type { Compacted } from './compact-operations.ts';

export interface BackgroundCompaction {
  /** Something was appended. */
  appended(): void;
  /** Does now what can be done now; runs of it follow one another. */
  now(): Promise<void>;
  stop(): Promise<void>;
}

/** A first look after an append, and the longest time between two while events wait to grow old. */
const soonMs = 60_000;
const latestMs = 3_600_000;

export const compactInBackground = (
  compactSome: () => Promise<Compacted>,
  clock: () => Date,
  log: Logger,
): BackgroundCompaction => {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  const arm = (inMs: number) => {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      now().catch((error: unknown) => {
        log.warn({ err: error }, 'the event log could not be compacted; it will be tried again');
        arm(soonMs);
      });
    }, inMs).unref();
  };

  const run = async () => {
    let compacted: Compacted = { more: true };
    while (compacted.more && !stopped) compacted = await compactSome();
    if (compacted.nextAt !== undefined)
      arm(Math.min(Math.max(compacted.nextAt - clock().getTime(), 1_000), latestMs));
  };

  const now = () => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    appended: () => arm(soonMs),
    now,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
};
