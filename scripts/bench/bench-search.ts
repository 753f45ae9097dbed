// How fast organisations and texts are found, how fast texts become searchable, and what that takes; beside the
// JavaScript libraries that do a part of it, on one thread.
import { indexTexts } from './index-texts.ts';
import type { IndexedTexts } from './index-texts.ts';
import { type Measured, rounded } from './measured.ts';
import { searchCorpus } from './search-corpus.ts';
import { askOf, fullSize, timeAnswers, timeBatch } from './time-answers.ts';
import type { Timed } from './time-answers.ts';
import { lengths, limit } from './time-questions.ts';
import { mostForRivals, timeRivals } from './time-rivals.ts';

interface SearchOptions {
  readonly texts: readonly number[];
  readonly progress: (text: string) => void;
}

const seed = 7;

const measureIndex = (
  texts: number,
  { textsPerSecond, bytes, longestPauseMs }: IndexedTexts,
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
    {
      what: `${texts} texts: longest event-loop pause while indexing and merging`,
      value: rounded(longestPauseMs),
      unit: 'ms',
      target: { atMost: 20 },
    },
  ];
};

/** e in time = c · textsᵉ, between the smallest and the largest corpus. */
const growth = (
  timed: readonly { readonly texts: number; readonly answers: readonly Timed[] }[],
): readonly Measured[] => {
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last || first.texts === last.texts) return [];
  return lengths.flatMap(({ name }, nth) =>
    (['sources', 'organisations'] as const).map((what) => {
      const ratio = (last.answers[nth]?.[what] ?? 1) / (first.answers[nth]?.[what] ?? 1);
      const exponent = Math.log(ratio) / Math.log(last.texts / first.texts);
      return {
        what: `growth exponent, ${name}, top ${limit} ${what === 'sources' ? 'texts' : what}`,
        value: rounded(exponent),
        unit: '',
      };
    }),
  );
};

export const benchSearch = async ({ texts, progress }: SearchOptions): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  const timed: { readonly texts: number; readonly answers: readonly Timed[] }[] = [];
  for (const count of texts.toSorted((a, b) => a - b)) {
    progress(`${count} texts`);
    const corpus = searchCorpus(seed);
    const indexed = await indexTexts(corpus.texts(count));
    const asked = askOf(indexed);
    progress(`${count} texts: questions`);
    const answers = timeAnswers(count, asked, corpus);
    timed.push({ texts: count, answers });
    measured.push(
      ...measureIndex(count, indexed),
      ...answers.flatMap((one) => one.measured),
      await timeBatch(count, asked, corpus),
    );
  }
  measured.push(...growth(timed));
  // Last, for what they leave to be collected would be counted as pauses of ours.
  for (const { texts: count, answers } of timed) {
    if (count <= mostForRivals)
      measured.push(...(await timeRivals(count, answers, searchCorpus(seed), progress)));
  }
  return measured;
};
