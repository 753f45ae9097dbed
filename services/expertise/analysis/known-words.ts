// Remembers what became of each written word: texts repeat their words, and stemming is most of indexing.
import type { Language } from '../source.ts';
import { foldWord } from './fold-word.ts';
import type { LanguageOdds } from './language-odds.ts';
import { stemWord } from './stem-word.ts';
import type { IrregularForms } from './stem-word.ts';
import { isClitic, isElided, isStopWord } from './stop-words.ts';

/** A word of one language. */
interface Reading {
  readonly term: string;
  readonly isStop: boolean;
  /** -1 until a text was indexed that holds it. */
  number: number;
}

export interface KnownWord {
  readonly folded: string;
  /** See `LanguageOdds`. */
  readonly odds: number;
  readonly isElided: boolean;
  readonly isClitic: boolean;
  readings: Partial<Record<Language, Reading>>;
}

/** Bounded, so that no flood of strange words fills the memory. */
const mostRemembered = 100_000;

export interface KnownWords {
  of(written: string): KnownWord;
  /** Number of its term in this language; -1: none has it, -2: it carries no topic. */
  termOf(word: KnownWord, language: Language, numberOf: (term: string) => number): number;
  /** Number of a term that is the same in every language. */
  neutral(term: string, numberOf: (term: string) => number): number;
}

export const createKnownWords = (odds: LanguageOdds, forms: IrregularForms): KnownWords => {
  const known = new Map<string, KnownWord>();
  const neutrals = new Map<string, number>();

  const read = (written: string): KnownWord => {
    const folded = foldWord(written);
    return {
      folded,
      odds: odds(written, folded),
      isElided: isElided(folded),
      isClitic: isClitic(folded),
      readings: {},
    };
  };

  return {
    of: (written) => {
      const remembered = known.get(written);
      if (remembered) return remembered;
      if (known.size >= mostRemembered) known.clear();
      const word = read(written);
      known.set(written, word);
      return word;
    },
    termOf: (word, language, numberOf) => {
      const reading = (word.readings[language] ??= {
        term: `${language}:${stemWord(word.folded, language, forms)}`,
        isStop: word.folded.length < 2 || isStopWord(word.folded, language),
        number: -1,
      });
      if (reading.isStop) return -2;
      if (reading.number < 0) reading.number = numberOf(reading.term);
      return reading.number;
    },
    neutral: (term, numberOf) => {
      const remembered = neutrals.get(term);
      if (remembered !== undefined) return remembered;
      const number = numberOf(term);
      if (neutrals.size >= mostRemembered) neutrals.clear();
      if (number >= 0) neutrals.set(term, number);
      return number;
    },
  };
};

