// Keeps a campus in the folder it is given, then stops in the middle of keeping the next state of it, and says so: a
// process to be killed there.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { momentOf } from '../../services/expertise/saved-replica.ts';
import { openKeptReplica } from '../../services/expertise/keep-replica.ts';
import { aCampus } from '../unit/expertise/answers/a-campus.ts';
import { aSource } from '../unit/expertise/expertise-makers.ts';

const folder = process.argv[2] ?? '';
const beside = join(folder, 'snapshot.new');

/** Words enough for many slices of a file. */
const manyWords = (of: string): string =>
  Array.from({ length: 60_000 }, (_, nth) => `${of}${(nth * 7919).toString(36)}q`).join(' ');

let isStopping = false;
const takeTurn = (): Promise<void> => {
  if (!isStopping || !existsSync(beside) || statSync(beside).size === 0) return Promise.resolve();
  process.stdout.write('midway\n');
  // Only a signal ends this process.
  setInterval(() => {}, 60_000);
  return new Promise(() => {});
};

const campus = aCampus();

/** Goes on from what is there, takes a source in, and ends by keeping what it knows. */
const live = async (id: string, words: string, offset: number): Promise<void> => {
  const { kept } = await openKeptReplica(
    {
      platform: {
        folder: () => Promise.resolve(folder),
        clock: () => new Date(),
        log: pino({ level: 'silent' }),
      },
      versions: { test: '1' },
      takeTurn,
    },
    (one) => one,
  );
  kept.begin(
    () => ({ replica: momentOf(campus.replica) }),
    () => [{ topic: 'things', partition: 0, offset, at: new Date().toISOString() }],
  );
  await campus.put(aSource(words, { id }));
  kept.changed('change');
  await kept.stop(60_000);
};

await live('stm_1', manyWords('a'), 1);
isStopping = true;
await live('stm_2', manyWords('b'), 2);
