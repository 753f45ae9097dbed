// Reads topics alone, from their beginning or from given positions, which it remembers only as long as it lives.
// kafkajs cannot read without a group: each gets one of its own, which commits nothing and is deleted at the end.
import { randomUUID } from 'node:crypto';
import type { EachBatchPayload } from 'kafkajs';
import { heartbeatMs, stopGraceMs, type ConsumerTiming } from './consumer-session.ts';
import type { Progress } from './deliver-batch.ts';
import { withAdmin, type ClientSettings } from './kafka-client.ts';
import { keepMembership } from './keep-membership.ts';
import { partitionsInHand } from './partitions-in-hand.ts';
import { lonePrefix } from './read-offsets.ts';
import { readingPositions, type ReadingPlan, type ReadingPositions } from './reading-positions.ts';
import { watchConsumer } from './watch-consumer.ts';
import type { Position, Subscription } from '../event-log.ts';

export interface Following extends ReadingPlan {
  readonly name: string;
  /** Resolves with the reason when the partition must stop. */
  deliver(batch: EachBatchPayload['batch'], progress: Progress): Promise<string | undefined>;
}

export const followAlone = async (
  following: Following,
  timing: ConsumerTiming,
  settings: ClientSettings & { clock: () => Date },
): Promise<Subscription> => {
  const { name, topics, fromEnd = [] } = following;
  const positions = await readingPositions(following, settings);
  const inHand = partitionsInHand();
  const ending = new AbortController();
  const leaving = new AbortController();
  let groupId = '';

  const handleBatch = async (payload: EachBatchPayload): Promise<void> => {
    const { topic, partition } = payload.batch;
    // Nobody else gets these partitions: that the group forgot us ends no handler.
    const membership = keepMembership(() => payload.heartbeat(), heartbeatMs(timing), ending.signal);
    try {
      const stopped = await following.deliver(payload.batch, {
        signal: ending.signal,
        leaving: leaving.signal,
        mayGoOn: () => !membership.over() && !leaving.signal.aborted && payload.isRunning(),
        async reached(next) {
          payload.resolveOffset(String(next - 1n));
          positions.reach(topic, partition, next);
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
      name,
      // A new one each time: the broker would let a second member wait until the first, which died, is forgotten.
      groupId: () => (groupId = `${lonePrefix}${name}.${randomUUID()}`),
      topics: [...topics, ...fromEnd],
      async eachBatch(payload) {
        if (inHand.isStopped(payload.batch.topic, payload.batch.partition)) payload.pause();
        else await inHand.hold(() => handleBatch(payload));
      },
      joined(kafkajs) {
        for (const { topic, partition, next } of positions.all())
          kafkajs.seek({ topic, partition, offset: String(next) });
      },
      passed: (_kafkajs, topic, partition, next) => positions.reach(topic, partition, next),
      gone: () => inHand.empty(),
    },
    timing,
    settings,
  );

  return {
    caughtUp: () => positions.caughtUp(),
    positions: () => positionsOf(positions, settings.clock()),
    trouble: () => inHand.trouble() ?? consumer.trouble(),
    async stop() {
      leaving.abort();
      const grace = setTimeout(() => ending.abort(), stopGraceMs);
      await consumer.stop(stopGraceMs + 500);
      clearTimeout(grace);
      ending.abort();
      // The broker forgets an empty group without offsets by itself, later.
      await withAdmin(settings, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
    },
  };
};

const positionsOf = (positions: ReadingPositions, now: Date): readonly Position[] => {
  const at = now.toISOString();
  return positions
    .all()
    .map(({ topic, partition, next }) => ({ topic, partition, offset: Number(next), at }));
};
