// Finds "long form (ACRONYM)" and "ACRONYM (long form)" (Schwartz & Hearst, A simple algorithm for identifying
// abbreviation definitions in biomedical text, 2003). Looks a bounded way from each bracket.
import { foldWord } from './fold-word.ts';
import { codeAt, isLetterOrDigit } from './unit-class.ts';
import type { Span } from './split-passages.ts';

const longestAcronym = 10;
/** A long form is looked for in at most this many units. */
const reach = 200;

/** Words of a long form at most, by the letters of its acronym, as the authors found. */
const mostWords = (letters: number): number => Math.min(letters + 5, letters * 2);

const isWord = (text: string, at: number): boolean => isLetterOrDigit(codeAt(text, at));

/** Where the words before `end` begin, nearest first. */
const wordStarts = function* (text: string, from: number, end: number): Generator<number> {
  for (let at = end - 1; at >= from; at -= 1) {
    if (isWord(text, at) && (at === 0 || !isWord(text, at - 1))) yield at;
  }
};

const wordStartIn = (words: string, at: number): number => {
  let start = at;
  while (start > 0 && isWord(words, start - 1)) start -= 1;
  return start;
};

/**
 * Whether the letters of the acronym stand in order in the folded words, the first one as the very first, the last one
 * in the last word. Both of two begin words, or too much would fit.
 */
const spells = (letters: string, words: string): boolean => {
  if (words[0] !== letters[0]) return false;
  const lastWord = wordStartIn(words, words.length);
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter > 0; letter -= 1) {
    const fits = (): boolean =>
      words[at] === letters[letter] && (letters.length > 2 || wordStartIn(words, at) === at);
    while (at > 0 && !fits()) at -= 1;
    if (at === 0 || (letter === letters.length - 1 && at < lastWord)) return false;
    at -= 1;
  }
  return true;
};

const lettersOf = (acronym: string): string => {
  const letters = foldWord(acronym).replace(/[^\p{L}]/gu, '');
  return letters.length > longestAcronym ? '' : letters;
};

/** The long form that ends before the bracket, after `from`; undefined where no words there spell the acronym. */
export const longFormBefore = (
  text: string,
  from: number,
  bracket: number,
  acronym: string,
): Span | undefined => {
  const letters = lettersOf(acronym);
  if (letters.length < 2) return undefined;
  let end = bracket;
  while (end > from && !isWord(text, end - 1)) end -= 1;
  let words = 0;
  for (const start of wordStarts(text, Math.max(from, end - reach), end)) {
    words += 1;
    if (words > mostWords(letters.length)) return undefined;
    if (words > 1 && spells(letters, foldWord(text.slice(start, end)))) return { start, end };
  }
  return undefined;
};

const isOneOf = (signs: string, unit: number): boolean => signs.includes(String.fromCharCode(unit));

/** The long form that begins at `start`, after a bracket; it ends with the bracket, or at the first comma. */
export const longFormAfter = (text: string, start: number, to: number, acronym: string): Span | undefined => {
  const letters = lettersOf(acronym);
  const furthest = Math.min(to, start + reach);
  let end = start;
  while (end < furthest && !isOneOf('([)],;:', codeAt(text, end))) end += 1;
  if (letters.length < 2 || !isOneOf(')],;:', codeAt(text, end))) return undefined;
  const words = [...wordStarts(text, start, end)].length;
  const fits =
    words > 1 && words <= mostWords(letters.length) && spells(letters, foldWord(text.slice(start, end)));
  return fits ? { start, end } : undefined;
};
