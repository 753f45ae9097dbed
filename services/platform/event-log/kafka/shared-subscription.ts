// A shared subscription: a consumer group whose members divide the partitions. Offsets are committed after the
// handler's effects, by the member that was assigned the partition when it read it: the broker refuses any other.
import { setTimeout as pause } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import { retryTopic } from '../dead-letters.ts';
import type { Subscription } from '../event-log.ts';
import { heartbeatMs, stopGraceMs, type ConsumerTiming } from './consumer-session.ts';
import { deliverBatch, type BatchDelivery } from './deliver-batch.ts';
import type { ClientSettings } from './kafka-client.ts';
import { isLost, isRebalance } from './kafka-faults.ts';
import { keepMembership } from './keep-membership.ts';
import { partitionsInHand } from './partitions-in-hand.ts';
import { watchConsumer } from './watch-consumer.ts';

export const subscribeShared = (
  delivery: BatchDelivery & { topics: readonly string[] },
  timing: ConsumerTiming,
  settings: ClientSettings,
): Subscription => {
  const inHand = partitionsInHand();
  const joined = Promise.withResolvers<void>();
  let owned = new AbortController(); // aborted when what is in hand is no longer ours
  const leaving = new AbortController();

  const handleBatch = async (payload: EachBatchPayload, signal: AbortSignal): Promise<void> => {
    const { topic, partition } = payload.batch;
    const membership = keepMembership(() => payload.heartbeat(), heartbeatMs(timing), signal);
    try {
      const stopped = await deliverBatch(payload.batch, delivery, {
        signal: membership.signal,
        leaving: leaving.signal,
        mayGoOn: () =>
          !leaving.signal.aborted && !membership.over() && !membership.signal.aborted && payload.isRunning(),
        async reached(next) {
          payload.resolveOffset(String(next - 1n));
          await commit(payload, next);
        },
      });
      if (stopped !== undefined) {
        inHand.stop(topic, partition, stopped);
        payload.pause();
      }
    } finally {
      membership.end();
    }
    const over = membership.over();
    if (over instanceof Error) throw over; // kafkajs joins the group again
  };

  const consumer = watchConsumer(
    {
      name: delivery.group,
      groupId: () => delivery.group,
      topics: [...delivery.topics, retryTopic(delivery.group).name],
      async eachBatch(payload) {
        if (leaving.signal.aborted) return;
        if (inHand.isStopped(payload.batch.topic, payload.batch.partition)) payload.pause();
        else await inHand.hold(() => handleBatch(payload, owned.signal));
      },
      joined(_consumer, assigned) {
        inHand.keepOnly(assigned);
        joined.resolve();
      },
      passed(kafkajs, topic, partition, next) {
        // Else the lag of a group that has read everything would not be zero. A later commit makes up for a failed one.
        kafkajs.commitOffsets([{ topic, partition, offset: String(next) }]).catch(() => undefined);
      },
      async gone() {
        owned.abort();
        await inHand.empty();
        inHand.keepOnly({});
        owned = new AbortController();
      },
    },
    timing,
    settings,
  );

  return {
    caughtUp: () => joined.promise,
    positions: () => [],
    trouble: () => inHand.trouble() ?? consumer.trouble(),
    async stop() {
      leaving.abort();
      const grace = setTimeout(() => owned.abort(), stopGraceMs);
      await consumer.stop(stopGraceMs + 500);
      clearTimeout(grace);
      owned.abort();
    },
  };
};

const commitAttempts = 4;

/** Through the batch, and so as the member and generation that read it. */
const commit = async (payload: EachBatchPayload, next: bigint): Promise<void> => {
  const { topic, partition } = payload.batch;
  for (let attempt = 1; ; attempt++) {
    try {
      await payload.commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition, offset: String(next) }] }],
      });
      return;
    } catch (error) {
      if (isLost(error) || isRebalance(error) || attempt === commitAttempts) throw error;
      await pause(100 * attempt);
    }
  }
};
