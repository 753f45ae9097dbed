// Corrects what is typed: words that no source holds become the nearest that one does, as texts or labels write them.
import { foldJoined } from '../analysis/fold-word.ts';
import type { Language } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import { correctWord } from './correct-word.ts';
import type { Horizon } from './horizon.ts';
import { begunIn, goesOn, isKnown, writtenAt } from './known-word.ts';
import type { TypedText } from './known-word.ts';
import { languageAt, readHeard } from './read-heard.ts';
import { speltNear } from './spelt-near.ts';
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
  readonly term: number;
}

export interface ToCorrect {
  readonly typed: string;
  /** The last word, which may be only begun; it is right if some word goes on so. */
  readonly begun?: string;
  readonly locale: Language;
}

/** Each takes milliseconds to be found. */
const mostCorrected = 6;

/** What was meant by a word: of those as near, one that the vocabulary spells. */
const meantBy = (
  at: number,
  asked: TypedText,
): { readonly term: number; readonly written?: string } | undefined => {
  const { read, on, horizon } = asked;
  const { engine, filed } = on;
  const word = foldJoined(writtenAt(at, asked));
  const language = languageAt(read.passages, read.words.starts[at] ?? 0);
  const sources = horizon.frequency;
  const stems = [engine.stem(word, 'fr'), engine.stem(word, 'en')];
  const stem = correctWord(stems, { filed, sources, termOf: engine.terms.termOf });
  const spelt = speltNear(word, language, engine, sources);
  if (stem && (!spelt || stem.slips < spelt.slips)) return { term: stem.found.term };
  return spelt && { term: spelt.term, written: spelt.written };
};

export const correctTyped = async (
  { typed, begun, locale }: ToCorrect,
  horizon: Horizon,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly CorrectedWord[]> => {
  const read = readHeard(typed, locale, { engine: on.engine, horizon });
  const asked: TypedText = { typed, locale, read, horizon, on };
  const { starts, ends, terms } = read.words;
  const last = begunIn(begun, asked);
  const isLastRight = goesOn(last, asked);
  // Of words that overlap, as a name and its parts do, the first.
  const misunderstood = [...terms.keys()].filter(
    (at) =>
      (starts[at] ?? 0) >= (ends[at - 1] ?? 0) &&
      !isKnown(at, asked) &&
      !(isLastRight && (ends[at] ?? 0) === typed.length),
  );
  const found = misunderstood.slice(0, mostCorrected).flatMap((at) => {
    const meant = meantBy(at, asked);
    return meant ? [{ start: starts[at] ?? 0, end: ends[at] ?? 0, ...meant }] : [];
  });
  const unwritten = found.filter(({ written }) => written === undefined).map(({ term }) => term);
  const written = unwritten.length === 0 ? new Map() : await writtenForms(unwritten, horizon, on, readWords);
  return found.flatMap(({ start, end, term, written: spelt }) => {
    const meant = spelt ?? written.get(term);
    return meant === undefined ? [] : [{ typed: typed.slice(start, end), read: meant, start, end, term }];
  });
};
