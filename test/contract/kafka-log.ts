// What the suites that need a real Kafka share: where it is, and event logs on it.
import { pino } from 'pino';
import type { EventLog } from '../../services/platform/event-log/event-log.ts';
import {
  openKafkaEventLog,
  type KafkaEventLogOptions,
} from '../../services/platform/event-log/kafka/kafka-event-log.ts';

export const brokers = (process.env.KAFKA_BROKERS ?? '').split(',').filter((broker) => broker !== '');

export const aLog = (options: Partial<KafkaEventLogOptions> = {}): EventLog =>
  openKafkaEventLog({
    brokers,
    source: '/passerelle/contract',
    replicationFactor: 1,
    sessionTimeoutMs: 2_000,
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
    ...options,
  });
