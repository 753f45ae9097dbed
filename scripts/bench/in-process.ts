// Runs a script of the bench in a process of its own, whose memory is its own.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };

const run = promisify(execFile);

/** What `npm start` gives node before the entry point. */
const startFlags = packageJson.scripts.start.split(' ').slice(1, -1);

/** The last line that it prints is what it found. */
export const inProcess = async <T>(script: string, ...args: readonly (string | number)[]): Promise<T> => {
  const command = [...startFlags, join(import.meta.dirname, script), ...args.map(String)];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 1e8 });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as T;
};
