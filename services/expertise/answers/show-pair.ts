// Shows two sources held against each other: the words of both that meet, and what they make of the score.
import type { Source } from '../source.ts';
import type { Cut } from './cut-quotes.ts';
import type { PairScore } from './explain-pair.ts';
import type { Part, TermShare } from './parts-of-score.ts';
import { showSource, writtenIn } from './show-source.ts';
import type { ShowingWith } from './show-source.ts';

export interface ShownPair {
  readonly asking: readonly Cut[];
  readonly answering: readonly Cut[];
  /** What `asking` says, and what `answering` does. */
  readonly parts: readonly Part[];
}

/** Terms of the side that was taken for the question, each with all that it adds. */
const askedShares = (terms: readonly TermShare[]): readonly TermShare[] => {
  const shares = new Map<number, number>();
  for (const { share, origins } of terms) {
    for (const { asked, share: part } of origins) shares.set(asked, (shares.get(asked) ?? 0) + share * part);
  }
  return [...shares].map(([term, share]) => ({ term, share, origins: [] }));
};

const turned = (part: Part): Part => ({ ...part, asked: part.found, found: part.asked });

export const partsOfPair = (
  { isTurned, terms, theme, raw }: PairScore,
  { asking, answering }: { readonly asking: Source; readonly answering: Source },
  showing: ShowingWith,
  mostQuotes: number,
): ShownPair => {
  const [question, answer] = isTurned ? [answering, asking] : [asking, answering];
  const written = writtenIn(question.words, showing.engine.ask(question.words, question.language));
  const shown = showSource(answer, { terms, theme, raw }, written, showing, mostQuotes);
  const asked = { terms: askedShares(terms), theme: 0, raw };
  const { quotes } = showSource(question, asked, new Map(), showing, mostQuotes);
  return isTurned
    ? { asking: shown.quotes, answering: quotes, parts: shown.parts.map(turned) }
    : { asking: quotes, answering: shown.quotes, parts: shown.parts };
};
