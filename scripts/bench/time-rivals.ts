// Times the libraries that the engine is measured against, on the same texts and questions.
import { type Measured, rounded } from './measured.ts';
import type { SearchCorpus } from './search-corpus.ts';
import { rivals } from './search-rivals.ts';
import type { Timed } from './time-answers.ts';
import { lengths, limit, median, roundedMs } from './time-questions.ts';

/** More texts take the other libraries minutes. */
export const mostForRivals = 30_000;

export const timeRivals = async (
  texts: number,
  timed: readonly Timed[],
  corpus: SearchCorpus,
  progress: (text: string) => void,
): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const rival of await rivals()) {
    progress(`${rival.name}, ${texts} texts`);
    for (const text of corpus.texts(texts)) rival.add(text);
    rival.ready();
    for (const { name, words, askedOfRivals: asked } of lengths) {
      const questions = Array.from({ length: asked }, () => corpus.question(words));
      const ms = median(questions, asked, (question) => rival.search(question, limit));
      const ours = timed.find((one) => one.name === name)?.sources ?? Number.NaN;
      const what = `${texts} texts, ${name}: top ${limit} texts by ${rival.name}`;
      measured.push(
        { what, value: roundedMs(ms), unit: 'ms' },
        {
          what: `${what}, times slower`,
          value: rounded(ms / ours),
          unit: '×',
          ...(texts === mostForRivals ? { target: { atLeast: 200 } } : {}),
        },
      );
    }
  }
  return measured;
};
