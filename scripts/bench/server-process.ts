// The measured process: the whole mesh as its user starts it, on a port and a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { operatorToken } from './as-operator.ts';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly url: string;
  /** From its start to its being ready, milliseconds. */
  readonly readyAfterMs: number;
  residentMegabytes(): number;
  /** Resident now. */
  memoryMegabytes(): number;
  /** Processor time so far, milliseconds. */
  cpuMs(): number;
  /** The longest pause of its event loop since the last time it was asked, milliseconds. */
  longestPauseMs(): Promise<number>;
  /** Once it is stopped, nothing more. */
  stop(): Promise<void>;
  /** At once, whatever it was at. */
  kill(): Promise<void>;
}

/** Goes on reading what it says afterwards: nobody writes to a pipe that is closed. */
const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = /REST API\s+(http:\S+)\/v1/.exec(text);
      if (found) resolve(found[1] ?? '');
    });
    child.once('exit', () => reject(new Error(`the process ended before it was ready:\n${text}`)));
  });

const ticksPerSecond = 100;
/** What `npm start` gives node: flags, then the entry point. */
const startArguments = packageJson.scripts.start.split(' ').slice(1);

export const startServer = async (
  folder: string,
  environment: Record<string, string>,
): Promise<ServerProcess> => {
  const loopFile = join(folder, '..', `loop-${process.pid}`);
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'watch-loop.ts'), ...startArguments, '--empty'],
    {
      cwd: root,
      env: {
        ...process.env,
        LOG_LEVEL: 'warn',
        PORT: '0',
        PASSERELLE_DATA: folder,
        BENCH_LOOP_FILE: loopFile,
        OPERATOR_TOKEN: operatorToken,
        REHEARSAL: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await urlOf(child);
  const readyAfterMs = performance.now() - began;
  const endBy = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const proc = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  return {
    url,
    readyAfterMs,
    residentMegabytes: () => Number(/VmHWM:\s+(\d+)/.exec(proc('status'))?.[1]) / 1024,
    memoryMegabytes: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))?.[1]) / 1024,
    cpuMs: () => {
      const fields = proc('stat').split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
    },
    longestPauseMs: async () => {
      rmSync(loopFile, { force: true });
      child.kill('SIGUSR2');
      while (!existsSync(loopFile) || readFileSync(loopFile, 'utf8') === '') {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error('the measured process ended');
        await pause(20);
      }
      return Number(readFileSync(loopFile, 'utf8'));
    },
    stop: () => endBy('SIGTERM'),
    kill: () => endBy('SIGKILL'),
  };
};
