// What of a suggestion's words and names a reader may have. Pure.
import type { Visibility } from '../../platform/access/actor.ts';
import { otherSide, type PairFacts, type ShownAs, type SideIndex } from '../scoring/pair-facts.ts';
import type { Reason } from '../scoring/reason.ts';
import type { Viewer } from '../scoring/view.ts';
import { kinKeyIn } from './kin-words.ts';
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
  { code, own, other }: Reason,
  facts: PairFacts,
  { quotes, side }: { readonly quotes: Suggestion['quotes']; readonly side: SideIndex },
): { readonly own: readonly Quote[]; readonly other: readonly Quote[] } => {
  if (code === 'shared_expertise') {
    const { need: first, answer: second } = quotes[kinKeyIn(facts, quotes) ?? ''] ?? noWords;
    return side === 0 ? { own: first, other: second } : { own: second, other: first };
  }
  if (!own?.sourceId) return { own: [], other: [] };
  // Of a stranger's statement the reason has no id: it has no words either.
  const match = facts.matches.find(({ need, answer }) => {
    const ids = [need.sourceId, answer.sourceId];
    return ids.includes(own.sourceId ?? '') && other?.sourceId !== undefined && ids.includes(other.sourceId);
  });
  const found = match
    ? (quotes[quoteKey(match.need.sourceId, match.answer.sourceId)] ?? noWords)
    : ownWords(own.sourceId, facts, quotes);
  const all = [...found.need, ...found.answer];
  return {
    own: all.filter(({ sourceId }) => sourceId === own.sourceId),
    other: all.filter(({ sourceId }) => sourceId === other?.sourceId),
  };
};

/** Its own words, whichever stranger they answer. */
const ownWords = (sourceId: string, { matches }: PairFacts, quotes: Suggestion['quotes']): PairQuotes =>
  matches
    .filter(({ need, answer }) => [need.sourceId, answer.sourceId].includes(sourceId))
    .map(({ need, answer }) => quotes[quoteKey(need.sourceId, answer.sourceId)])
    .find((found) => found !== undefined) ?? noWords;

const isOpen = (visibility: Visibility, discreet: boolean): boolean =>
  visibility !== 'animators' && !discreet;

/** The strictest of what profiles said when the pair was last judged and of what the index said when it was quoted. */
export const mayQuote = (
  { sourceId, visibility, discreet }: Quote,
  { matches, kinships, shownAs }: PairFacts,
  viewer: Viewer,
  of: SideIndex,
): boolean => {
  if (viewer.kind === 'all') return true;
  const end = matches.flatMap(({ need, answer }) => [need, answer]).find((one) => one.sourceId === sourceId);
  const showsKinship = kinships.some(
    ({ visibility: circle, sourceIds }) => circle !== 'animators' && sourceIds.includes(sourceId),
  );
  if (!end && !showsKinship) return false;
  if (viewer.side === of) return true;
  return (
    isOpen(visibility, discreet) &&
    (!end || isOpen(end.visibility, end.discreet)) &&
    shownAs?.[otherSide(of)] !== 'stranger'
  );
};
