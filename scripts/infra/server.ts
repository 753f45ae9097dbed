// One server process: started apart from us, found again by its pid file, stopped or killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from './until.ts';

export type Server = {
  name: 'kafka' | 'mongodb';
  /** The line that tells a client where it is. */
  address: string;
  /** Each port it listens on, with the variable that chooses another. */
  ports: ReadonlyMap<number, string>;
  /** Its own folder: data, log and pid file. */
  folder: string;
  /** Fetches and prepares what is needed; tells how to start. */
  prepare(): Promise<{ command: string; args: readonly string[]; env?: NodeJS.ProcessEnv }>;
  /** Whether it answers its clients. */
  ready(): Promise<boolean>;
};

const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 15_000;

/** Starts the server unless it runs, and resolves once it answers. */
export const start = async (server: Server): Promise<void> => {
  let pid = await runningPid(server);
  if (pid === undefined) {
    for (const [port, variable] of server.ports) await requireFree(server, port, variable);
    pid = await launch(server);
  }
  const outcome = await until(
    async () => (!isAlive(pid) ? 'died' : (await server.ready()) ? 'ready' : undefined),
    { withinMs: READY_WITHIN_MS },
  );
  if (outcome === 'ready') return;
  const what =
    outcome === 'died' ? 'died while starting' : `does not answer after ${READY_WITHIN_MS / 1000} s`;
  throw new Error(`${server.name} ${what}. The end of ${logFile(server)}:\n${await tail(logFile(server))}`);
};

/** Lets the server end by itself, kills it when it does not, and removes its folder. */
export const stop = async (server: Server): Promise<void> => {
  await signal(server, 'SIGTERM');
  await kill(server);
  await rm(server.folder, { recursive: true, force: true });
};

/** Ends the server at once, as a crash would; its data stays. */
export const kill = (server: Server): Promise<void> => signal(server, 'SIGKILL');

export const isUp = async (server: Server): Promise<boolean> =>
  (await runningPid(server)) !== undefined && (await server.ready());

const launch = async (server: Server): Promise<number> => {
  await mkdir(join(server.folder, 'data'), { recursive: true, mode: 0o700 });
  const { command, args, env } = await server.prepare();
  const log = await open(logFile(server), 'a');
  const child = spawn(command, args, {
    cwd: server.folder,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await once(child, 'spawn');
  await log.close();
  child.unref();
  if (child.pid === undefined) throw new Error(`${server.name} has no process id.`);
  await writeFile(pidFile(server), `${child.pid}\n`);
  return child.pid;
};

const signal = async (server: Server, name: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  const pid = await runningPid(server);
  if (pid === undefined) return;
  process.kill(pid, name);
  await until(async () => (isAlive(pid) ? undefined : 'gone'), { withinMs: STOPPED_WITHIN_MS });
};

const runningPid = async (server: Server): Promise<number | undefined> => {
  if (!existsSync(pidFile(server))) return undefined;
  const pid = Number(await readFile(pidFile(server), 'utf8'));
  return isAlive(pid) && (await isOurs(pid, server)) ? pid : undefined;
};

/** A pid may have been given to another program since: ours names its folder among its arguments. */
const isOurs = async (pid: number, server: Server): Promise<boolean> => {
  const args = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return args === undefined ? process.platform !== 'linux' : args.includes(server.folder);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const requireFree = async (server: Server, port: number, variable: string): Promise<void> => {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    throw new Error(
      `${server.name} needs port ${port}, which another program has; end that one, or choose another port with ${variable}.`,
    );
  }
  probe.close();
  await once(probe, 'close');
};

const tail = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '(no log)')).trimEnd().split('\n').slice(-25).join('\n');

const pidFile = (server: Server): string => join(server.folder, 'pid');
const logFile = (server: Server): string => join(server.folder, 'log');
