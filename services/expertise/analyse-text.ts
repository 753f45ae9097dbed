// Makes stems of words, each with its place in the original; time is linear in the length, whatever it holds.
import { detectLanguage } from './detect-language.ts';
import { foldWord } from './fold-word.ts';
import { splitPassages } from './split-passages.ts';
import type { Span } from './split-passages.ts';
import { stemWord } from './stem-word.ts';
import { isClitic, isElided, isStopWord } from './stop-words.ts';
import type { Language } from './source.ts';

export interface Token extends Span {
  readonly stem: string;
  /** The stem in the other language, where the passage does not tell its language and the two differ. */
  readonly also?: string;
}

export interface Passage extends Span {
  readonly language: Language;
}

export interface Analysis {
  readonly tokens: readonly Token[];
  readonly passages: readonly Passage[];
}

interface Word extends Span {
  readonly written: string;
  readonly folded: string;
}

/** No word of either language is longer in UTF-16 units; what is, such as an encoded file, is not indexed. */
export const longestWord = 64;

// A mark belongs to the letter before it, so that decomposed words stay whole; one apostrophe counts as a letter.
const runs = /[[\p{L}\p{N}\p{M}]--[ʼ]]+/gv;
const isApostrophe = (unit: string | undefined): boolean =>
  unit === "'" || unit === '’' || unit === 'ʼ' || unit === '‘';

const readWord = (text: string, written: string, start: number): Word | undefined => {
  const end = start + written.length;
  if (written.length > longestWord) return undefined;
  const folded = foldWord(written);
  if (folded === '') return undefined;
  if (isApostrophe(text[end]) && isElided(folded)) return undefined;
  if (isApostrophe(text[start - 1]) && isClitic(folded)) return undefined;
  return { written, folded, start, end };
};

const isCapital = (written: string): boolean =>
  written === written.toUpperCase() && written !== written.toLowerCase();

/** Among words that are not all in capitals, capitals mean an acronym: AI is not the French "ai". */
const countsAsTopic = (word: Word, shouted: boolean): boolean => {
  const capital = !shouted && isCapital(word.written);
  if (word.folded.length > 1) return capital || !isStopWord(word.folded);
  return /\p{N}/u.test(word.folded) || (capital && word.folded !== 'a' && word.folded !== 'i');
};

const other: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

/** `declared` is the language of passages that do not tell theirs. */
export const analyseText = (text: string, declared: Language): Analysis => {
  const tokens: Token[] = [];
  const passages: Passage[] = [];
  const found = text.matchAll(runs);
  let next = found.next();
  for (const { start, end } of splitPassages(text)) {
    const words: Word[] = [];
    for (; !next.done && next.value.index < end; next = found.next()) {
      const word = readWord(text, next.value[0], next.value.index);
      if (word) words.push(word);
    }
    const { language, clear } = detectLanguage(
      words.map((word) => word.folded),
      declared,
    );
    passages.push({ start, end, language });
    const shouted = words.filter((word) => isCapital(word.written)).length * 2 > words.length + 1;
    for (const word of words) {
      if (!countsAsTopic(word, shouted)) continue;
      const stem = stemWord(word.folded, language);
      const also = clear ? stem : stemWord(word.folded, other[language]);
      tokens.push({ stem, start: word.start, end: word.end, ...(also === stem ? {} : { also }) });
    }
  }
  return { tokens, passages };
};
