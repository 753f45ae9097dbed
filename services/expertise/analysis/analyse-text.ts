// Reads a text: its passages, their language, and its terms, each with its place. Linear, whatever the text holds.
import type { Language } from '../source.ts';
import { createTokenList } from './analysis.ts';
import type { Acronym, Analysis, Passage, TermNumbers, Tokens } from './analysis.ts';
import { createKnownWords } from './known-words.ts';
import type { NumberOf } from './known-words.ts';
import type { LanguageOdds } from './language-odds.ts';
import { learnAcronyms } from './learn-acronyms.ts';
import { readParts } from './read-parts.ts';
import type { Reading } from './reading.ts';
import { createParts } from './parts.ts';
import { scanParts } from './scan-parts.ts';
import { splitPassages } from './split-passages.ts';
import type { IrregularForms } from './stem-word.ts';
import { markEnglishTerms, tellManners } from './tell-language.ts';

export interface Analyser {
  /** Reads a text to be indexed: words never met get numbers. `declared` is the language of what does not tell its own. */
  read(text: string, declared: Language): Analysis;
  /** Reads a question: words that no indexed text holds are -1. */
  ask(text: string, declared: Language): Analysis;
  /** Terms of words whose language is known, such as a label; numbers are given. */
  termsIn(words: string, language: Language): Int32Array;
  /** The same with the places of the words; it is written over with the next text, arrays may be longer than it. */
  tokensIn(words: string, language: Language): Tokens;
}

/** Knowledge of the two languages that the analysis stands on. */
export interface LanguageData {
  readonly odds: LanguageOdds;
  readonly forms: IrregularForms;
}

export const createAnalyser = (numbers: TermNumbers, { odds, forms }: LanguageData): Analyser => {
  const words = createKnownWords(odds, forms);
  const parts = createParts();
  const tokens = createTokenList();

  /** The text whose parts these are, until they are marked: labels are read in both languages, one after the other. */
  let recognised: string | undefined;
  const recognise = (text: string): void => {
    if (text === recognised) return;
    recognised = text;
    words.forgetSome();
    scanParts(text, parts);
    const { count, starts, ends, hashes, words: known } = parts;
    for (let part = 0; part < count; part += 1) {
      known[part] = words.of(text, starts[part] ?? 0, ends[part] ?? 0, hashes[part] ?? 0);
    }
  };

  /** Begins to read a text, as one passage of its declared language. */
  const begin = (text: string, language: Language, numberOf: NumberOf): Reading => {
    recognise(text);
    tokens.clear();
    return { text, parts, tokens, words, numberOf, language, isShouted: false, end: text.length };
  };

  const analyse = (text: string, declared: Language, numberOf: NumberOf): Analysis => {
    const reading = begin(text, declared, numberOf);
    recognised = undefined;
    const passages: Passage[] = [];
    const acronyms: Acronym[] = [];
    const stretches = splitPassages(text, parts);
    const manners = tellManners(parts, words, stretches, declared);
    let first = 0;
    stretches.forEach((stretch, at) => {
      const { start, end, after } = stretch;
      const manner = manners[at];
      reading.end = end;
      reading.isShouted = manner?.isShouted ?? false;
      reading.language = manner?.language ?? declared;
      if (reading.language === 'fr') markEnglishTerms(text, parts, words, first, after);
      passages.push({ start, end, language: reading.language });
      readParts(reading, first, after);
      learnAcronyms(reading, stretch, first, after, acronyms);
      first = after;
    });
    return { words: tokens.done(), passages, acronyms };
  };

  const numberOf: NumberOf = (term) => numbers.numberOf(term);
  const find: NumberOf = (term) => numbers.find(term);
  /** Not told apart by language nor by manner: a label all in capitals is made of acronyms. */
  const tokensIn = (text: string, language: Language): Tokens => {
    readParts(begin(text, language, numberOf), 0, parts.count);
    return tokens;
  };
  return {
    read: (text, declared) => analyse(text, declared, numberOf),
    ask: (text, declared) => analyse(text, declared, find),
    termsIn: (text, language) => {
      const { terms, length } = tokensIn(text, language);
      return terms.slice(0, length);
    },
    tokensIn,
  };
};
