// The words that stand right before and right after a place of a text, stop words included.
import type { Language } from '../source.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import { bareForm } from './bare-form.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { classOf, none } from '../analysis/unit-class.ts';

const plain = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/** Folded words with one space between them, whatever stood there. */
export const spelt = (text: string): string => {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
};

/** Folded, hyphens left out: co-infection as coïnfection. */
export const joined = (word: string): string => spelt(word).replaceAll(' ', '');

/** The same for the inflections of one word, with its accents: a fast is no youngster, jeûne and jeune. */
export const wordKey = (written: string, language: Language, forms: IrregularForms): string => {
  const folded = joined(written);
  const accented = written
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return bareForm(forms[language].has(folded) ? folded : accented, language, forms);
};

const longestAcronym = 6;

/** The same for labels that differ by case, accents, hyphens; capitals make an acronym another word than aids. */
export const writtenKey = (words: string, written = spelt(words)): string =>
  words.length <= longestAcronym && words === words.toUpperCase() ? words : written;

/** The same for labels that differ by no more than inflection. */
export const bareSpelling = (words: string, language: Language, forms: IrregularForms): string =>
  spelt(words)
    .split(' ')
    .map((word) => bareForm(word, language, forms))
    .join(' ');

export const countWords = (spelt: string): number => (spelt === '' ? 0 : spelt.split(' ').length);

const isWord = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) !== none;

/** Where the n-th word before `from` begins; -1: there are fewer. */
export const wordsBefore = (text: string, from: number, n: number): number => {
  let at = from;
  for (let left = n; left > 0; left -= 1) {
    while (at > 0 && !isWord(text, at - 1)) at -= 1;
    if (at === 0) return -1;
    while (at > 0 && isWord(text, at - 1)) at -= 1;
  }
  return at;
};

/** Where the n-th word after `from` ends; -1: there are fewer. */
export const wordsAfter = (text: string, from: number, n: number): number => {
  let at = from;
  for (let left = n; left > 0; left -= 1) {
    while (at < text.length && !isWord(text, at)) at += 1;
    if (at === text.length) return -1;
    while (at < text.length && isWord(text, at)) at += 1;
  }
  return at;
};
