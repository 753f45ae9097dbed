// Reads which words translate one another: the general lexicon, and labels of one word that a concept has in both
// languages.
import { pausing } from '../analysis/in-pieces.ts';
import type { Language } from '../source.ts';
import { foldWord } from '../analysis/fold-word.ts';
import type { Concept, Label } from './concept.ts';
import type { LabelReader } from './read-labels.ts';
import type { Translation } from './parse-lexicon.ts';
import { spelt, wordKey } from './written-words.ts';

/** Two terms that translate each other, as these words do: several words may share a term. */
export interface TermPair {
  readonly french: string;
  readonly english: string;
  /** See `wordKey`. */
  readonly frenchWord: string;
  readonly englishWord: string;
  readonly probability: number;
  /** The general lexicon has it: a word of no field. */
  readonly isCommon: boolean;
}

export type Spellings = Readonly<Record<Language, ReadonlyMap<string, string>>>;

export interface Lexicon {
  readonly pairs: readonly TermPair[];
  /** Every word of labels and lexicon, folded, and how it is written. */
  readonly spellings: Spellings;
  /** How often labels have a word, by its key. */
  readonly counts: Readonly<Record<Language, ReadonlyMap<string, number>>>;
}

export interface LexiconFiles {
  readonly translations: readonly Translation[];
  readonly concepts: readonly Concept[];
}

type Reader = Pick<LabelReader, 'tokensIn' | 'termOf' | 'forms'>;

interface Word {
  readonly term: string;
  readonly word: string;
}

const atOnce = 50;
/** An acronym is the acronym of the same; the preferred labels of a concept are mostly what people would say. */
const acronymsAre = 0.95;
const preferredAre = 0.9;
const othersAre = 0.5;

/** Undefined: it is several terms, and would give each the translations of the whole. */
const readWord = (
  words: string,
  language: Language,
  { tokensIn, termOf, forms }: Reader,
): Word | undefined => {
  const { terms, length } = tokensIn(words, language);
  if (length !== 1) return undefined;
  return { term: termOf(terms[0] ?? -1), word: wordKey(words, language, forms) };
};

const isAcronym = ({ term }: Word): boolean => /^=\p{Lu}{2,6}$/u.test(term);

const pairOf = (one: Word, other: Word, probability: number, isCommon = false): TermPair => ({
  french: one.term,
  english: other.term,
  frenchWord: one.word,
  englishWord: other.word,
  probability,
  isCommon,
});

/** Labels of one word that need no company, of both languages, two by two. */
const labelPairs = ({ labels }: Concept, reader: Reader): readonly TermPair[] => {
  const wordsOf = (language: Language): readonly (Word & { readonly isFirst: boolean })[] =>
    labels[language].flatMap(({ words, near }: Label, nth) => {
      const isWhole = near === undefined && !spelt(words).includes(' ');
      const read = isWhole ? readWord(words, language, reader) : undefined;
      return read ? [{ ...read, isFirst: nth === 0 }] : [];
    });
  const english = wordsOf('en');
  return wordsOf('fr').flatMap((one) =>
    english.flatMap((other) => {
      if (one.term === other.term) return [];
      if (isAcronym(one) !== isAcronym(other)) return [];
      if (isAcronym(one)) return [pairOf(one, other, acronymsAre)];
      return [pairOf(one, other, one.isFirst && other.isFirst ? preferredAre : othersAre)];
    }),
  );
};

/**
 * The terms of the lexicon, in its order. The reader of labels knows its words from then on: what is a word of either
 * language is no acronym in small letters. Pauses where it yields.
 */
export const readingLexicon = function* (
  { translations, concepts }: LexiconFiles,
  reader: Reader,
): Generator<void, Lexicon> {
  const pairs: TermPair[] = [];
  const spellings = { fr: new Map<string, string>(), en: new Map<string, string>() };
  const spell = (words: string, language: Language): void => {
    for (const word of words.split(/[^\p{L}\p{M}\p{N}]+/u)) {
      const folded = foldWord(word);
      if (word.length > 1 && !spellings[language].has(folded)) spellings[language].set(folded, word);
    }
  };
  const counts = { fr: new Map<string, number>(), en: new Map<string, number>() };
  yield* pausing(translations, atOnce, ({ french, english, probability }) => {
    const [one, other] = [readWord(french, 'fr', reader), readWord(english, 'en', reader)];
    if (one && other) pairs.push(pairOf(one, other, probability, true));
    spell(french, 'fr');
    spell(english, 'en');
  });
  yield* pausing(concepts, atOnce, (concept) => {
    pairs.push(...labelPairs(concept, reader));
    for (const language of ['fr', 'en'] as const) {
      for (const { words } of concept.labels[language]) {
        spell(words, language);
        for (const word of words.split(/[^\p{L}\p{M}\p{N}]+/u)) {
          const key = wordKey(word, language, reader.forms);
          counts[language].set(key, (counts[language].get(key) ?? 0) + 1);
        }
      }
    }
  });
  return { pairs, spellings, counts };
};
