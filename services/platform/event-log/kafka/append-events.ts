// Appends for everybody in this process through one idempotent producer, many appends to a request.
import type { Producer } from 'kafkajs';
import type { Outgoing } from './cloud-event-headers.ts';
import { groupCommit } from './group-commit.ts';
import { deadlineMs, openClient, type Client, type ClientSettings } from './kafka-client.ts';
import { faultFrom, unavailable } from './kafka-faults.ts';
import { partitionByKey, produceRequests } from './produce-requests.ts';
import { within } from './within.ts';

export interface Appender {
  /** Resolves once the records are on every replica in sync. */
  append(records: readonly Outgoing[]): Promise<void>;
  close(): Promise<void>;
}

interface Connection {
  readonly client: Client;
  readonly producer: Producer;
}

export const appendThrough = (settings: ClientSettings): Appender => {
  let connection: Connection | undefined;
  let closed = false;

  /**
   * After any failure the producer is thrown away, its connections cut. Used again, it would give the sequence numbers of
   * a request whose answer was lost to the next one, which the broker then takes for the first: acknowledged, but nowhere.
   */
  const discard = (): void => {
    connection?.client.revoke();
    connection = undefined;
  };

  const send = async (records: readonly Outgoing[]): Promise<void> => {
    const { producer } = (connection ??= openProducer(settings));
    await producer.connect();
    for (const topicMessages of produceRequests(records))
      await producer.sendBatch({ topicMessages, acks: -1 });
  };

  const writes = groupCommit<void>(async (records) => {
    try {
      await within(deadlineMs, send(records), () => {
        throw unavailable(`Kafka did not take ${records.length} events within ${deadlineMs / 1000} s`);
      });
    } catch (error) {
      discard();
      throw faultFrom(error, 'appending events');
    }
  });

  return {
    async append(records) {
      if (closed) throw unavailable('the event log is closed');
      if (records.length > 0) await writes.add(records);
    },
    async close() {
      closed = true;
      await writes.idle();
      const last = connection;
      if (last) await within(1_000, last.producer.disconnect(), () => undefined).catch(() => undefined);
      discard();
    },
  };
};

const openProducer = (settings: ClientSettings): Connection => {
  const client = openClient(settings);
  const producer = client.kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: partitionByKey,
  });
  return { client, producer };
};
