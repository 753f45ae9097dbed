// The real thing, started as its user starts it: `services/main.ts` in a process of its own, that can be killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface PasserelleProcess {
  readonly pid: number;
  /** Where its REST API is; '' where it has none. */
  readonly url: string;
  /** All it wrote so far, log included. */
  output(): string;
  /** Resolves once it said so; throws where it ended before. */
  says(words: RegExp): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Ends it at once, as a crash does; resolves once it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Resolves with its exit code once it has ended. */
  readonly ended: Promise<number | null>;
}

export interface StartOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Through this command line, such as a shell that sets limits; Node and its arguments come after it. */
  readonly through?: readonly string[];
}

/** Nothing of the tests' own environment gets in. */
const own = new Set(['PATH', 'HOME', 'TMPDIR', 'LANG']);
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      own.has(name) && value !== undefined ? [[name, value]] : [],
    ),
  );

const launch = ({ environment, args = [], through = [] }: StartOptions) => {
  const [command = process.execPath, ...rest] = [
    ...through,
    process.execPath,
    join(root, 'services/main.ts'),
    ...args,
  ];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...inherited(), LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const changed = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const tell of changed) tell();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const saying = (words: RegExp): Promise<RegExpExecArray | undefined> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = words.exec(output);
        if (!found) return;
        changed.delete(look);
        resolve(found);
      };
      changed.add(look);
      look();
      void ended.then(() => resolve(undefined));
    });
  return { child, ended, output: () => output, saying };
};

/** Runs it until it ends by itself, as when it refuses to start. */
export const runToEnd = async (options: StartOptions): Promise<{ code: number | null; output: string }> => {
  const { ended, output } = launch(options);
  return { code: await ended, output: output() };
};

/** Resolves once it is ready; throws what it said where it ends before. */
export const startProcess = async (options: StartOptions): Promise<PasserelleProcess> => {
  const { child, ended, output, saying } = launch(options);
  const ready = await saying(
    /Passerelle is ready[^]*?runs on.*\n(?:\s+web app.*\n)?(?:\s+REST API\s+(http:\S+)\/v1)?/,
  );
  if (!ready || child.pid === undefined) throw new Error(`it ended before it was ready:\n${output()}`);
  const { pid } = child;
  return {
    pid,
    url: ready[1] ?? '',
    output,
    says: async (words) => {
      if (!(await saying(words))) throw new Error(`it ended before it said ${words}:\n${output()}`);
    },
    ended,
    signal: (name) => void child.kill(name),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};
