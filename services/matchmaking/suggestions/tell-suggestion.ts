// What of a suggestion's words and names a reader may have. Pure.
import type { Visibility } from '../../platform/access/actor.ts';
import { otherSide, type PairFacts, type ShownAs, type SideIndex } from '../scoring/pair-facts.ts';
import type { Reason } from '../scoring/reason.ts';
import type { Viewer } from '../scoring/view.ts';
import { type PairQuotes, type Quote, quoteKey, type Side, type Suggestion } from './suggestion.ts';

export const shownAsOf = ({ shownAs, stranger }: Pick<Side, 'shownAs' | 'stranger'>): ShownAs =>
  shownAs ?? (stranger ? 'stranger' : 'named');

/** As both sides were last judged to be: what is left of a withdrawn one must not say more. */
export const shownFacts = ({ facts, sides }: Pick<Suggestion, 'facts' | 'sides'>): PairFacts => ({
  ...facts,
  shownAs: [shownAsOf(sides[0]), shownAsOf(sides[1])],
});

/** Whether members of this side may not know who the other one is. */
export const isStrangerTo = ({ shownAs }: PairFacts, side: SideIndex): boolean =>
  shownAs?.[side] === 'stranger';

const noWords: PairQuotes = { need: [], answer: [] };

/** The words of both ends of a reason, whoever may read them. */
export const wordsFor = (
  { own, other }: Reason,
  { matches }: PairFacts,
  quotes: Suggestion['quotes'],
): { readonly own: readonly Quote[]; readonly other: readonly Quote[] } => {
  if (!own?.sourceId) return { own: [], other: [] };
  // Of a stranger's statement the reason has no id: it has no words either.
  const match = matches.find(({ need, answer }) => {
    const ids = [need.sourceId, answer.sourceId];
    return ids.includes(own.sourceId ?? '') && other?.sourceId !== undefined && ids.includes(other.sourceId);
  });
  const found = match
    ? (quotes[quoteKey(match.need.sourceId, match.answer.sourceId)] ?? noWords)
    : ownWords(own.sourceId, quotes);
  const all = [...found.need, ...found.answer];
  return {
    own: all.filter(({ sourceId }) => sourceId === own.sourceId),
    other: all.filter(({ sourceId }) => sourceId === other?.sourceId),
  };
};

/** Its own words, whichever stranger they answer. */
const ownWords = (sourceId: string, quotes: Suggestion['quotes']): PairQuotes => {
  const found = Object.values(quotes).find(({ need, answer }) =>
    [...need, ...answer].some((quote) => quote.sourceId === sourceId),
  );
  return found ?? noWords;
};

const isOpen = (visibility: Visibility, discreet: boolean): boolean =>
  visibility !== 'animators' && !discreet;

/** The strictest of what profiles said when the pair was last judged and of what the index said when it was quoted. */
export const mayQuote = (
  { sourceId, visibility, discreet }: Quote,
  { matches, shownAs }: PairFacts,
  viewer: Viewer,
  of: SideIndex,
): boolean => {
  if (viewer.kind === 'all') return true;
  const end = matches.flatMap(({ need, answer }) => [need, answer]).find((one) => one.sourceId === sourceId);
  if (!end) return false;
  if (viewer.side === of) return true;
  return (
    isOpen(visibility, discreet) &&
    isOpen(end.visibility, end.discreet) &&
    shownAs?.[otherSide(of)] !== 'stranger'
  );
};
