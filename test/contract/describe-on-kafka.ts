// Suites that need a real Kafka: skipped, saying so, where there is none.
import { describe } from '@jest/globals';
import { brokers } from './kafka-log.ts';

export const describeOnKafka = (name: string, tests: () => void): void => {
  if (brokers.length > 0) describe(name, tests);
  // oxlint-disable-next-line jest/no-disabled-tests -- there is nothing to run it on
  else describe.skip(`${name} (no Kafka: KAFKA_BROKERS is not set)`, tests);
};
