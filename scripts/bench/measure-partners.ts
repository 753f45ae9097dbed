// How well partners are foretold on an evaluation set, and how long that takes: `evaluate` in a process of its own, scored
// by the scorer beside the set.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readSet } from '../evaluate/read-set.ts';
import { type Measured, rounded } from './measured.ts';

const targets = { 'R@20': 0.29, 'PM-AUC': 0.8 } as const;
/** So large a set is to be answered in three minutes. */
const large = { texts: 10_000, queries: 1_500 };
const mostSeconds = 180;

const scorerOf = (folder: string): string => join(folder, '..', 'score.mjs');
export const canScore = (folder: string): boolean => existsSync(folder) && existsSync(scorerOf(folder));

const evaluate = async (folder: string, runFile: string): Promise<number> => {
  const began = performance.now();
  const output = await open(runFile, 'w');
  try {
    const script = join(import.meta.dirname, '..', 'evaluate', 'evaluate.ts');
    const evaluating = spawn(process.execPath, [script, folder], { stdio: ['ignore', output.fd, 'inherit'] });
    const [code] = (await once(evaluating, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`evaluate ended with ${code}`);
  } finally {
    await output.close();
  }
  return (performance.now() - began) / 1000;
};

/** A line of the scorer: a metric, its mean, and the 95 % interval of that. */
const readMetric = (printed: string, name: string): readonly [mean: number, low: number, high: number] => {
  const line = printed.split('\n').find((one) => one.startsWith(`${name} `)) ?? '';
  const [mean = NaN, low = NaN, high = NaN] = (line.slice(name.length).match(/[\d.]+/g) ?? []).map(Number);
  return [mean, low, high];
};

/** `folder`: of a set whose questions are organisations in search of partners. */
export const measurePartners = async (folder: string): Promise<readonly Measured[]> => {
  const set = readSet(folder);
  const [texts, queries] = [set.texts.length, set.queries.length];
  const name = `${basename(folder)}, ${texts} texts, ${queries} queries`;
  const scratch = await mkdtemp(join(tmpdir(), 'passerelle-partners-'));
  try {
    const runFile = join(scratch, 'run.txt');
    const seconds = await evaluate(folder, runFile);
    const { stdout } = await promisify(execFile)(process.execPath, [scorerOf(folder), folder, runFile]);
    const isLarge = texts >= large.texts && queries >= large.queries;
    return [
      ...Object.entries(targets).map(([metric, atLeast]): Measured => {
        const [mean, low, high] = readMetric(stdout, metric);
        return {
          what: `${name}: ${metric}, 95 % between ${low} and ${high}`,
          value: mean,
          unit: '',
          target: { atLeast },
        };
      }),
      {
        what: `${name}: taken in, learned from and answered in`,
        value: rounded(seconds),
        unit: 's',
        ...(isLarge ? { target: { atMost: mostSeconds } } : {}),
      },
    ];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
