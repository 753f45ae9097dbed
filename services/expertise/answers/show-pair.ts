// Shows two sources held against each other: the words of both that meet, and what they make of the score.
import type { Source } from '../source.ts';
import type { Cut } from './cut-quotes.ts';
import type { PairScore } from './explain-pair.ts';
import type { Part } from './parts-of-score.ts';
import { writtenAs } from './read-question.ts';
import { readShown } from './read-shown.ts';
import type { TermShare } from './shares-of-score.ts';
import { showSource } from './show-source.ts';
import type { ShowingWith } from './show-source.ts';

export interface ShownPair {
  readonly asking: readonly Cut[];
  readonly answering: readonly Cut[];
  /** What `asking` says, and what `answering` does. */
  readonly parts: readonly Part[];
}

/** Terms of the side that asks, each with all that it adds. */
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
  const written = writtenAs(asking.words, readShown(asking, true, showing));
  const { quotes, parts } = showSource(answering, { shares: pair, written, mostQuotes }, showing);
  const shares = { ...pair, terms: askedShares(pair.terms, showing.engine.terms.termOf), theme: 0 };
  const asked = showSource(asking, { shares, written: new Map(), mostQuotes }, showing);
  return { asking: asked.quotes, answering: quotes, parts };
};
