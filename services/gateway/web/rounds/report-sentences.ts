// What a round's report says, as sentences: each with its message and its numbers.
import type { RoundReport } from '../api/generated.ts';
import type { MessageKey } from '../language/fr.ts';
import type { Language } from '../language/languages.ts';
import { numberIn, percentIn } from '../language/numbers.ts';
import type { Values } from '../language/text.ts';

interface Sentence {
  readonly key: MessageKey;
  readonly values: Values;
}

/** Rounded up: it is at most so much. */
const gapWords = (gap: number, language: Language): string =>
  percentIn(language, Math.ceil(gap * 1000) / 1000, 1);

const reached = (of: RoundReport): Sentence => {
  const count = Math.round(of.share_with_any * of.organisations);
  return {
    key: of.organisations === count ? 'rounds.says.reached.all' : 'rounds.says.reached',
    values: { all: of.organisations, count },
  };
};

const gain = (of: RoundReport, language: Language): Sentence => ({
  key: of.gap <= 0 ? 'rounds.says.gain.best' : 'rounds.says.gain',
  values: { gain: numberIn(language, of.gain, 1), gap: gapWords(of.gap, language) },
});

export const reportSentences = (of: RoundReport, language: Language): readonly Sentence[] => [
  reached(of),
  { key: 'rounds.says.pairs', values: { pairs: of.pairs, candidates: of.candidates } },
  ...(of.explored > 0 ? [{ key: 'rounds.says.explored', values: { count: of.explored } } as const] : []),
  {
    key: of.covered >= of.most_covered ? 'rounds.says.covered.all' : 'rounds.says.covered',
    values: { covered: of.covered, most: of.most_covered },
  },
  ...(of.pairs > 0 ? [gain(of, language)] : []),
  {
    key: 'rounds.says.changes',
    values: { fresh: of.fresh, repeated: of.repeated, dropped: of.dropped },
  },
];
