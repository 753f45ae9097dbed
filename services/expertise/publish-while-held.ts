// Lets the holder of a lease publish, and no other: opens a fenced publisher whenever the lease is gained, and again,
// less and less often, when it was fenced or failed.
import type { Logger } from 'pino';
import type { Publisher } from '../platform/event-log/event-log.ts';
import { faultOf } from '../platform/faults/fault.ts';
import { backoffMs, pauseOrLeave } from './pause.ts';
import type { Pause } from './pause.ts';
import { untilAborted } from './semantics/until-aborted.ts';

const firstBackoffMs = 100;
/** Long enough for a process that woke from a freeze to notice that its lease went to another. */
const fencedPauseMs = 1_000;

/** How work with a publisher ended: after an append that failed, in doubt what arrived, it is not used again. */
export type Ended = 'fenced' | 'failed' | 'lost';

export interface PublishingOptions {
  /** Of the publisher. */
  readonly name: string;
  readonly publisher: (name: string) => Promise<Publisher>;
  /** Waits until everything in the log is read here. */
  readonly caughtUp: () => Promise<void>;
  /** Goes on until the signal aborts; `succeeded` is to be called whenever something was published. */
  readonly work: (publisher: Publisher, signal: AbortSignal, succeeded: () => void) => Promise<Ended>;
  readonly pause: Pause;
  /** Between two attempts that fail, at the most. */
  readonly longestBackoffMs: number;
  readonly log: Logger;
}

export interface Publishing {
  held(): void;
  lost(): void;
  /** Nothing is published after it resolves. */
  stop(): Promise<void>;
}

export const publishWhileHeld = (options: PublishingOptions): Publishing => {
  const { name, publisher: open, caughtUp, work, pause, longestBackoffMs, log } = options;
  let tenure = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let failures = 0;
  const succeeded = (): void => {
    failures = 0;
  };

  /** Undefined: it cannot be published now. */
  const ready = async (signal: AbortSignal): Promise<Publisher | undefined> => {
    try {
      // Opened first: from here on earlier ones append nothing, so what is read now is all there will be of theirs.
      const publisher = await open(name);
      // Whoever stops, or lost the lease, does not wait for a log that may be out of reach.
      await untilAborted(caughtUp(), signal).catch((error: unknown) =>
        publisher.close().then(() => Promise.reject(error)),
      );
      return publisher;
    } catch (error) {
      log.warn({ fault: faultOf(error), publisher: name }, 'cannot publish yet');
      return undefined;
    }
  };

  const workOnce = async (signal: AbortSignal): Promise<Ended> => {
    const publisher = await ready(signal);
    if (!publisher) return 'failed';
    try {
      return signal.aborted ? 'lost' : await work(publisher, signal, succeeded);
    } catch (error) {
      log.error({ fault: faultOf(error), publisher: name }, 'what was to be published could not be made');
      return 'failed';
    } finally {
      await publisher
        .close()
        .catch((error: unknown) =>
          log.warn({ fault: faultOf(error), publisher: name }, 'publisher not closed'),
        );
    }
  };

  const workWhileHeld = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const ended = await workOnce(signal);
      if (ended === 'lost' || signal.aborted) continue;
      const backoff = backoffMs(failures, { firstMs: firstBackoffMs, longestMs: longestBackoffMs });
      failures += 1;
      await pauseOrLeave(ended === 'fenced' ? Math.max(backoff, fencedPauseMs) : backoff, pause, signal);
    }
  };

  return {
    held: () => {
      tenure.abort();
      tenure = new AbortController();
      const { signal } = tenure;
      running = running.then(() => workWhileHeld(signal));
    },
    lost: () => tenure.abort(),
    stop: () => {
      tenure.abort();
      return running;
    },
  };
};
