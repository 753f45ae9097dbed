// Finds "long form (ACRONYM)" (Schwartz & Hearst, A simple algorithm for identifying abbreviation definitions, 2003).
import { foldWord } from './fold-word.ts';
import { classOf, none } from './unit-class.ts';

export interface LongForm {
  readonly start: number;
  readonly end: number;
}

/** A long form has at most this many words more than the acronym has letters, as the authors found. */
const spareWords = 5;
const longestAcronym = 10;
/** A long form is looked for in at most this many units before the bracket. */
const reach = 200;

const isWord = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) !== none;

/** Where the words before `end` begin, nearest first. */
const wordStarts = function* (text: string, from: number, end: number): Generator<number> {
  for (let at = end - 1; at >= from; at -= 1) {
    if (isWord(text, at) && (at === from || !isWord(text, at - 1))) yield at;
  }
};

/** Whether the letters of the acronym stand in order in the folded words, the first one as the very first. */
const spells = (acronym: string, words: string): boolean => {
  if (words[0] !== acronym[0]) return false;
  let at = words.length - 1;
  for (let letter = acronym.length - 1; letter > 0; letter -= 1) {
    while (at > 0 && words[at] !== acronym[letter]) at -= 1;
    if (at === 0) return false;
    at -= 1;
  }
  return true;
};

/**
 * The long form that ends before the bracket at `bracket`, `from` being the start of the passage; undefined where the
 * words do not spell the acronym.
 */
export const findLongForm = (
  text: string,
  from: number,
  bracket: number,
  acronym: string,
): LongForm | undefined => {
  const letters = foldWord(acronym);
  if (letters.length < 2 || letters.length > longestAcronym) return undefined;
  let end = bracket;
  while (end > from && !isWord(text, end - 1)) end -= 1;
  let words = 0;
  for (const start of wordStarts(text, Math.max(from, end - reach), end)) {
    words += 1;
    if (words > letters.length + spareWords) return undefined;
    const initials = foldWord(text.slice(start, end));
    const enough = words >= Math.min(2, letters.length);
    if (enough && spells(letters, initials)) return { start, end };
  }
  return undefined;
};
