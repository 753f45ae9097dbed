// Remembers what became of each written word: texts repeat their words, and stemming is most of indexing.
import type { Language } from '../source.ts';
import { foldJoined } from './fold-word.ts';
import type { LanguageOdds } from './language-odds.ts';
import { stemWord } from './stem-word.ts';
import type { IrregularForms } from './stem-word.ts';
import { isClitic, isElided, isGrammar, isGreekLetter, isPrefix, isStopWord } from './stop-words.ts';
import { createWordTable } from './word-table.ts';

/** What a word is, whatever its language. */
export const elided = 1;
export const clitic = 2;
export const prefix = 4;
export const grammar = 8;
/** A word of at least four letters that the vocabulary writes in small letters: in capitals it may be itself. */
export const ordinary = 16;
/** The name of a Greek letter, as in TNF-alpha. */
export const greekLetter = 32;

/** It carries no topic in this language. */
export const noTopic = -2;
const notRead = -3;

/** Spellings remembered at most, so that no flood of strange words fills the memory. */
const mostRemembered = 150_000;
const fewestOrdinary = 4;

/** Numbers a term; -1: it has none. */
export type NumberOf = (term: string) => number;

export interface KnownWords {
  /** Number of the word that stands there; what it is, is asked by it until the next `forgetSome`. */
  of(text: string, start: number, end: number, hash: number): number;
  /** See `LanguageOdds`. */
  oddsOf(word: number): number;
  /** Bits, as above. */
  kindOf(word: number): number;
  /** Number of its term in this language; -1: none has it; or `noTopic`. */
  termOf(word: number, language: Language, numberOf: NumberOf): number;
  /** Number of the term that it is in every language, by its spelling. */
  nameOf(word: number, spell: (written: string) => string, numberOf: NumberOf): number;
  /** To be called between texts. */
  forgetSome(): void;
}

const createMemory = () => ({
  table: createWordTable(),
  odds: new Float32Array(2048),
  kinds: new Uint8Array(2048),
  fr: new Int32Array(2048).fill(notRead),
  en: new Int32Array(2048).fill(notRead),
  name: new Int32Array(2048).fill(notRead),
});
type Memory = ReturnType<typeof createMemory>;

const grown = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const copy = new Int32Array(column.length * 2).fill(notRead);
  copy.set(column);
  return copy;
};

const grow = (memory: Memory): void => {
  const odds = new Float32Array(memory.odds.length * 2);
  const kinds = new Uint8Array(memory.kinds.length * 2);
  odds.set(memory.odds);
  kinds.set(memory.kinds);
  Object.assign(memory, {
    odds,
    kinds,
    fr: grown(memory.fr),
    en: grown(memory.en),
    name: grown(memory.name),
  });
};

export const createKnownWords = (odds: LanguageOdds, forms: IrregularForms): KnownWords => {
  let memory = createMemory();

  const meet = (word: number): void => {
    if (word >= memory.odds.length) grow(memory);
    const written = memory.table.spellingOf(word);
    const folded = foldJoined(written);
    memory.odds[word] = odds(written, folded);
    memory.kinds[word] =
      (isElided(folded) ? elided : 0) |
      (isClitic(folded) ? clitic : 0) |
      (isPrefix(folded) ? prefix : 0) |
      (isGrammar(folded) ? grammar : 0) |
      (isGreekLetter(folded) ? greekLetter : 0) |
      (folded.length >= fewestOrdinary && odds.isWord?.(folded) ? ordinary : 0);
  };

  const readWord = (word: number, language: Language, numberOf: NumberOf): number => {
    const folded = foldJoined(memory.table.spellingOf(word));
    const isStop = folded.length < 2 || isStopWord(folded, language);
    const term = isStop ? noTopic : numberOf(`${language}:${stemWord(folded, language, forms)}`);
    if (term !== -1) memory[language][word] = term;
    return term;
  };

  return {
    of: (text, start, end, hash) => {
      const { table } = memory;
      const before = table.size;
      const word = table.numberOf(text, start, end, hash);
      if (word === before) meet(word);
      return word;
    },
    oddsOf: (word) => memory.odds[word] ?? 0,
    kindOf: (word) => memory.kinds[word] ?? 0,
    termOf: (word, language, numberOf) => {
      const term = (language === 'fr' ? memory.fr : memory.en)[word] ?? notRead;
      return term === notRead ? readWord(word, language, numberOf) : term;
    },
    nameOf: (word, spell, numberOf) => {
      const known = memory.name[word] ?? notRead;
      if (known !== notRead) return known;
      const term = numberOf(spell(memory.table.spellingOf(word)));
      if (term !== -1) memory.name[word] = term;
      return term;
    },
    forgetSome: () => {
      if (memory.table.size > mostRemembered) memory = createMemory();
    },
  };
};
