// Shows two sources held against each other: the words of both that meet, and what they make of the score.
import type { Source } from '../source.ts';
import type { Cut } from './cut-quotes.ts';
import type { PairScore } from './explain-pair.ts';
import type { Part } from './parts-of-score.ts';
import { readHeard } from './read-heard.ts';
import { writtenAs } from './read-question.ts';
import type { TermShare } from './shares-of-score.ts';
import { showSource } from './show-source.ts';
import type { ShowingWith } from './show-source.ts';

export interface ShownPair {
  readonly asking: readonly Cut[];
  readonly answering: readonly Cut[];
  /** What `asking` says, and what `answering` does. */
  readonly parts: readonly Part[];
}

/** Terms of the side that was taken for the question, each with all that it adds. */
const askedShares = (terms: readonly TermShare[], termOf: (term: number) => string): readonly TermShare[] => {
  const shares = new Map<number, number>();
  // Added up in an order that does not depend on the numbers of terms: sums are rounded.
  const inOrder = terms.toSorted((a, b) => (termOf(a.term) < termOf(b.term) ? -1 : 1));
  for (const { share, origins } of inOrder) {
    for (const { asked, share: part } of origins) shares.set(asked, (shares.get(asked) ?? 0) + share * part);
  }
  return [...shares].map(([term, share]) => ({ term, share, origins: [] }));
};

export const partsOfPair = (
  pair: PairScore,
  { asking, answering }: { readonly asking: Source; readonly answering: Source },
  showing: ShowingWith,
  mostQuotes: number,
): ShownPair => {
  const { isTurned, terms } = pair;
  const [question, answer] = isTurned ? [answering, asking] : [asking, answering];
  const written = writtenAs(question.words, readHeard(question.words, question.language, showing));
  const shown = showSource(answer, { shares: pair, written, mostQuotes, isTurned }, showing);
  const shares = { ...pair, terms: askedShares(terms, showing.engine.terms.termOf), theme: 0 };
  const { quotes } = showSource(question, { shares, written: new Map(), mostQuotes }, showing);
  return isTurned
    ? { asking: shown.quotes, answering: quotes, parts: shown.parts }
    : { asking: quotes, answering: shown.quotes, parts: shown.parts };
};
