// How fast organisations and texts are found and shown, how fast texts become searchable, and what that takes; beside
// the JavaScript libraries that do a part of it. What names no threads is measured on one.
import { benchCampus } from './bench-campus.ts';
import { growth } from './growth.ts';
import type { TimedAt } from './growth.ts';
import { indexTexts } from './index-texts.ts';
import type { IndexedTexts } from './index-texts.ts';
import { type Measured, rounded } from './measured.ts';
import { measurePauses } from './measure-pauses.ts';
import { searchCorpus } from './search-corpus.ts';
import { askOf, timeAnswers } from './time-answers.ts';
import type { Timed } from './time-answers.ts';
import { fullSize, limit } from './time-questions.ts';
import { mostForRivals, timeRivals } from './time-rivals.ts';

interface SearchOptions {
  readonly texts: readonly number[];
  readonly progress: (text: string) => void;
}

const seed = 7;

const measureIndex = (
  texts: number,
  { textsPerSecond, bytes, pauses }: IndexedTexts,
): readonly Measured[] => {
  // With few texts the program is still warming up, and what the vocabulary's own terms take weighs more.
  const targets = (target: NonNullable<Measured['target']>): Pick<Measured, 'target'> =>
    texts === fullSize ? { target } : {};
  return [
    {
      what: `${texts} texts: taken in, words analysed`,
      value: rounded(textsPerSecond),
      unit: '/s',
      ...targets({ atLeast: 10_000 }),
    },
    {
      what: `${texts} texts: index, a 100,000 texts`,
      value: rounded((bytes / texts) * 0.1),
      unit: 'MB',
      ...targets({ atMost: 60 }),
    },
    ...measurePauses(texts, 'indexing and merging', pauses),
  ];
};

const timedOf = (texts: number, answers: readonly Timed[]): readonly TimedAt[] =>
  answers.flatMap(({ name, sources, organisations, counted }) => [
    { texts, name: `${name}: top ${limit} texts`, ms: sources },
    { texts, name: `${name}: top ${limit} organisations`, ms: organisations },
    { texts, name: `${name}: the same, and how many are found`, ms: counted },
  ]);

export const benchSearch = async ({ texts, progress }: SearchOptions): Promise<readonly Measured[]> => {
  const began = performance.now();
  const say = (text: string): void =>
    progress(`${Math.round((performance.now() - began) / 1000)} s  ${text}`);
  const measured: Measured[] = [];
  const timed: TimedAt[] = [];
  const ranked: { readonly texts: number; readonly answers: readonly Timed[] }[] = [];
  for (const count of texts.toSorted((a, b) => a - b)) {
    say(`${count} texts`);
    const corpus = searchCorpus(seed);
    const indexed = await indexTexts(corpus.texts(count));
    say(`${count} texts: questions`);
    const answers = timeAnswers(count, askOf(indexed), corpus);
    ranked.push({ texts: count, answers });
    timed.push(...timedOf(count, answers));
    measured.push(...measureIndex(count, indexed), ...answers.flatMap((one) => one.measured));
  }
  for (const count of texts.toSorted((a, b) => a - b)) {
    const campus = await benchCampus(count, say);
    measured.push(...campus.measured);
    timed.push(...campus.timed);
  }
  measured.push(...growth(timed));
  // Last, for what they leave to be collected would be counted as pauses of ours.
  for (const { texts: count, answers } of ranked) {
    if (count <= mostForRivals) measured.push(...(await timeRivals(count, answers, searchCorpus(seed), say)));
  }
  return measured;
};
