// The event log on Kafka: puts its parts together and closes them.
import type { Logger } from 'pino';
import { FaultError, fault } from '../../faults/fault.ts';
import { retryTopic } from '../dead-letters.ts';
import type { EventLog, Publisher, Subscription, SubscriptionOptions } from '../event-log.ts';
import { appendThrough } from './append-events.ts';
import { toOutgoing } from './cloud-event-headers.ts';
import type { ConsumerTiming } from './consumer-session.ts';
import { deadLetterTopics, toDeadLetterRecord, topicsOfGroup } from './dead-letter-topics.ts';
import { deliverBatch } from './deliver-batch.ts';
import { openPublisher } from './fenced-publisher.ts';
import { followAlone } from './follow-alone.ts';
import { readLag } from './read-offsets.ts';
import { subscribeShared } from './shared-subscription.ts';
import { ensureTopics, requireTopics } from './topic-settings.ts';

export interface KafkaEventLogOptions {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  /** CloudEvents source: `/passerelle/<slug>`. */
  readonly source: string;
  /** 3 when absent; 1 for a single broker. */
  readonly replicationFactor?: number;
  /** How soon the partitions of a process that died go to the others; 6,000 when absent, the least a broker allows by default. */
  readonly sessionTimeoutMs?: number;
  readonly clock: () => Date;
  readonly log: Logger;
}

export const openKafkaEventLog = (options: KafkaEventLogOptions): EventLog => {
  const settings = { ...options, replicationFactor: options.replicationFactor ?? 3 };
  const timing: ConsumerTiming = {
    sessionTimeoutMs: options.sessionTimeoutMs ?? 6_000,
    rebalanceTimeoutMs: 20_000,
  };
  const appender = appendThrough(settings);
  const subscriptions = new Set<Subscription>();
  const publishers = new Set<Publisher>();
  let closed = false;
  const refuseClosed = (): void => {
    if (closed)
      throw new FaultError(fault('unavailable', { subject: 'event-log', detail: 'the event log is closed' }));
  };

  return {
    ensureTopics: (topics) => ensureTopics(topics, settings),
    append: (events) => appender.append(events.map((event) => toOutgoing(event, settings.source))),
    async publisher(name) {
      refuseClosed();
      const opened = await openPublisher(name, settings);
      const publisher: Publisher = {
        ...opened,
        close: () => opened.close().finally(() => publishers.delete(publisher)),
      };
      publishers.add(publisher);
      return publisher;
    },
    async subscribe(wanted) {
      refuseClosed();
      await requireTopics(wanted.topics, settings);
      await ensureTopics(topicsOfGroup(wanted.group), settings);
      const subscription = await subscribe(wanted);
      subscriptions.add(subscription);
      return {
        ...subscription,
        stop: () => subscription.stop().finally(() => subscriptions.delete(subscription)),
      };
    },
    lag: (group) => readLag(settings, group),
    deadLetters: deadLetterTopics(appender, timing, settings),
    compact: async () => undefined,
    async close() {
      closed = true;
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      await Promise.all([appender.close(), ...[...publishers].map((publisher) => publisher.close())]);
    },
  };

  function subscribe(wanted: SubscriptionOptions): Subscription | Promise<Subscription> {
    const delivery = {
      ...wanted,
      clock: settings.clock,
      log: settings.log,
      toDeadLetters: (letter: Parameters<typeof toDeadLetterRecord>[0]) =>
        appender.append([toDeadLetterRecord(letter, settings.source)]),
    };
    if (wanted.mode === 'shared') return subscribeShared(delivery, timing, settings);
    return followAlone(
      {
        name: wanted.group,
        topics: wanted.topics,
        fromEnd: [retryTopic(wanted.group).name],
        from: wanted.from,
        deliver: (batch, progress) => deliverBatch(batch, delivery, progress),
      },
      timing,
      settings,
    );
  }
};
