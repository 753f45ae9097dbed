// Asks the REST API over some connections, as often as it answers, or so many times a second, each at a time that was
// set before whatever became of those before it: `make-requests.ts url file connections perSecond warmSeconds seconds`,
// 0 a second for as often as it answers. Tells what came as JSON.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../measured.ts';
import { seededRandom } from '../seeded-random.ts';
import { openRawConnection } from './raw-connection.ts';

/** Requests as they go over the wire, drawn by their share. */
export interface RequestsOfKind {
  readonly kind: string;
  readonly share: number;
  readonly requests: readonly string[];
}

export interface AnsweredOfKind {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

export interface RequestsMade {
  readonly kinds: readonly AnsweredOfKind[];
  readonly perSecond: number;
  /** Statuses that are no success, and 0 for what never came, with how often. */
  readonly errors: Readonly<Record<string, number>>;
  /** Of this process, milliseconds. */
  readonly cpuMs: number;
}

interface Done {
  readonly kind: string;
  readonly status: number;
  readonly ms: number;
}

const [url = '', file = '', connections = '16', perSecond = '0', warmSeconds = '10', seconds = '30'] =
  process.argv.slice(2);
const random = seededRandom(7);
const kinds = (JSON.parse(readFileSync(file, 'utf8')) as readonly RequestsOfKind[]).map(
  ({ requests, ...of }) => ({ ...of, requests: requests.map((one) => Buffer.from(one)) }),
);
const open = Array.from({ length: Number(connections) }, () => openRawConnection(url));
const rate = Number(perSecond) / 1_000;
/** What found no connection free so long after the last one was due is not asked any more. */
const patienceMs = 5_000;

const draw = () => {
  let at = random();
  const drawn = kinds.find(({ share }) => (at -= share) < 0) ?? kinds[0];
  if (!drawn) throw new Error('nothing is asked');
  const request = drawn.requests[Math.floor(random() * drawn.requests.length)];
  if (!request) throw new Error(`nothing is asked of ${drawn.kind}`);
  return { kind: drawn.kind, request };
};

/** Each connection asks again once it is answered. */
const asOftenAsAnswered = async (forMs: number): Promise<readonly Done[]> => {
  const done: Done[] = [];
  const end = performance.now() + forMs;
  const goOn = async (connection: (typeof open)[number]): Promise<void> => {
    for (let at = performance.now(); at < end; at = performance.now()) {
      const { kind, request } = draw();
      const status = await connection.ask(request);
      done.push({ kind, status, ms: performance.now() - at });
    }
  };
  await Promise.all(open.map(goOn));
  return done;
};

/** Gaps are exponential, as of many people who know nothing of one another; what finds no connection free waits. */
const atTimesSet = async (forMs: number): Promise<readonly Done[]> => {
  const done: Done[] = [];
  const waiting: number[] = [];
  const free = [...open];
  const working = new Set<Promise<void>>();
  const goOn = async (connection: (typeof open)[number]): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const { kind, request } = draw();
      const status = await connection.ask(request);
      done.push({ kind, status, ms: performance.now() - at });
    }
    free.push(connection);
  };
  const begin = (at: number): void => {
    waiting.push(at);
    const connection = free.pop();
    if (!connection) return;
    const work: Promise<void> = goOn(connection).finally(() => working.delete(work));
    working.add(work);
  };
  const gap = (): number => -Math.log(1 - random()) / rate;
  const end = performance.now() + forMs;
  for (let at = performance.now() + gap(); at < end;) {
    const wait = at - performance.now();
    if (wait > 0) await pause(wait);
    for (const now = performance.now(); at <= now && at < end; at += gap()) begin(at);
  }
  const left = setTimeout(() => {
    for (const at of waiting.splice(0))
      done.push({ kind: 'never asked', status: 0, ms: end - at + patienceMs });
  }, patienceMs);
  while (working.size > 0) await Promise.all(working);
  clearTimeout(left);
  return done;
};

const load = (forMs: number): Promise<readonly Done[]> =>
  rate > 0 ? atTimesSet(forMs) : asOftenAsAnswered(forMs);

const answeredOf = (kind: string, done: readonly Done[]): AnsweredOfKind => {
  const ms = done.map((one) => one.ms);
  const [p50, p99, slowest] = [quantile(ms, 0.5), quantile(ms, 0.99), quantile(ms, 1)];
  return { kind, count: done.length, p50, p99, slowest };
};

await load(Number(warmSeconds) * 1_000);
process.send?.('warm');
const before = process.cpuUsage();
const began = performance.now();
const done = await load(Number(seconds) * 1_000);
const tookMs = performance.now() - began;
const { user, system } = process.cpuUsage(before);
process.send?.('done');
const failed = done.filter(({ status }) => status < 200 || status > 299);
const made: RequestsMade = {
  kinds: [
    answeredOf('all', done),
    ...[...Map.groupBy(done, ({ kind }) => kind)].map(([kind, those]) => answeredOf(kind, those)),
  ],
  perSecond: (done.length - failed.length) / (tookMs / 1_000),
  errors: Object.fromEntries(
    [...Map.groupBy(failed, ({ status }) => status)].map(([status, those]) => [status, those.length]),
  ),
  cpuMs: (user + system) / 1_000,
};
console.log(JSON.stringify(made));
for (const connection of open) connection.close();
process.disconnect?.();
