// Reads a text: its passages, their language, and its terms, each with its place. Linear, whatever the text holds.
import type { Language } from '../source.ts';
import { createTokenList } from './analysis.ts';
import type { Acronym, Analysis, Passage, TermNumbers, TokenList, Tokens } from './analysis.ts';
import { findLongForm } from './find-acronyms.ts';
import { createKnownWords } from './known-words.ts';
import type { KnownWords } from './known-words.ts';
import type { LanguageOdds } from './language-odds.ts';
import {
  acronymTerm,
  isAcronym,
  isName,
  isPluralAcronym,
  isUnit,
  makesName,
  nameTerm,
  quantityTerm,
} from './read-names.ts';
import {
  apostropheAfter,
  apostropheBefore,
  createParts,
  hasDigit,
  hasLower,
  hasUpper,
  hyphenAfter,
  scanParts,
} from './scan-parts.ts';
import type { Parts } from './scan-parts.ts';
import { splitPassages } from './split-passages.ts';
import type { IrregularForms } from './stem-word.ts';

export interface Analyser {
  /** Reads a text to be indexed: words never met get numbers. `declared` is the language of what does not tell its own. */
  read(text: string, declared: Language): Analysis;
  /** Reads a question: words that no indexed text holds are -1. */
  ask(text: string, declared: Language): Analysis;
  /** Terms of words whose language is known, such as a label; numbers are given. */
  termsIn(words: string, language: Language): Int32Array;
  /** The same with the places of the words. */
  tokensIn(words: string, language: Language): Tokens;
}

/** Knowledge of the two languages that the analysis stands on. */
export interface LanguageData {
  readonly odds: LanguageOdds;
  readonly forms: IrregularForms;
}

/** What the author declares weighs about as much as one word. */
const declaredWeighs = 1;

/** Parts that are written with or without a hyphen: the whole counts as a word, and the last part besides. */
const prefixes = new Set(
  (
    'anti auto bi bien bio cardio co cyber de dys eco electro endo extra geo hyper hypo immuno infra inter intra macro ' +
    'mega meta micro mieux mono multi nano neo neuro non onco para peri pharmaco photo pluri poly post pre pro pseudo psycho ' +
    'quasi radio re retro semi socio sous sub super supra sur tele thermo trans tri ultra uni well'
  ).split(' '),
);

interface Reading {
  readonly text: string;
  readonly parts: Parts;
  readonly tokens: TokenList;
  readonly words: KnownWords;
  readonly numberOf: (term: string) => number;
  language: Language;
  /** Most words are in capitals: then capitals tell no acronym. */
  shouted: boolean;
}

const startOf = ({ parts }: Reading, part: number): number => parts.starts[part] ?? 0;
const endOf = ({ parts }: Reading, part: number): number => parts.ends[part] ?? 0;
const flagsOf = ({ parts }: Reading, part: number): number => parts.flags[part] ?? 0;

const addNeutral = (reading: Reading, term: string, start: number, end: number): void =>
  reading.tokens.add(reading.words.neutral(term, reading.numberOf), start, end);

const addWord = (reading: Reading, written: string, start: number, end: number): void => {
  const word = reading.words.of(written);
  const term = reading.words.termOf(word, reading.language, reading.numberOf);
  if (term !== -2) reading.tokens.add(term, start, end);
};

const readPart = (reading: Reading, part: number): void => {
  const { text, words, shouted } = reading;
  const start = startOf(reading, part);
  const end = endOf(reading, part);
  const flags = flagsOf(reading, part);
  const written = text.slice(start, end);
  if (isName(flags, end - start)) return addNeutral(reading, nameTerm(written), start, end);
  if ((flags & (apostropheAfter | apostropheBefore)) !== 0) {
    const word = words.of(written);
    if ((flags & apostropheAfter) !== 0 && word.isElided) return;
    if ((flags & apostropheBefore) !== 0 && word.isClitic) return;
  }
  if (!shouted && (isAcronym(flags, end - start) || isPluralAcronym(text, start, end, flags)))
    return addNeutral(reading, acronymTerm(written), start, end);
  // One capital may be a name: vitamine C. A and I are words.
  if (end - start === 1) {
    if (!shouted && (flags & hasUpper) !== 0 && written !== 'A' && written !== 'I' && written !== 'À')
      addNeutral(reading, acronymTerm(written), start, end);
    return;
  }
  addWord(reading, written, start, end);
};

/** A number, with its decimals and its unit; returns the part after it. */
const readNumber = (reading: Reading, part: number): number => {
  const { text, parts } = reading;
  const start = startOf(reading, part);
  let end = endOf(reading, part);
  let next = part + 1;
  const follows = (gap: RegExp): boolean =>
    next < parts.count && gap.test(text.slice(end, startOf(reading, next)));
  if (follows(/^[.,]$/) && flagsOf(reading, next) === hasDigit) {
    end = endOf(reading, next);
    next += 1;
  }
  const number = text.slice(start, end);
  if (text[end] === '%' || (text[end + 1] === '%' && /\s/.test(text[end] ?? ''))) {
    addNeutral(reading, quantityTerm(number, '%'), start, end + (text[end] === '%' ? 1 : 2));
    return next;
  }
  if (follows(/^[\s]?$/) && isUnit(text.slice(startOf(reading, next), endOf(reading, next)))) {
    const unit = text.slice(startOf(reading, next), endOf(reading, next));
    addNeutral(reading, quantityTerm(number, unit), start, endOf(reading, next));
    return next + 1;
  }
  addNeutral(reading, quantityTerm(number, ''), start, end);
  return next;
};

