// Makers and waits for the event log's contract: topics and groups of a test's own, events, what a handler was given.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  EventForTopic,
  EventLog,
  HandlerContext,
  StoredEvent,
  SubscriptionOptions,
  Topic,
} from '../../services/platform/event-log/event-log.ts';

export interface LogAtHand {
  readonly log: EventLog;
  /** Closes the log and opens it again, as a restarted process would. */
  reopen(): Promise<EventLog>;
}

/** A name nobody has used, also on a server that outlives the run. */
export const fresh = (what: string): string => `contract.${what}.${randomBytes(6).toString('hex')}`;

export const aTopic = (settings: Partial<Topic> = {}): Topic => ({
  name: fresh('topic'),
  keep: 'latest',
  compactionLagMs: 60_000,
  segmentMs: 3_600_000,
  ...settings,
});

export const anEvent = (topic: Topic, event: Partial<EventForTopic> & { key: string }): EventForTopic => ({
  topic: topic.name,
  id: `${event.key}@1`,
  type: 'contract.v1.ThingChanged',
  time: '2026-03-01T09:00:00.000Z',
  body: new TextEncoder().encode(event.id ?? event.key),
  ...event,
});

/** Versions `from` to `to` of one key, in order; the body names the version. */
export const versions = (topic: Topic, key: string, from: number, to: number): EventForTopic[] =>
  Array.from({ length: to - from + 1 }, (_, at) => anEvent(topic, { key, id: `${key}@${from + at}` }));

export const wordsOf = (event: { readonly body: Uint8Array }): string => new TextDecoder().decode(event.body);

/** Resolves once it holds; fails with what was being waited for. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 25_000,
): Promise<void> => {
  const givenUpAt = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > givenUpAt) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
};

export interface Handled {
  readonly event: StoredEvent;
  readonly attempt: number;
}

/** A handler that remembers what it was given, and fails where `fails` throws. */
export const remembering = (
  fails: (event: StoredEvent, context: HandlerContext) => unknown = () => undefined,
) => {
  const given: Handled[] = [];
  const handled: StoredEvent[] = [];
  const batches: number[] = [];
  const handle: SubscriptionOptions['handle'] = async (events, context) => {
    batches.push(events.length);
    for (const event of events) {
      given.push({ event, attempt: context.attempt });
      await fails(event, context);
    }
    handled.push(...events);
  };
  return {
    handle,
    given,
    handled,
    batches,
    /** Ids of what was handled, of one key or of all. */
    ids: (key?: string) =>
      handled.filter((event) => key === undefined || event.key === key).map(({ id }) => id),
  };
};

/** Everything of a topic that can be read now, from the beginning. */
export const readAll = async (log: EventLog, topic: Topic): Promise<readonly StoredEvent[]> => {
  const reader = remembering();
  const subscription = await log.subscribe({
    mode: 'every',
    group: fresh('reader'),
    topics: [topic.name],
    handle: reader.handle,
    batchSize: 500,
  });
  await subscription.caughtUp();
  await subscription.stop();
  return reader.handled;
};
