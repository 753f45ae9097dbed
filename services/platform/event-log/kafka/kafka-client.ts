// One kafkajs client, mended and quiet: its log goes to ours, its connections can be revoked.
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel, type Admin, type RetryOptions } from 'kafkajs';
import type { Logger } from 'pino';
import { mendFetchResponse } from './mend-fetch-response.ts';
import { mendRequestQueue } from './mend-request-queue.ts';
import { revocableSockets } from './revocable-sockets.ts';
import { faultFrom, isSettling, unavailable } from './kafka-faults.ts';
import { within } from './within.ts';

mendRequestQueue();
mendFetchResponse();

export interface ClientSettings {
  readonly brokers: readonly string[];
  readonly log: Logger;
}

export interface Client {
  readonly kafka: Kafka;
  /** Cuts its connections for good. */
  revoke(): void;
}

/** Short: what fails is tried again by us, with a client made anew. `CONCURRENT_TRANSACTIONS` passes within milliseconds. */
const briefRetry: RetryOptions = {
  initialRetryTime: 5,
  maxRetryTime: 400,
  multiplier: 2,
  factor: 0.2,
  retries: 9,
};

/** How long an operation may take before the broker counts as out of reach. */
export const deadlineMs = 10_000;

/** Each user gets its own: clients of one `Kafka` share what they remember of a group's offsets. */
export const openClient = ({ brokers, log }: ClientSettings, retry: RetryOptions = briefRetry): Client => {
  const sockets = revocableSockets();
  const kafka = new Kafka({
    clientId: 'passerelle',
    brokers: [...brokers],
    connectionTimeout: 2_000,
    requestTimeout: 6_000,
    retry,
    socketFactory: sockets.create,
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => {
      const { message, error, broker, groupId } = entry.log;
      const about = {
        kafkajs: entry.namespace,
        error: error as unknown,
        broker: broker as unknown,
        groupId: groupId as unknown,
      };
      // What matters is said by us where it is known what follows; kafkajs calls errors what it then retries.
      log[entry.level === logLevel.ERROR && !expected.test(`${message} ${String(error)}`) ? 'info' : 'debug'](
        about,
        message,
      );
    },
  });
  return { kafka, revoke: () => sockets.revoke() };
};

const expected =
  /not the leader for that topic-partition|another concurrent operation on the same transaction|group is rebalancing|rejoin|[Ss]topped|client was closed/;

/** Runs one administrative task, with a connection of its own. Throws `unavailable` in bounded time. */
export const withAdmin = async <T>(
  settings: ClientSettings,
  task: (admin: Admin) => Promise<T>,
): Promise<T> => {
  const client = openClient(settings);
  const admin = client.kafka.admin();
  try {
    const done = (async () => {
      await admin.connect();
      return await whileSettling(() => task(admin));
    })();
    return await within(deadlineMs, done, () => {
      throw unavailable('Kafka did not answer an administrative request in time');
    });
  } catch (error) {
    throw faultFrom(error, 'asking Kafka');
  } finally {
    await within(1_000, admin.disconnect(), () => undefined).catch(() => undefined); // revoked below in any case
    client.revoke();
  }
};

/** Leaders and coordinators change hands for a moment after a topic is made or a broker comes back. */
export const whileSettling = async <T>(
  task: () => Promise<T>,
  passes: (error: unknown) => boolean = isSettling,
): Promise<T> => {
  for (const end = Date.now() + 0.9 * deadlineMs; ; await pause(50)) {
    try {
      return await task();
    } catch (error) {
      if (!passes(error) || Date.now() > end) throw error;
    }
  }
};
