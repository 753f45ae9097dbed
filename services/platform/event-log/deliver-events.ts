// Hands the events of one partition to a group's handler: retries those that fail, one by one, then moves them aside.
// Both adapters deliver through this; they read before it and commit after it.
import type { Logger } from 'pino';
import { FaultError, type FaultCode } from '../faults/fault.ts';
import { backoff, wait as realWait, type Wait } from '../backoff.ts';
import { deadLetterOf } from './dead-letters.ts';
import {
  StopPartition,
  Undecodable,
  type DeadLetter,
  type StoredEvent,
  type SubscriptionOptions,
} from './event-log.ts';

export interface DeliveryOptions extends Pick<
  SubscriptionOptions,
  'group' | 'handle' | 'attempts' | 'backoffMs'
> {
  /** Keeps a dead letter; durable once it resolves. Asked again with backoff while it rejects. */
  readonly toDeadLetters: (letter: DeadLetter) => Promise<void>;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Replaced in tests. */
  readonly wait?: Wait;
}

export interface Delivered {
  /** How many of the events, from the first, are done with: handled, or moved aside. Commit up to there. */
  readonly done: number;
  /** The handler must not go on: stop this partition. */
  readonly stopped?: StopPartition;
}

export interface Aborts {
  /** Given to the handler: what it does must end, for the partition is another's. */
  readonly signal: AbortSignal;
  /** No more retries: a stop that lets handlers finish. */
  readonly leaving: AbortSignal;
}

const isOver = ({ signal, leaving }: Aborts): boolean => signal.aborted || leaving.aborted;

/**
 * Delivers a batch of one partition. `done` is short of all when the handler stopped the partition, or after an abort:
 * an event whose handling ends badly then is neither retried nor moved aside. Never rejects.
 */
export const deliverEvents = async (
  events: readonly StoredEvent[],
  options: DeliveryOptions,
  signal: AbortSignal,
  leaving: AbortSignal = signal,
): Promise<Delivered> => {
  const [first] = events;
  const aborts = { signal, leaving };
  if (!first || isOver(aborts)) return { done: 0 };
  const failure = await tryOnce(events, options, aborts, 1);
  if (!failure) return { done: events.length };
  if (events.length === 1) return deliverOne(first, options, aborts, { ...failure, tries: 1, attempt: 1 });
  for (const [done, event] of events.entries()) {
    if (isOver(aborts)) return { done };
    const one = await deliverOne(event, options, aborts, { tries: 0, attempt: 1 });
    if (one.done === 0) return { ...one, done };
  }
  return { done: events.length };
};

interface Failure {
  readonly error: unknown;
}

const tryOnce = async (
  events: readonly StoredEvent[],
  { handle }: DeliveryOptions,
  { signal }: Aborts,
  attempt: number,
): Promise<Failure | undefined> => {
  try {
    await handle(events, { signal, attempt });
    return undefined;
  } catch (error) {
    return { error };
  }
};

/** `tries` counts the handings of this event alone, `attempt` the one in a batch too. */
const deliverOne = async (
  event: StoredEvent,
  options: DeliveryOptions,
  aborts: Aborts,
  before: { tries: number; attempt: number; error?: unknown },
): Promise<Delivered> => {
  const { attempts = 5, backoffMs = 100, wait = realWait } = options;
  let { tries, attempt, error } = before;
  for (;;) {
    if (error instanceof StopPartition) return { done: 0, stopped: error };
    if (isOver(aborts)) return { done: 0 };
    if (error instanceof Undecodable || (tries > 0 && tries >= allowedTries(error, attempts))) break;
    if (tries > 0) await wait(backoff(backoffMs, tries), aborts.leaving);
    if (isOver(aborts)) return { done: 0 };
    tries += 1;
    attempt += 1;
    const failure = await tryOnce([event], options, aborts, attempt);
    if (!failure) return { done: 1 };
    error = failure.error;
  }
  const letter = deadLetterOf(options.group, event, { error, attempts: attempt, at: options.clock() });
  return { done: (await moveAside(letter, options, aborts)) ? 1 : 0 };
};

/** What is wrong around the event, not with it: a store or a peer that is away for some minutes must cost no event. */
const passing: ReadonlySet<FaultCode> = new Set([
  'unavailable',
  'overloaded',
  'behind',
  'deadline',
  'no-space',
]);

/** With the backoffs of five attempts from 100 ms, a passing fault may last about five minutes. */
const allowedTries = (error: unknown, attempts: number): number =>
  error instanceof FaultError && passing.has(error.fault.code) ? attempts * 20 : attempts;

const moveAside = async (letter: DeadLetter, options: DeliveryOptions, aborts: Aborts): Promise<boolean> => {
  for (let failures = 1; ; failures++) {
    try {
      await options.toDeadLetters(letter);
      options.log.warn(
        { deadLetter: letter.id, attempts: letter.attempts },
        'an event was moved to the dead letters',
      );
      return true;
    } catch (error) {
      options.log.error({ deadLetter: letter.id, err: error }, 'a dead letter could not be kept');
      await (options.wait ?? realWait)(backoff(options.backoffMs ?? 100, failures), aborts.leaving);
      if (isOver(aborts)) return false;
    }
  }
};
