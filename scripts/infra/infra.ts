// The real servers for tests and benchmarks, on loopback and without containers: up, down, status, kill.
import { parseArgs } from 'node:util';
import { kafka } from './kafka.ts';
import { mongodb } from './mongodb.ts';
import { isUp, kill, start, stop } from './server.ts';
import type { Server } from './server.ts';
import { readSettings } from './settings.ts';

const USAGE = `Usage: infra.ts <command>
  up                    start Kafka and the document server, or whichever of them is not running
  status                tell which of them answer; exits with 3 unless both do
  kill kafka|mongodb    end one of them as a crash would, keeping its data
  down                  stop both and remove their data`;

const NOT_UP = 3;

const run = async (command: string | undefined, name: string | undefined): Promise<number> => {
  const settings = readSettings(process.env);
  const servers = [kafka(settings), mongodb(settings)];
  switch (command) {
    case 'up': {
      await each(servers, start);
      for (const { address } of servers) console.log(address);
      return 0;
    }
    case 'down':
      await each(servers, stop);
      return 0;
    case 'status': {
      const up = await Promise.all(servers.map(isUp));
      servers.forEach((server, at) =>
        console.log(`${server.name} is ${up[at] ? `up: ${server.address}` : 'down'}`),
      );
      return up.every(Boolean) ? 0 : NOT_UP;
    }
    case 'kill': {
      const server = servers.find((candidate) => candidate.name === name);
      if (!server) throw new Error(`Kill which one? "${name ?? ''}" is neither kafka nor mongodb.`);
      await kill(server);
      return 0;
    }
    default:
      throw new Error(USAGE);
  }
};

/** At once for all; tells every fault, not only the first. */
const each = async (servers: readonly Server[], act: (server: Server) => Promise<void>): Promise<void> => {
  const outcomes = await Promise.allSettled(servers.map(act));
  const faults = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason.message)] : [],
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
};

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  process.exitCode = await run(positionals[0], positionals[1]);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
