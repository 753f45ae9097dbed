// Whether a quote leaves out words of the sentence it is from. A quote has all of a sentence or, of a long one, as much
// as a quote holds: what it begins and ends with tells. Pure.
import type { Quote } from './found.ts';

type Words = Pick<Quote, 'words' | 'start'>;

/** A quote holds 200 UTF-16 units and breaks at white space: where it was cut, it is not much shorter. */
const fewestWhereCut = 170;

export const isCutBefore = ({ words, start }: Words): boolean => start > 0 && /^\p{Ll}/u.test(words);

export const isCutAfter = ({ words }: Words): boolean =>
  words.length >= fewestWhereCut && !/[.!?…:;]["”»’)\]\s]*$/u.test(words);

/** As a sentence quotes them. */
export const withEllipses = (quote: Words): string =>
  `${isCutBefore(quote) ? '…' : ''}${quote.words}${isCutAfter(quote) ? '…' : ''}`;
