// Which terms of the dictionary translate one another, and how surely.
import type { TermNumbers } from '../analysis/analysis.ts';
import { pausing, runToEnd } from '../analysis/in-pieces.ts';
import type { Language } from '../source.ts';
import type { Lexicon, TermPair } from './read-lexicon.ts';
import { languageOf } from './word-of-term.ts';
import { readingWordSenses } from './word-senses.ts';
import type { WordSenses, WordUse } from './word-senses.ts';

/** Below it a translation is one among many. */
const weakestTranslation = 0.05;

export interface LexiconLinks {
  /** Whether there is a translation of the term. */
  has(term: number): boolean;
  /** Whether it is a common word, of no field. */
  isCommon(term: number): boolean;
  /** Translations of the term as texts have it, with their probability: the same both ways. */
  of(term: number): ReadonlyMap<number, number>;
  /**
   * Translations of a word that is typed, by its key: what other words of the same stem mean is left out, and what a text
   * rather means by the stem of the translation. Labels of one word translate each other too.
   */
  ofWord(term: number, word: string): ReadonlyMap<number, number>;
}

interface Way {
  readonly other: number;
  readonly probability: number;
  /** How much of what is written as the other term means this. */
  readonly otherShare: number;
  /** What of the term itself means this. */
  readonly sense: number;
  readonly isCommon: boolean;
}

interface Ways {
  readonly written: string;
  readonly senses: WordSenses;
  readonly ways: Way[];
  isCommon: boolean;
}

const strongest = (ways: readonly Way[], strengthOf: (way: Way) => number): ReadonlyMap<number, number> => {
  const links = new Map<number, number>();
  for (const way of ways) {
    const strength = strengthOf(way);
    if (strength >= weakestTranslation) links.set(way.other, Math.max(links.get(way.other) ?? 0, strength));
  }
  return links;
};

const usesIn = function* (pairs: readonly TermPair[], language: Language): Generator<WordUse> {
  for (const { french, english, frenchWord, englishWord } of pairs)
    yield language === 'fr'
      ? { term: french, word: frenchWord, translation: englishWord }
      : { term: english, word: englishWord, translation: frenchWord };
};

/** Pairs linked between two yields. */
const atOnce = 500;

/**
 * The words get numbers in the dictionary: a question may hold one that no text does. Pauses where it yields.
 */
export const linkingLexicon = function* (
  { pairs, counts }: Lexicon,
  terms: Pick<TermNumbers, 'numberOf'>,
): Generator<void, LexiconLinks> {
  const sensesIn = (language: Language): Generator<void, WordSenses> =>
    readingWordSenses(usesIn(pairs, language), (word) => counts[language].get(word) ?? 0);
  const fr = yield* sensesIn('fr');
  const en = yield* sensesIn('en');
  const known = new Map<number, Ways>();
  const add = (term: number, written: string, senses: WordSenses, isCommon: boolean, way: Way): void => {
    const others = known.get(term) ?? { written, senses, ways: [], isCommon: false };
    others.ways.push(way);
    others.isCommon ||= isCommon;
    known.set(term, others);
  };
  yield* pausing(pairs, atOnce, (pair) => {
    const { french, english, frenchWord, englishWord, probability, isCommon } = pair;
    if (probability < weakestTranslation) return;
    const [one, other] = [terms.numberOf(french), terms.numberOf(english)];
    const [sense, otherSense] = [fr.of(french, frenchWord), en.of(english, englishWord)];
    const [share, otherShare] = [fr.share(french, sense), en.share(english, otherSense)];
    add(one, french, fr, isCommon, { other, probability, otherShare, sense, isCommon });
    add(other, english, en, isCommon, {
      other: one,
      probability,
      otherShare: share,
      sense: otherSense,
      isCommon,
    });
  });
  /** Texts have words besides, and need no labels to be understood. */
  const forTexts = ({ probability, isCommon }: Way): number => (isCommon ? probability : 0);
  return {
    has: (term) => known.has(term),
    isCommon: (term) => known.get(term)?.isCommon ?? false,
    of: (term) => strongest(known.get(term)?.ways ?? [], forTexts),
    ofWord: (term, word) => {
      const { written = '', senses, ways = [] } = known.get(term) ?? {};
      // An acronym is no stem that words share.
      if (languageOf(written) === undefined) return strongest(ways, ({ probability }) => probability);
      const meant = senses?.of(written, word) ?? -1;
      if (meant < 0) return strongest(ways, forTexts);
      return strongest(ways, ({ sense, probability, otherShare }) =>
        sense === meant ? probability * otherShare : 0,
      );
    },
  };
};

export const linkLexicon = (lexicon: Lexicon, terms: Pick<TermNumbers, 'numberOf'>): LexiconLinks =>
  runToEnd(linkingLexicon(lexicon, terms));
