// The main job end to end: import, edits seen, start, memory, pauses, idleness.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importCampus, settled } from './import-campus.ts';
import { measureEdits } from './measure-edits.ts';
import { type Measured, quantile, rounded } from './measured.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { syntheticCampus } from './synthetic-campus.ts';

interface FlowOptions {
  readonly mesh: boolean;
  readonly organisations: number;
  readonly progress: (text: string) => void;
}

const idleMs = 20_000;
/** What a start leaves to be compiled and collected is over by then. */
const calmMs = 5_000;

const idleShare = async (server: ServerProcess): Promise<number> => {
  const before = server.cpuMs();
  await pause(idleMs);
  return ((server.cpuMs() - before) / idleMs) * 100;
};

export const benchFlow = async ({
  mesh,
  organisations,
  progress,
}: FlowOptions): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  const environment: Record<string, string> = mesh
    ? { KAFKA_REPLICATION: '1', MONGODB_DATABASE: `bench_${process.pid}`, GRPC_PORT: '0' }
    : { KAFKA_BROKERS: '', MONGODB_URL: '' };
  const campus = syntheticCampus(organisations);
  let server: ServerProcess | undefined;
  try {
    server = await startServer(join(folder, 'data'), environment);
    progress(`import of ${organisations} organisations`);
    const began = performance.now();
    await importCampus(server.url, campus);
    const importedMs = performance.now() - began;
    await settled(server.url);
    const visibleMs = performance.now() - began;
    const importPause = await server.longestPauseMs();
    progress(
      `edits (the import took ${rounded(importedMs / 1000)} s, ${rounded(visibleMs / 1000)} s until all was visible)`,
    );
    const latencies = await measureEdits(server.url, { perSecond: 20, forMs: 20_000 });
    await settled(server.url);
    const editPause = await server.longestPauseMs();
    const resident = server.residentMegabytes();
    await server.stop();
    progress('start');
    server = await startServer(join(folder, 'data'), environment);
    const { readyAfterMs } = server;
    progress('idle');
    await pause(calmMs);
    const idle = await idleShare(server);
    await server.stop();
    return [
      {
        what: `start to ready, ${organisations} organisations`,
        value: rounded(readyAfterMs / 1000),
        unit: 's',
        target: { atMost: 3 },
      },
      {
        what: 'import until all suggestions are visible',
        value: rounded(visibleMs / 1000),
        unit: 's',
        target: { atMost: 30 },
      },
      {
        what: 'edit to changed suggestion, p50',
        value: rounded(quantile(latencies, 0.5)),
        unit: 'ms',
        target: { atMost: 150 },
      },
      {
        what: 'edit to changed suggestion, p99',
        value: rounded(quantile(latencies, 0.99)),
        unit: 'ms',
        target: { atMost: 1_000 },
      },
      { what: 'edits measured', value: latencies.length, unit: '' },
      { what: 'resident memory, highest', value: rounded(resident), unit: 'MB', target: { atMost: 400 } },
      {
        what: 'longest event-loop pause, import',
        value: rounded(importPause),
        unit: 'ms',
        target: { atMost: 50 },
      },
      {
        what: 'longest event-loop pause, edits',
        value: rounded(editPause),
        unit: 'ms',
        target: { atMost: 50 },
      },
      { what: 'idle processor', value: rounded(idle), unit: '%', target: { atMost: 2 } },
    ];
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
