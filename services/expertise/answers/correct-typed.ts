// Corrects what is typed: words that nobody says become the nearest that somebody does, as texts or labels write them.
import { foldJoined } from '../analysis/fold-word.ts';
import type { Language } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { TakeTurn } from '../take-turns.ts';
import { correctWord } from './correct-word.ts';
import type { Horizon } from './horizon.ts';
import { goesOn, isKnown, isSaid, writtenAt } from './known-word.ts';
import type { TypedText } from './known-word.ts';
import { languageAt, readHeard } from './read-heard.ts';
import { speltNear } from './spelt-near.ts';
import type { VocabularyWord } from './spelt-near.ts';
import { writtenForms } from './written-forms.ts';
import type { ReadWords } from './written-forms.ts';

export interface Correction {
  readonly typed: string;
  readonly read: string;
}

export interface CorrectedWord extends Correction {
  /** Place of the word in what was typed. */
  readonly start: number;
  readonly end: number;
  /** -1: no text that the asker hears says it; what means the same, some do. */
  readonly term: number;
}

export interface ToCorrect {
  readonly typed: string;
  /** The last word, which may be only begun; it is right if some word goes on so. */
  readonly begun?: string;
  readonly locale: Language;
}

export interface ReadingTexts {
  readonly readWords: ReadWords;
  readonly takeTurn: TakeTurn;
}

/** Each takes milliseconds to be found. */
const mostCorrected = 6;

/** Whether anybody says a word of the vocabulary, or what it means. */
const isSaidOf =
  (horizon: Horizon, on: AnsweringWith) =>
  ({ written, language }: VocabularyWord): boolean => {
    const read = readHeard(written, language, { engine: on.engine, horizon });
    return read.words.length > 0 && isSaid(0, { typed: written, locale: language, read, horizon, on });
  };

interface Meant {
  readonly term: number;
  readonly written?: string;
}

type Found = Meant & Pick<CorrectedWord, 'start' | 'end'>;

/** What was meant by a word: of those as near, one that the vocabulary spells. */
const meantBy = (at: number, asked: TypedText): Meant | undefined => {
  const { read, on, horizon } = asked;
  const { engine, filed } = on;
  const word = foldJoined(writtenAt(at, asked));
  const language = languageAt(read.passages, read.words.starts[at] ?? 0);
  const sources = horizon.frequency;
  const spelt = speltNear(word, language, { engine, sources, isSaid: isSaidOf(horizon, on) });
  if (spelt && spelt.slips <= 1) return spelt;
  const { stem, terms } = engine;
  const meant = correctWord(word, { filed, stem, sources, termOf: terms.termOf, find: terms.find });
  return meant && (!spelt || meant.slips < spelt.slips) ? { term: meant.term } : spelt;
};

export const correctTyped = async (
  { typed, begun, locale }: ToCorrect,
  horizon: Horizon,
  on: AnsweringWith,
  { readWords, takeTurn }: ReadingTexts,
): Promise<readonly CorrectedWord[]> => {
  const read = readHeard(typed, locale, { engine: on.engine, horizon });
  const asked: TypedText = { typed, locale, read, horizon, on };
  const { starts, ends, terms } = read.words;
  const isLastRight = goesOn(begun, asked);
  // Of words that overlap, as a name and its parts do, the first.
  const misunderstood = [...terms.keys()].filter(
    (at) =>
      (starts[at] ?? 0) >= (ends[at - 1] ?? 0) &&
      !isKnown(at, asked) &&
      !(isLastRight && (ends[at] ?? 0) === typed.length),
  );
  const found: Found[] = [];
  for (const at of misunderstood.slice(0, mostCorrected)) {
    await takeTurn();
    const meant = meantBy(at, asked);
    if (meant) found.push({ start: starts[at] ?? 0, end: ends[at] ?? 0, ...meant });
  }
  const unwritten = found.filter(({ written }) => written === undefined).map(({ term }) => term);
  const written = unwritten.length === 0 ? new Map() : await writtenForms(unwritten, horizon, on, readWords);
  return found.flatMap(({ start, end, term, written: spelt }) => {
    const meant = spelt ?? written.get(term);
    return meant === undefined ? [] : [{ typed: typed.slice(start, end), read: meant, start, end, term }];
  });
};
