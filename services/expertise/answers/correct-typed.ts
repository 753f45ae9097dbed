// Corrects what is typed: words that no source holds become the nearest that one does, as texts write them.
import { foldJoined, foldWord } from '../analysis/fold-word.ts';
import type { Language } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import { correctWord } from './correct-word.ts';
import type { Horizon } from './horizon.ts';
import { acronymIn, firstUnheard, readHeard } from './read-heard.ts';
import type { HeardText } from './read-heard.ts';
import { endingsOf } from './word-endings.ts';
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
  /** True: the last word may be only begun; it is right if some word goes on so. */
  readonly isLastBegun: boolean;
  readonly locale: Language;
}

/** Each takes milliseconds to be found. */
const mostCorrected = 6;

/** Whether what was read there leads to something, as it stands. */
const isUnderstood = (
  at: number,
  { typed, isLastBegun, locale }: ToCorrect,
  { words, concepts, unheard }: HeardText,
  { on, horizon }: { readonly on: AnsweringWith; readonly horizon: Horizon },
): boolean => {
  const { engine } = on;
  const [start, end, term] = [words.starts[at] ?? 0, words.ends[at] ?? 0, words.terms[at] ?? -1];
  const meant = unheard[term - firstUnheard];
  const word = typed.slice(start, end);
  const links = meant ? horizon.linksOfStem(meant.stem, meant.language) : horizon.linksOf(term);
  if (horizon.hears(term) || links.length > 0) return true;
  if (concepts.starts.some((from, nth) => from < end && (concepts.ends[nth] ?? 0) > start)) return true;
  if (acronymIn(word, locale, { engine, horizon }).length > 0) return true;
  const isCalledSo = engine.organisations
    .named([foldWord(word)])
    .some((number) => horizon.table.knownTo[horizon.circle][number] === 1);
  return isCalledSo || (isLastBegun && end === typed.length && endingsOf(word, 1, horizon, on).length > 0);
};

export const correctTyped = async (
  asked: ToCorrect,
  horizon: Horizon,
  on: AnsweringWith,
  readWords: ReadWords,
): Promise<readonly CorrectedWord[]> => {
  const { engine, filed } = on;
  const { typed, locale } = asked;
  const read = readHeard(typed, locale, { engine, horizon });
  const { starts, ends, terms } = read.words;
  // Of words that overlap, as a name and its parts do, the first.
  const misunderstood = [...terms.keys()].filter(
    (at) => (starts[at] ?? 0) >= (ends[at - 1] ?? 0) && !isUnderstood(at, asked, read, { on, horizon }),
  );
  const found = misunderstood.slice(0, mostCorrected).flatMap((at) => {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const word = foldJoined(typed.slice(start, end));
    const stems = [engine.stem(word, 'fr'), engine.stem(word, 'en')];
    const meant = correctWord(stems, { filed, sources: horizon.frequency, termOf: engine.terms.termOf });
    return meant ? [{ start, end, term: meant.term }] : [];
  });
  if (found.length === 0) return [];
  const written = await writtenForms(
    found.map(({ term }) => term),
    horizon,
    on,
    readWords,
  );
  return found.flatMap(({ start, end, term }) => {
    const meant = written.get(term);
    return meant === undefined ? [] : [{ typed: typed.slice(start, end), read: meant, start, end, term }];
  });
};
