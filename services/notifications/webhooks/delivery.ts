// One message to one subscriber, and what an attempt to send it makes of it: arrived, tried again later, or given up.
import type { SentType } from './event-types.ts';

/** Why an attempt failed. */
export const failureCodes = [
  // The name stands for no address that is sent to: nobody learns by it which names there are inside.
  'no-address',
  'refused',
  'unreachable',
  'reset',
  'tls', // no certificate that can be trusted
  'timeout',
  'malformed', // no answer in HTTP
  'redirect', // never followed
  'status', // any other but 2xx
  'failed',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export interface Attempt {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly ms: number;
  readonly status?: number;
  /** Absent where it arrived. */
  readonly code?: FailureCode;
}

export const deliveryStates = ['pending', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  /** `whd_…`, derived from subscription and cause; what `webhook-id` says. */
  readonly id: string;
  readonly webhookId: string;
  readonly type: SentType;
  /** What it speaks of; absent of a test. */
  readonly subjectId?: string;
  /** Which version of it; absent of a test. */
  readonly version?: number;
  readonly payload: string;
  /** When it was made. ISO 8601 UTC. */
  readonly at: string;
  readonly state: DeliveryState;
  /** When it is to be sent; while pending only. ISO 8601 UTC. */
  readonly dueAt?: string;
  /** When it came to its end; once it has. ISO 8601 UTC. */
  readonly endedAt?: string;
  /** Since when it is tried: made, or asked for again. ISO 8601 UTC. */
  readonly askedAt: string;
  /** How often since. */
  readonly tries: number;
  /** The latest ones, oldest first. */
  readonly attempts: readonly Attempt[];
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits after the first attempt that failed, the second, and so on: 71 hours and a half in all, then it is given up. */
export const waits: readonly number[] = [
  5 * second,
  1 * minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  16 * hour,
  24 * hour,
];

/** A wait is up to so much shorter, so that what failed together is not tried again together. */
const jitterShare = 0.1;
const mostAttempts = 30;

export const newDelivery = (
  of: Pick<Delivery, 'id' | 'webhookId' | 'type' | 'subjectId' | 'version' | 'payload'>,
  now: string,
): Delivery => ({ ...of, at: now, state: 'pending', dueAt: now, askedAt: now, tries: 0, attempts: [] });

const ended = ({ dueAt: _, ...delivery }: Delivery, state: DeliveryState, now: string): Delivery => ({
  ...delivery,
  state,
  endedAt: now,
});

/** `jitter` in 0..1; `once`: it is not tried again. */
export const afterAttempt = (
  delivery: Delivery,
  attempt: Attempt,
  { now, jitter, once = false }: { now: Date; jitter: number; once?: boolean },
): Delivery => {
  const { tries } = delivery;
  const attempts = [...delivery.attempts, attempt].slice(-mostAttempts);
  const tried = { ...delivery, tries: tries + 1, attempts };
  if (attempt.code === undefined) return ended(tried, 'delivered', now.toISOString());
  const wait = once ? undefined : waits[tries];
  if (wait === undefined || attempt.status === 410) return ended(tried, 'failed', now.toISOString());
  return { ...tried, dueAt: new Date(now.getTime() + wait * (1 - jitterShare * jitter)).toISOString() };
};

/** What it speaks of is public no more: that has a message of its own. */
export const dropped = (delivery: Delivery, now: string): Delivery => ended(delivery, 'dropped', now);

/** To be sent again from the beginning, under the same id. */
export const replayed = ({ endedAt: _, ...delivery }: Delivery, now: string): Delivery => ({
  ...delivery,
  state: 'pending',
  dueAt: now,
  askedAt: now,
  tries: 0,
});
