// One kafkajs consumer from its start to its end, whatever ends it. It is never started again: the next is a new one.
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { openClient, type ClientSettings } from './kafka-client.ts';
import { within } from './within.ts';

export interface ConsumerTiming {
  /** How long the group waits for a sign of a member before it divides its partitions among the others. */
  readonly sessionTimeoutMs: number;
  /** How long the group waits for a member to finish what it has in hand when partitions are divided anew. */
  readonly rebalanceTimeoutMs: number;
}

export interface SessionPlan {
  /** For messages. */
  readonly name: string;
  /** Asked at the start of each session. */
  groupId(): string;
  readonly topics: readonly string[];
  /** Handles a batch of one partition, heartbeats and commits. */
  eachBatch(payload: EachBatchPayload): Promise<void>;
  /** Before the first fetch of what it was assigned. */
  joined(consumer: Consumer, assigned: Readonly<Record<string, readonly number[]>>): void;
  /** Reading went past records that are not for handlers, such as the ends of transactions. */
  passed(consumer: Consumer, topic: string, partition: number, next: bigint): void;
}

export interface Session {
  /** Resolves with the reason once it can do no more; never, while it works. */
  readonly ended: Promise<string>;
  joined(): boolean;
  /** Seconds of this process's time without a sign of life: frozen time does not count. */
  silentSeconds(): number;
  /** Finishes the batches in hand, leaves the group, cuts the connections; within `ms` and a little. */
  stop(ms: number): Promise<void>;
}

/** Fetches return at once when there is something to read, and after this time when there is not. */
const fetchWaitMs = 500;
const fetchBytes = { partition: 1024 * 1024, all: 4 * 1024 * 1024 };

export const openSession = (plan: SessionPlan, timing: ConsumerTiming, settings: ClientSettings): Session => {
  const client = openClient(settings);
  const consumer = client.kafka.consumer({
    groupId: plan.groupId(),
    sessionTimeout: timing.sessionTimeoutMs,
    rebalanceTimeout: timing.rebalanceTimeoutMs,
    heartbeatInterval: heartbeatMs(timing),
    maxWaitTimeInMs: fetchWaitMs,
    minBytes: 1,
    maxBytesPerPartition: fetchBytes.partition,
    maxBytes: fetchBytes.all,
    allowAutoTopicCreation: false,
    // A restart by kafkajs does not happen after every kind of crash, and may happen after `disconnect`.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4, restartOnFailure: async () => false },
  });

  const life = followLife(consumer, plan);
  let retired = false;
  const running = (async () => {
    await consumer.connect();
    await consumer.subscribe({ topics: [...plan.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 12,
      // kafkajs may still hand over what it had fetched when it was told to stop.
      eachBatch: async (payload) => (retired ? undefined : plan.eachBatch(payload)),
    });
  })();
  running.catch((error: unknown) => life.end(error instanceof Error ? error.message : String(error)));

  return {
    ended: life.ended,
    joined: () => life.joined,
    silentSeconds: () => life.silent,
    async stop(ms) {
      retired = true;
      const stopping = (async () => {
        await running.catch(() => undefined); // kafkajs goes on consuming when it is disconnected before `run` has settled
        await consumer.disconnect();
      })();
      await within(ms, stopping, () => undefined).catch(() => undefined);
      client.revoke();
      life.end('stopped');
    },
  };
};

/** Of the 10 s a stop may take, what a handler gets before its work is given up. */
export const stopGraceMs = 8_000;

/** Often enough to hear of a rebalance soon. */
export const heartbeatMs = ({ sessionTimeoutMs }: ConsumerTiming): number =>
  Math.min(1_000, Math.floor(sessionTimeoutMs / 6));

interface Life {
  readonly ended: Promise<string>;
  joined: boolean;
  silent: number;
  over: boolean;
  end(reason: string): void;
}

const followLife = (consumer: Consumer, plan: SessionPlan): Life => {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const timer = setInterval(() => (life.silent += 1), 1_000);
  const life: Life = {
    ended,
    joined: false,
    silent: 0,
    over: false,
    end(reason) {
      life.over = true;
      clearInterval(timer);
      resolve(reason);
    },
  };
  const alive = (): void => {
    life.silent = 0;
  };
  const { FETCH, HEARTBEAT, COMMIT_OFFSETS, GROUP_JOIN, START_BATCH_PROCESS, END_BATCH_PROCESS, CRASH } =
    consumer.events;
  consumer.on(FETCH, alive);
  consumer.on(HEARTBEAT, alive);
  consumer.on(COMMIT_OFFSETS, alive);
  consumer.on(GROUP_JOIN, ({ payload }) => {
    if (life.over) return;
    alive();
    life.joined = true;
    plan.joined(consumer, payload.memberAssignment);
  });
  consumer.on(CRASH, ({ payload }) => life.end(payload.error.message));
  consumer.on(START_BATCH_PROCESS, alive);
  consumer.on(END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset, batchSize } }) => {
    alive();
    if (batchSize === 0 && !life.over) plan.passed(consumer, topic, partition, BigInt(lastOffset) + 1n);
  });
  return life;
};
