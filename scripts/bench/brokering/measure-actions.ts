// What many people who read and act at once wait for, and what the process takes that answers them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Measured, rounded } from '../measured.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Load } from './make-load.ts';

const perSecond = 500;
const warmSeconds = 15;
const seconds = 60;

interface Loaded {
  readonly load: Load;
  /** Of the server meanwhile, milliseconds. */
  readonly serverCpuMs: number;
  readonly machine: number;
}

const makeLoad = async (server: ServerProcess, planFile: string): Promise<Loaded> => {
  const command = [server.url, planFile, perSecond, warmSeconds, seconds].map(String);
  const child = fork(join(import.meta.dirname, 'make-load.ts'), command, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  const exited = once(child, 'exit');
  let before = 0;
  let serverCpuMs = 0;
  child.on('message', (message) => {
    if (message === 'warm') before = server.cpuMs();
    else serverCpuMs = server.cpuMs() - before;
  });
  const [code] = (await exited) as [number];
  if (code !== 0) throw new Error(`the generator of load ended with ${code}`);
  return { load: JSON.parse(text) as Load, serverCpuMs, machine: loadavg()[0] ?? 0 };
};

const ofKinds = ({ kinds }: Load): readonly Measured[] =>
  kinds.flatMap(({ kind, count, p50, p99, slowest }) => [
    { what: `${kind}: answered`, value: count, unit: '' },
    { what: `${kind}: p50`, value: rounded(p50), unit: 'ms' },
    {
      ...{ what: `${kind}: p99`, value: rounded(p99), unit: 'ms' },
      ...(kind === 'all' ? { target: { atMost: 250 } } : {}),
    },
    { what: `${kind}: slowest`, value: rounded(slowest), unit: 'ms' },
  ]);

export const measureActions = async (
  server: ServerProcess,
  planFile: string,
  progress: (text: string) => void,
): Promise<readonly Measured[]> => {
  progress(`${perSecond} actions a second for ${seconds} s`);
  await server.longestPauseMs();
  const { load, serverCpuMs, machine } = await makeLoad(server, planFile);
  for (const error of load.errors) progress(`  ${error}`);
  const share = (ms: number): number => rounded((ms / (seconds * 1_000)) * 100);
  return [
    { what: 'actions a second, answered', value: rounded(load.perSecond), unit: '/s' },
    ...ofKinds(load),
    { what: 'answered 409 with what stands', value: load.conflicts, unit: '' },
    { what: 'errors', value: load.errorCount, unit: '', target: { atMost: 0 } },
    { what: 'read by the generator', value: rounded(load.megabytesRead), unit: 'MB' },
    { what: 'processor of the server, of one core', value: share(serverCpuMs), unit: '%' },
    { what: 'processor of the generator, of one core', value: share(load.cpuMs), unit: '%' },
    {
      what: 'longest event-loop pause of the server',
      value: rounded(await server.longestPauseMs()),
      unit: 'ms',
    },
    { what: 'load of the machine in the end', value: rounded(machine), unit: '' },
  ];
};
