// The frequent words of the campus that no concept covers, as its texts write them: what curators may add concepts for.
import type { Tokens } from '../analysis/analysis.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { Language } from '../source.ts';
import { gapBetween, tight } from './gap.ts';
import { languageOf, spellingOf } from './word-of-term.ts';

/** A word of the dictionary with the number of sources that hold it. */
export interface CountedTerm {
  readonly term: string;
  readonly sources: number;
}

export interface UncoveredWord {
  /** As most often written. */
  readonly words: string;
  readonly language: Language;
  readonly sources: number;
}

export interface Coverage {
  /** Whether some label has this word. */
  readonly covers: (term: string) => boolean;
  /** Whether it is a common word, of no field: the general lexicon has those. */
  readonly isCommon: (term: string) => boolean;
}

/** What fewer say is no word of the campus. */
const leastSources = 3;
const shortest = 3;

/** Grammar of one language within a passage of the other is a word there, though of no field: le, our. */
const saysNothing = (word: string): boolean => isStopWord(word, 'fr') || isStopWord(word, 'en');

/** The words to look for in texts, most sources first, ties by the word. */
export const uncoveredTerms = (
  terms: Iterable<CountedTerm>,
  { covers, isCommon }: Coverage,
  limit: number,
): readonly CountedTerm[] =>
  [...terms]
    .filter(({ term, sources }) => sources >= leastSources && term.length - 3 >= shortest && languageOf(term))
    .filter(({ term }) => !covers(term) && !isCommon(term) && !saysNothing(spellingOf(term)))
    .toSorted((a, b) => b.sources - a.sources || (a.term < b.term ? -1 : 1))
    .slice(0, limit);

/** Of the sources of a word, so many hold it beside one and the same other: the two are one name. */
const togetherShare = 0.6;

interface Tally {
  readonly language: Language;
  sources: number;
  readonly written: Map<string, number>;
}

export interface UncoveredTally {
  /** Counts the words of one source; `termOf` gives the term of a number. */
  add(text: string, words: Tokens, termOf: (number: number) => string): void;
  /** Most sources first. */
  words(): readonly UncoveredWord[];
}

const count = (tallies: Map<string, Tally>, key: string, language: Language): Tally => {
  const known = tallies.get(key) ?? { language, sources: 0, written: new Map() };
  tallies.set(key, known);
  return known;
};

const asMostOftenWritten = ({ written }: Tally): string =>
  [...written].toSorted(([a, often], [b, other]) => other - often || (a < b ? -1 : 1))[0]?.[0] ?? '';

/** Finds how the words of `uncoveredTerms` are written, in the sources that hold them. */
export const tallyUncovered = (terms: readonly CountedTerm[]): UncoveredTally => {
  const wanted = new Set(terms.map(({ term }) => term));
  const single = new Map<string, Tally>();
  /** By both terms, one after the other. */
  const pairs = new Map<string, Tally>();

  const countWritten = (
    tallies: Map<string, Tally>,
    key: string,
    written: string,
    met: Set<string>,
  ): void => {
    const tally = count(tallies, key, languageOf(key) ?? 'fr');
    tally.written.set(written, (tally.written.get(written) ?? 0) + 1);
    if (met.has(key)) return;
    met.add(key);
    tally.sources += 1;
  };

  /** The pair that most sources of a word hold it in, where that is most of them. */
  const pairOf = (term: string, { sources }: Tally): readonly [string, Tally] | undefined =>
    [...pairs]
      .filter(([key, pair]) => key.split(' ').includes(term) && pair.sources >= sources * togetherShare)
      .toSorted(([a, one], [b, other]) => other.sources - one.sources || (a < b ? -1 : 1))[0];

  return {
    add: (text, { length, terms: numbers, starts, ends }, termOf) => {
      const met = new Set<string>();
      const isEmpty = (at: number): boolean => saysNothing(foldWord(text.slice(starts[at], ends[at])));
      for (let at = 0; at < length; at += 1) {
        const term = termOf(numbers[at] ?? -1);
        const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
        const isWanted = wanted.has(term);
        const next = termOf(numbers[at + 1] ?? -1);
        const isNext = wanted.has(next);
        if ((isWanted || isNext) && isEmpty(at)) continue;
        if (isWanted) countWritten(single, term, text.slice(start, end), met);
        if (at + 1 >= length) continue;
        const from = starts[at + 1] ?? 0;
        if ((!isWanted && !isNext) || from <= end || languageOf(next) === undefined || isEmpty(at + 1))
          continue;
        if (languageOf(term) === undefined || gapBetween(text, end, from) !== tight) continue;
        countWritten(pairs, `${term} ${next}`, text.slice(start, ends[at + 1]), met);
      }
    },
    words: () => {
      const found = new Map<string, Tally>();
      for (const [term, tally] of single) {
        const [key, best] = pairOf(term, tally) ?? [term, tally];
        found.set(key, best);
      }
      return [...found.values()]
        .map((tally) => ({
          words: asMostOftenWritten(tally),
          language: tally.language,
          sources: tally.sources,
        }))
        .toSorted((a, b) => b.sources - a.sources || (a.words < b.words ? -1 : 1));
    },
  };
};
