// The mesh on real servers as a victim: one of its processes is killed, or the broker, or the document server.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serviceNames } from '../../services/service-names.ts';
import { realServers, serversMesh } from '../../test/makers/servers-mesh.ts';
import { readLog } from '../../test/makers/test-mesh.ts';
import type { Victim } from './round.ts';

const infra = join(import.meta.dirname, '../infra/infra.ts');
const runInfra = async (...args: readonly string[]): Promise<void> => {
  await promisify(execFile)(process.execPath, [infra, ...args]);
};

const victims = [...serviceNames, 'kafka', 'mongodb'] as const;

export const serversVictim = async (): Promise<Victim & { discard(): Promise<void> }> => {
  const servers = realServers();
  if (!servers) throw new Error('KAFKA_BROKERS and MONGODB_URL name no servers: see npm run infra -- up');
  const mesh = await serversMesh(servers, { environment: { KAFKA_SESSION_TIMEOUT_MS: '3000' } });
  await mesh.start();
  return {
    rest: () => mesh.rest(),
    strikesAll: false,
    strike: async (random) => {
      const what = random.oneOf(victims) ?? 'gateway';
      if (what === 'kafka' || what === 'mongodb') {
        await runInfra('kill', what);
        await runInfra('up');
      } else {
        await mesh.killOne(what);
        await mesh.startOne(what);
      }
      return { what, revive: () => Promise.resolve() };
    },
    readLog: () => readLog(mesh),
    logIsOpen: true,
    discard: () => mesh.discard(),
  };
};
