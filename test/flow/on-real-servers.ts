// Suites that need a real Kafka and a real document server: skipped, saying what is missing, where there is none.
import { describe, it } from '@jest/globals';
import { realServers, type Servers } from '../makers/servers-mesh.ts';

export const onRealServers = (name: string, tests: (servers: Servers) => void): void => {
  const servers = realServers();
  if (servers) tests(servers);
  else
    // oxlint-disable-next-line jest/no-disabled-tests -- there is nothing to run it on
    describe.skip(`${name}: KAFKA_BROKERS or MONGODB_URL names no server`, () => {
      it('runs', () => undefined);
    });
};
