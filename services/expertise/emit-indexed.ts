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
  replica.onChange(() => wake());

  const changeOrLoss = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  /** False once somebody else publishes. */
  const tellSome = async (publisher: Publisher): Promise<boolean> => {
    const untold = holdings.untold(mostAtOnce);
    if (untold.length === 0) {
      await changeOrLoss();
      return true;
    }
    const at = clock();
    const outcome = await publisher.append(untold.map((one) => eventOf(indexed, messageOf(one), { at })));
    if (outcome === 'fenced') return false;
    holdings.told(untold);
    return true;
  };

  const retried = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
    for (let backoff = firstBackoffMs; !signal.aborted; backoff = Math.min(backoff * 2, longestBackoffMs)) {
      try {
        return await work();
      } catch (error) {
        log.warn({ fault: faultOf(error), retryInMs: backoff }, 'what is indexed could not be told');
        // It ends early, by rejecting, when the lease is lost.
        await pause(backoff, signal).catch(() => undefined);
      }
    }
    return undefined;
  };

  const tellWhileHeld = async (signal: AbortSignal): Promise<void> => {
    // Opened first: from here on earlier holders append nothing, so what is read now is all there will be of theirs.
    const publisher = await retried(() => open(publisherName), signal);
    if (!publisher) return;
    await retried(caughtUp, signal);
    let mine = true;
    while (mine && !signal.aborted) {
      mine = (await retried(() => tellSome(publisher), signal)) ?? false;
    }
    if (!signal.aborted)
      log.warn('another process tells what is indexed: this one stops until it holds the lease');
    await publisher
      .close()
      .catch((error: unknown) => log.warn({ fault: faultOf(error) }, 'publisher not closed'));
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
