// Tells the mesh what the index holds. One replica does, by lease; the topic itself says what is told already, so a
// new holder goes on exactly where the last one was cut off.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Indexed } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { indexed } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { Publisher } from '../platform/event-log/event-log.ts';
import { faultOf } from '../platform/faults/fault.ts';
import { kindTo } from './contract-api.ts';
import type { News } from './holdings.ts';
import type { Replica } from './replica.ts';

export const publisherName = 'expertise.indexed';
const mostAtOnce = 200;
const firstBackoffMs = 100;
const longestBackoffMs = 5_000;
/** Long enough for a process that woke from a freeze to notice that its lease went to another. */
const fencedPauseMs = 1_000;

export interface TellingOptions {
  readonly replica: Replica;
  readonly publisher: (name: string) => Promise<Publisher>;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Waits until everything in the log is read here. */
  readonly caughtUp: () => Promise<void>;
  /** Rejects when the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

export interface Telling {
  held(): void;
  lost(): void;
  /** Nothing is appended after it resolves. */
  stop(): Promise<void>;
}

const messageOf = ({ id, version, organisations, kind, removed }: News): Indexed => ({
  sourceId: id,
  version,
  organisationIds: [...organisations],
  kind: kindTo(kind),
  removed,
});

export const createTelling = (options: TellingOptions): Telling => {
  const { replica, publisher: open, clock, log, caughtUp } = options;
  const pause = options.pause ?? ((ms, signal) => wait(ms, undefined, { signal }));
  const { holdings } = replica;
  let tenure = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let wake = (): void => {};
  let failures = 0;
  replica.onChange(() => wake());

  const changeOrLoss = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  /** How it ended: an append that failed leaves in doubt what arrived, so its publisher is not used again. */
  const tellOn = async (publisher: Publisher, signal: AbortSignal): Promise<'fenced' | 'failed' | 'lost'> => {
    while (!signal.aborted) {
      const untold = holdings.untold(mostAtOnce);
      if (untold.length === 0) {
        await changeOrLoss();
        continue;
      }
      const at = clock();
      try {
        const outcome = await publisher.append(untold.map((one) => eventOf(indexed, messageOf(one), { at })));
        if (outcome === 'fenced') return 'fenced';
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'what is indexed could not be told');
        return 'failed';
      }
      failures = 0;
      holdings.told(untold);
    }
    return 'lost';
  };

  /** Less and less often while it fails; ends early when the lease is lost. */
  const pauseAfter = (ended: 'fenced' | 'failed', signal: AbortSignal): Promise<unknown> => {
    const backoff = Math.min(firstBackoffMs * 2 ** failures, longestBackoffMs);
    failures += 1;
    return pause(ended === 'fenced' ? Math.max(backoff, fencedPauseMs) : backoff, signal).catch(
      () => undefined,
    );
  };

  const ready = async (): Promise<Publisher | 'failed'> => {
    try {
      // Opened first: from here on earlier ones append nothing, so what is read now is all there will be of theirs.
      const publisher = await open(publisherName);
      await caughtUp().catch((error: unknown) => publisher.close().then(() => Promise.reject(error)));
      return publisher;
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'what is indexed cannot be told yet');
      return 'failed';
    }
  };

  /** Whoever holds the lease and is fenced opens again: another that was given it since fences it for good. */
  const tellWhileHeld = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const publisher = await ready();
      const ended = publisher === 'failed' ? publisher : await tellOn(publisher, signal);
      if (publisher !== 'failed')
        await publisher
          .close()
          .catch((error: unknown) => log.warn({ fault: faultOf(error) }, 'publisher not closed'));
      if (ended !== 'lost' && !signal.aborted) await pauseAfter(ended, signal);
    }
  };

  return {
    held: () => {
      tenure.abort();
      tenure = new AbortController();
      const { signal } = tenure;
      signal.addEventListener('abort', () => wake(), { once: true });
      running = running.then(() => tellWhileHeld(signal));
    },
    lost: () => tenure.abort(),
    stop: () => {
      tenure.abort();
      return running;
    },
  };
};
