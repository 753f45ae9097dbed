// Asks the REST API for so many actions a second, four reads to one write, each sent at a time that was set before,
// whatever became of those before it: `make-load.ts url plan perSecond warmSeconds seconds`. Tells what came as JSON.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../measured.ts';
import { seededRandom } from '../seeded-random.ts';
import { actionsFor, type Asked } from './draw-action.ts';
import type { LoadPlan } from './load-plan.ts';
import { type Answered, openAsker } from './ask-rest.ts';

export interface LoadOfKind {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

export interface Load {
  readonly kinds: readonly LoadOfKind[];
  readonly perSecond: number;
  /** Answered by 409, with the state that stands. */
  readonly conflicts: number;
  /** Any other refusal, and what never came. */
  readonly errors: readonly string[];
  readonly errorCount: number;
  /** Of this process while it measured, milliseconds. */
  readonly cpuMs: number;
  readonly megabytesRead: number;
}

interface Done extends Asked {
  readonly answered: Answered;
  /** From the time that was set until the last byte, milliseconds. */
  readonly ms: number;
}

const [url = '', planFile = '', perSecond = '500', warmSeconds = '10', seconds = '60'] =
  process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as LoadPlan;
const random = seededRandom(7);
const draw = actionsFor(plan, random);
const asker = openAsker(url);
const rate = Number(perSecond) / 1_000;

/** One after the other as in a queue of many people who know nothing of one another: gaps are exponential. */
const gap = (): number => -Math.log(1 - random()) / rate;

const send = async (at: number, done: Done[]): Promise<void> => {
  const { took, ...asked } = draw();
  const answered = await asker.ask(asked);
  took?.(answered);
  done.push({ ...asked, answered, ms: performance.now() - at });
};

/** All that was sent in that time, once all of it was answered. */
const loadFor = async (forMs: number): Promise<readonly Done[]> => {
  const done: Done[] = [];
  const sent: Promise<void>[] = [];
  const end = performance.now() + forMs;
  let at = performance.now() + gap();
  while (at < end) {
    const wait = at - performance.now();
    if (wait > 0) await pause(wait);
    for (const now = performance.now(); at <= now && at < end; at += gap()) sent.push(send(at, done));
  }
  await Promise.all(sent);
  return done;
};

const isError = ({ answered: { status } }: Done): boolean => status !== 409 && (status < 200 || status > 299);

const kindsOf = (done: readonly Done[]): readonly LoadOfKind[] => {
  const groups = [
    ['all', done] as const,
    ['reads', done.filter(({ method }) => method === 'GET')] as const,
    ['writes', done.filter(({ method }) => method !== 'GET')] as const,
    ...Map.groupBy(done, ({ kind }) => kind),
  ];
  return groups.map(([kind, those]) => {
    const ms = those.map((one) => one.ms);
    return {
      ...{ kind, count: those.length, p50: quantile(ms, 0.5), p99: quantile(ms, 0.99) },
      slowest: quantile(ms, 1),
    };
  });
};

await loadFor(Number(warmSeconds) * 1_000);
// The measured process and the one that measures are told apart by what each of them used.
process.send?.('warm');
const before = process.cpuUsage();
const done = await loadFor(Number(seconds) * 1_000);
const { user, system } = process.cpuUsage(before);
process.send?.('done');
const failed = done.filter(isError);
const load: Load = {
  kinds: kindsOf(done),
  perSecond: done.length / Number(seconds),
  conflicts: done.filter(({ answered: { status } }) => status === 409).length,
  errors: failed
    .slice(0, 5)
    .map(
      ({ kind, method, path, answered }) =>
        `${kind}: ${method} ${path}: ${answered.status} ${answered.text.slice(0, 300)}`,
    ),
  errorCount: failed.length,
  cpuMs: (user + system) / 1_000,
  megabytesRead: done.reduce((sum, { answered }) => sum + answered.bytes, 0) / 2 ** 20,
};
console.log(JSON.stringify(load));
asker.close();
process.disconnect?.();
