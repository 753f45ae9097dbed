// What people wrote about an introduction is forgotten a year after it ended; what happened, and when, stays.
import { msPerDay } from '../platform/day-number.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import type { Deps } from './deps.ts';
import { hasEnded } from './introductions/where-allowed.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import { allWords } from './write-words.ts';

export const wordsKeptDays = 365;

const kind = 'brokering.forget-words';
const atOnce = 200;

type Forgets = Pick<Deps, 'kept' | 'schedule'>;

const endedBefore =
  (before: string) =>
  (one: KeptIntroduction): boolean =>
    hasEnded(one) && one.held === undefined && one.movedAt < before;

const forgetOld = async ({ kept }: Forgets, now: Date): Promise<void> => {
  const isOld = endedBefore(new Date(now.getTime() - wordsKeptDays * msPerDay).toISOString());
  const ids = (await allWords({ kept })).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += atOnce) {
    const found = await kept.introductions.getMany(ids.slice(from, from + atOnce));
    for (const { document } of found) {
      const words = isOld(document) ? await kept.words.get(document.id) : undefined;
      // Written to meanwhile, it is looked at again tomorrow.
      if (words) await kept.words.delete(document.id, { ifVersion: words.version });
    }
  }
};

export const forgettingWords = (deps: Forgets): DueWork => ({
  kind,
  lane: 'words',
  run: async (key, { now }) => {
    await forgetOld(deps, now);
    await deps.schedule.set(kind, key, new Date(now.getTime() + msPerDay));
  },
});

export const startForgettingWords = async ({
  schedule,
  clock,
}: Pick<Deps, 'schedule' | 'clock'>): Promise<void> => {
  if (await schedule.dueAt(kind, 'all')) return;
  await schedule.set(kind, 'all', clock());
};
