// A text while it is being read, and how its parts become tokens.
import type { Language } from '../source.ts';
import type { TokenList } from './analysis.ts';
import { noTopic } from './known-words.ts';
import type { KnownWords, NumberOf } from './known-words.ts';
import { isForeign } from './parts.ts';
import type { Parts } from './parts.ts';
import { hashUnits } from './word-table.ts';

export interface Reading {
  readonly text: string;
  readonly parts: Parts;
  readonly tokens: TokenList;
  readonly words: KnownWords;
  readonly numberOf: NumberOf;
  /** Of the passage being read. */
  language: Language;
  /** The passage is written in capitals: they tell no acronym. */
  isShouted: boolean;
  /** Where the passage ends. */
  end: number;
}

export const startOf = ({ parts }: Reading, part: number): number => parts.starts[part] ?? 0;
export const endOf = ({ parts }: Reading, part: number): number => parts.ends[part] ?? 0;
export const flagsOf = ({ parts }: Reading, part: number): number => parts.flags[part] ?? 0;
export const kindOf = ({ parts, words }: Reading, part: number): number =>
  words.kindOf(parts.words[part] ?? 0);

/** The first part from `part` that begins at `end` or later. */
export const partFrom = ({ parts }: Reading, part: number, end: number): number => {
  let next = part;
  while (next < parts.count && (parts.starts[next] ?? 0) < end) next += 1;
  return next;
};

const addWord = (reading: Reading, word: number, start: number, end: number, language: Language): void => {
  const term = reading.words.termOf(word, language, reading.numberOf);
  if (term !== noTopic) reading.tokens.add(term, start, end);
};

/** English terms stand in French passages too. */
const languageOf = (reading: Reading, part: number): Language =>
  (flagsOf(reading, part) & isForeign) === 0 ? reading.language : 'en';

/** A part as a word of its language. */
export const addPart = (reading: Reading, part: number): void => {
  const word = reading.parts.words[part] ?? 0;
  addWord(reading, word, startOf(reading, part), endOf(reading, part), languageOf(reading, part));
};

/** A part and the next, written together, as one word. */
export const addJoined = (reading: Reading, part: number): void => {
  const start = startOf(reading, part);
  const end = endOf(reading, part + 1);
  const word = reading.words.of(reading.text, start, end, hashUnits(reading.text, start, end));
  addWord(reading, word, start, end, languageOf(reading, part + 1));
};

/** What stands there, as a term of no language. */
export const addName = (
  reading: Reading,
  start: number,
  end: number,
  spell: (written: string) => string,
): void => {
  const { text, words, tokens, numberOf } = reading;
  const word = words.of(text, start, end, hashUnits(text, start, end));
  tokens.add(words.nameOf(word, spell, numberOf), start, end);
};

/** A part, as a term of no language. */
export const addPartName = (reading: Reading, part: number, spell: (written: string) => string): void => {
  const { parts, words, tokens, numberOf } = reading;
  const term = words.nameOf(parts.words[part] ?? 0, spell, numberOf);
  tokens.add(term, startOf(reading, part), endOf(reading, part));
};