/** Parts joined by hyphens, the last one named; returns the part after them. */
const readCompound = (reading: Reading, first: number, last: number): number => {
  const { text } = reading;
  const start = startOf(reading, first);
  const end = endOf(reading, last);
  let named = false;
  let onlyNumbers = true;
  for (let part = first; part <= last; part += 1) {
    const flags = flagsOf(reading, part);
    if (makesName(text, startOf(reading, part), endOf(reading, part), flags)) named = true;
    if ((flags & (hasLower | hasUpper)) !== 0) onlyNumbers = false;
  }
  if (named && !onlyNumbers) {
    addNeutral(reading, nameTerm(text.slice(start, end)), start, end);
    for (let part = first; part <= last; part += 1) {
      const isWord =
        (flagsOf(reading, part) & hasDigit) === 0 && endOf(reading, part) - startOf(reading, part) > 2;
      if (isWord) readPart(reading, part);
    }
    return last + 1;
  }
  const joins =
    last === first + 1 && prefixes.has(reading.words.of(text.slice(start, endOf(reading, first))).folded);
  if (joins)
    addWord(
      reading,
      text.slice(start, endOf(reading, first)) + text.slice(startOf(reading, last), end),
      start,
      end,
    );
  for (let part = joins ? last : first; part <= last; part += 1) readPart(reading, part);
  return last + 1;
};

const readParts = (reading: Reading): void => {
  const { parts } = reading;
  for (let part = 0; part < parts.count;) {
    let last = part;
    while (last + 1 < parts.count && (flagsOf(reading, last) & hyphenAfter) !== 0) last += 1;
    if (last > part) part = readCompound(reading, part, last);
    else if ((flagsOf(reading, part) & (hasDigit | hasLower | hasUpper)) === hasDigit)
      part = readNumber(reading, part);
    else {
      readPart(reading, part);
      part += 1;
    }
  }
};

const learnAcronyms = (reading: Reading, from: number, firstToken: number, acronyms: Acronym[]): void => {
  const { text, parts, tokens } = reading;
  for (let part = 0; part < parts.count; part += 1) {
    const start = startOf(reading, part);
    const end = endOf(reading, part);
    if (!isAcronym(flagsOf(reading, part), end - start) || text[start - 1] !== '(' || text[end] !== ')')
      continue;
    const written = text.slice(start, end);
    const longForm = findLongForm(text, from, start - 1, written);
    if (!longForm) continue;
    const long: number[] = [];
    for (let token = firstToken; token < tokens.length; token += 1) {
      const inside =
        (tokens.starts[token] ?? 0) >= longForm.start && (tokens.ends[token] ?? 0) <= longForm.end;
      if (inside && (tokens.terms[token] ?? -1) >= 0) long.push(tokens.terms[token] ?? -1);
    }
    if (long.length > 1)
      acronyms.push({ short: reading.words.neutral(acronymTerm(written), reading.numberOf), long });
  }
};

const languageOf = (reading: Reading, declared: Language): Language => {
  const { parts, text, words } = reading;
  let odds = declared === 'fr' ? declaredWeighs : -declaredWeighs;
  for (let part = 0; part < parts.count; part += 1) {
    if ((flagsOf(reading, part) & hasDigit) !== 0) continue;
    const word = words.of(text.slice(startOf(reading, part), endOf(reading, part)));
    // L'ARN: an elided article tells French; an acronym tells nothing.
    if ((flagsOf(reading, part) & hasLower) !== 0 || reading.shouted) odds += word.odds;
    if ((flagsOf(reading, part) & apostropheAfter) !== 0 && word.isElided) odds += declaredWeighs;
  }
  return odds >= 0 ? 'fr' : 'en';
};

const isShouted = ({ parts }: Reading): boolean => {
  let capitals = 0;
  for (let part = 0; part < parts.count; part += 1) {
    if (((parts.flags[part] ?? 0) & (hasUpper | hasLower)) === hasUpper) capitals += 1;
  }
  return capitals * 2 > parts.count + 1;
};

export const createAnalyser = (numbers: TermNumbers, { odds, forms }: LanguageData): Analyser => {
  const words = createKnownWords(odds, forms);
  const parts = createParts();
  const tokens = createTokenList();

  const analyse = (
    text: string,
    declared: Language,
    numberOf: (term: string) => number,
    isSure = false,
  ): Analysis => {
    tokens.clear();
    const passages: Passage[] = [];
    const acronyms: Acronym[] = [];
    const reading: Reading = { text, parts, tokens, words, numberOf, language: declared, shouted: false };
    for (const { start, end } of splitPassages(text)) {
      scanParts(text, start, end, parts);
      // A label all in capitals is made of acronyms.
      reading.shouted = !isSure && isShouted(reading);
      reading.language = isSure ? declared : languageOf(reading, declared);
      passages.push({ start, end, language: reading.language });
      const firstToken = tokens.length;
      readParts(reading);
      learnAcronyms(reading, start, firstToken, acronyms);
    }
    return { words: tokens.done(), passages, acronyms };
  };

  const tokensIn = (text: string, language: Language): Tokens =>
    analyse(text, language, (term) => numbers.numberOf(term), true).words;
  return {
    read: (text, declared) => analyse(text, declared, (term) => numbers.numberOf(term)),
    ask: (text, declared) => analyse(text, declared, (term) => numbers.find(term)),
    termsIn: (text, language) => tokensIn(text, language).terms,
    tokensIn,
  };
};
