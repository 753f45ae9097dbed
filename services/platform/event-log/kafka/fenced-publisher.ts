// A publisher that fences the earlier ones of its name: a transactional producer, whose epoch the broker checks.
import { randomUUID } from 'node:crypto';
import type { Producer } from 'kafkajs';
import type { Publisher } from '../event-log.ts';
import { toOutgoing, type Outgoing } from './cloud-event-headers.ts';
import { groupCommit } from './group-commit.ts';
import { deadlineMs, openClient, type Client, type ClientSettings } from './kafka-client.ts';
import { faultFrom, isFenced, unavailable } from './kafka-faults.ts';
import { partitionByKey, produceRequests } from './produce-requests.ts';
import { within } from './within.ts';

/** A transaction left open holds back every reader of its partitions: the broker ends it soon after we give up. */
const transactionTimeoutMs = 2 * deadlineMs;

/**
 * Appends of one time share a transaction, which is all readable or none. After a transaction that failed, its outcome
 * and the producer's sequence numbers are in doubt, and kafkajs cannot ask for a new epoch without fencing whoever came
 * since: such a publisher says `unavailable` once, then `fenced`. Who still is the one writer opens a new one.
 */
export const openPublisher = async (
  name: string,
  settings: ClientSettings & { source: string },
): Promise<Publisher> => {
  const { client, producer } = await openFencing(name, settings);
  let spent = false;

  const writes = groupCommit<'appended' | 'fenced'>(async (records) => {
    if (spent) return 'fenced';
    try {
      await within(deadlineMs, writeInTransaction(producer, records), () => {
        throw unavailable(
          `Kafka did not take ${records.length} events of ${name} within ${deadlineMs / 1000} s`,
        );
      });
      return 'appended';
    } catch (error) {
      spent = true;
      client.revoke();
      if (isFenced(error)) return 'fenced';
      throw faultFrom(error, `publishing as ${name}`);
    }
  });

  return {
    async append(events) {
      if (spent) return 'fenced';
      if (events.length === 0) return 'appended';
      return writes.add(events.map((event) => toOutgoing(event, settings.source)));
    },
    async close() {
      await writes.idle();
      spent = true;
      await within(1_000, producer.disconnect(), () => undefined).catch(() => undefined);
      client.revoke();
    },
  };
};

/** Writes records that are all readable or none, by a producer of its own: for what is rare. */
export const writeAtOnce = async (records: readonly Outgoing[], settings: ClientSettings): Promise<void> => {
  const { client, producer } = await openFencing(`once.${randomUUID()}`, settings);
  try {
    await within(deadlineMs, writeInTransaction(producer, records), () => {
      throw unavailable(`Kafka did not take ${records.length} records within ${deadlineMs / 1000} s`);
    });
  } catch (error) {
    throw faultFrom(error, 'writing records at once');
  } finally {
    await within(1_000, producer.disconnect(), () => undefined).catch(() => undefined);
    client.revoke();
  }
};

const openFencing = async (
  name: string,
  settings: ClientSettings,
): Promise<{ client: Client; producer: Producer }> => {
  const client = openClient(settings);
  const producer = client.kafka.producer({
    transactionalId: `passerelle.${name}`,
    transactionTimeout: transactionTimeoutMs,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: partitionByKey,
  });
  const opening = async (): Promise<void> => {
    await producer.connect();
    // Asks for the epoch now, which ends an open transaction of the one before; an empty transaction costs nothing more.
    const first = await producer.transaction();
    await first.abort();
  };
  try {
    await within(deadlineMs, opening(), () => {
      throw unavailable(`Kafka gave no epoch to publisher ${name} within ${deadlineMs / 1000} s`);
    });
    return { client, producer };
  } catch (error) {
    client.revoke();
    throw faultFrom(error, `opening publisher ${name}`);
  }
};

const writeInTransaction = async (producer: Producer, records: readonly Outgoing[]): Promise<void> => {
  const transaction = await producer.transaction();
  try {
    for (const topicMessages of produceRequests(records))
      await transaction.sendBatch({ topicMessages, acks: -1 });
  } catch (error) {
    if (!isFenced(error)) await within(1_000, transaction.abort(), () => undefined).catch(() => undefined); // else the broker does, at its timeout
    throw error;
  }
  await transaction.commit();
};
