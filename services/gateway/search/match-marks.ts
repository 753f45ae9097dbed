// Which parts of a score a marked stretch of a quote stands for: a part names the first form of its word in the source,
// a mark may be another. Pure.
import type { Part, Quote } from './found.ts';

/** Letters that have no other form: most words are of these alone, and need no decomposing. */
const plain = /^[\x20-\x7e]*$/;

export const folded = (words: string): string =>
  plain.test(words) ? words.toLowerCase() : words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words shorter than this are the same or not: few letters in common tell nothing. */
const shortestStem = 4;
/** Of the longer word: « dialyse », « dialysées ». */
const commonShare = 0.6;

const commonLetters = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

const areForms = (one: string, other: string): boolean => {
  if (one === other) return true;
  const common = commonLetters(one, other);
  return common >= shortestStem && common >= commonShare * Math.max(one.length, other.length);
};

/** The words that a quote marks, in their order. */
export const markedIn = ({ words, marks }: Quote): readonly string[] =>
  marks.map(({ start, end }) => words.slice(start, end));

const allStandIn = (words: string, there: readonly string[]): boolean => {
  const wanted = wordsOf(words);
  return wanted.length > 0 && wanted.every((word) => there.some((one) => areForms(word, one)));
};

/** Whether every word of `words` stands in `within`, in whatever form. */
export const standsIn = (words: string, within: string): boolean => allStandIn(words, wordsOf(within));

export const partsOfMark = (words: string, parts: readonly Part[]): readonly Part[] => {
  const there = wordsOf(words);
  return parts.filter(({ found }) => allStandIn(found, there));
};
