// What of a suggestion a reader may see: the matches, whose names, whose words.
import { forMembers, gain, isDiscreet, reasonsOf, reciprocal } from './score-pair.ts';
import type { Match, MatchEnd, Quote, Reason, Suggestion } from './suggestion.ts';

/** Members see as their side; animators and services see all. */
export type Viewer = { readonly kind: 'all' } | { readonly kind: 'side'; readonly organisationId: string };

const otherEnd = (organisationId: string, { need, offer }: Match): MatchEnd =>
  need.organisationId === organisationId ? offer : need;

/**
 * The matches a side may learn of. Where the other side may be named, its discreet statements stay unsaid: beside its
 * name they would no longer be discreet.
 */
export const matchesSeenBy = (viewer: Viewer, matches: readonly Match[]): readonly Match[] => {
  if (viewer.kind === 'all') return matches;
  const shown = forMembers(matches);
  const named = shown.filter((match) => !otherEnd(viewer.organisationId, match).discreet);
  return named.length > 0 ? named : shown;
};

export interface Seen {
  readonly score: number;
  /** In the order of the sides. */
  readonly sides: readonly { readonly score: number; readonly discreet: boolean }[];
}

/**
 * What a reader may know of the scores. A member's come from the matches the member sees alone: a score that counted
 * more would tell that there is more.
 */
export const scoresSeenBy = (viewer: Viewer, { score, sides, matches }: Suggestion): Seen => {
  if (viewer.kind === 'all') return { score, sides };
  const seen = matchesSeenBy(viewer, matches);
  const [a, b] = sides;
  const [first, second] = [gain(a.organisationId, seen), gain(b.organisationId, seen)];
  const discreet = ({ organisationId, discreet: before }: { organisationId: string; discreet: boolean }) =>
    seen.length === 0 ? before : isDiscreet(organisationId, seen);
  return {
    score: reciprocal(first, second),
    sides: [
      { score: first, discreet: discreet(a) },
      { score: second, discreet: discreet(b) },
    ],
  };
};

const isOpen = ({ visibility, discreet }: Quote): boolean => visibility !== 'animators' && !discreet;

/** Without the words of a discreet statement, nor its id, by which its owner could be found out. */
const asStranger = (end: MatchEnd): MatchEnd => ({
  ...end,
  statementId: end.discreet ? '' : end.statementId,
  quotes: end.discreet ? [] : end.quotes.filter(isOpen),
});

/** The reasons of one side as a reader may see them. */
export const reasonsSeenBy = (
  viewer: Viewer,
  { matches }: Suggestion,
  organisationId: string,
): readonly Reason[] => {
  const reasons = reasonsOf(organisationId, matchesSeenBy(viewer, matches));
  if (viewer.kind === 'all') return reasons;
  return reasons.map((reason) => ({ ...reason, other: asStranger(reason.other) }));
};
