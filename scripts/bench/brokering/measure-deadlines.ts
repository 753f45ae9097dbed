// Many deadlines in one minute: that each fires once, whatever is killed meanwhile, and how long it takes until all have.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from '../import-campus.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import { inProcess } from '../in-process.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { countFired, type Fired } from './count-fired.ts';
import { introductionId } from './many-introductions.ts';

const organisations = 300;
const minuteMs = 60_000;
/** Seconds after the first deadline. */
const killsAt = [5, 16, 27, 38, 49];
const environment = { KAFKA_BROKERS: '', MONGODB_URL: '' };

interface Ran {
  readonly fired: Fired;
  /** Of every start after a kill, until it was ready. */
  readonly startSeconds: readonly number[];
}

const until = async (instant: number): Promise<void> => pause(Math.max(0, instant - Date.now()));

/** Once nobody is asked any more, and everybody knows. */
const allFired = async ({ url }: ServerProcess): Promise<void> => {
  const waiting = async (): Promise<boolean> =>
    ((await call(`${url}/v1/introductions?stage=offered&limit=1`, 'GET'))['items'] as readonly unknown[])
      .length > 0;
  while (await waiting()) await pause(500);
};

interface Lag {
  readonly committed: number;
  readonly end: number;
}

const allTold = async ({ url }: ServerProcess): Promise<void> => {
  for (let calm = 0; calm < 5; calm += 1) {
    const { lag } = (await call(`${url}/v1/health`, 'GET')) as unknown as { lag: readonly Lag[] };
    if (lag.some(({ committed, end }) => committed < end)) calm = 0;
    await pause(300);
  }
};

const run = async (deadlines: number, kills: readonly number[]): Promise<Ran> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-deadlines-'));
  const data = join(folder, 'data');
  let server: ServerProcess | undefined;
  try {
    const { from } = await inProcess<{ from: number }>(
      'brokering/fill-deadlines.ts',
      ...[data, organisations, deadlines],
    );
    const startSeconds: number[] = [];
    server = await startServer(data, environment);
    for (const seconds of kills) {
      await until(from + seconds * 1_000);
      await server.kill();
      server = await startServer(data, environment);
      startSeconds.push(server.readyAfterMs / 1_000);
    }
    await until(from + minuteMs);
    await allFired(server);
    await allTold(server);
    await server.stop();
    const dueAt = Array.from({ length: deadlines }, (_, nth): [string, number] => [
      introductionId(nth),
      from + (minuteMs * nth) / deadlines,
    ]);
    return { fired: await countFired(data, new Map(dueAt)), startSeconds };
  } finally {
    await server?.kill();
    await rm(folder, { recursive: true, force: true });
  }
};

const measuresOf = (deadlines: number, kills: number, { fired, startSeconds }: Ran): readonly Measured[] => {
  const name = `${deadlines} deadlines in a minute, ${kills === 0 ? 'nothing killed' : `killed ${kills} times`}`;
  const { once, never, moreOften, events, toTell, told, lateMs, firstAt, lastAt } = fired;
  const exactly = (what: string, value: number, wanted: number): Measured => ({
    ...{ what: `${name}: ${what}`, value, unit: '' },
    target: { atLeast: wanted, atMost: wanted },
  });
  return [
    exactly('fired once', once, deadlines),
    exactly('never fired', never, 0),
    exactly('fired more often', moreOften, 0),
    exactly('told by events', events, deadlines),
    exactly('in the inboxes of those who were to be told', told, toTell),
    { what: `${name}: from the first to the last`, value: rounded((lastAt - firstAt) / 1_000), unit: 's' },
    ...([0.5, 0.99, 1] as const).map((share) => ({
      what: `${name}: late, ${share === 1 ? 'the latest' : `p${share * 100}`}`,
      value: rounded(quantile(lateMs, share) / 1_000),
      unit: 's',
    })),
    ...(startSeconds.length === 0
      ? []
      : [
          {
            what: `${name}: start after a kill, longest`,
            value: rounded(Math.max(...startSeconds)),
            unit: 's',
          },
        ]),
  ];
};

export const measureDeadlines = async (
  deadlines: number,
  progress: (text: string) => void,
): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const kills of [[], killsAt]) {
    progress(`${deadlines} deadlines in a minute, killed ${kills.length} times`);
    measured.push(...measuresOf(deadlines, kills.length, await run(deadlines, kills)));
  }
  return measured;
};
