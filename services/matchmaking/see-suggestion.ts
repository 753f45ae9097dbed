// What of a suggestion a reader may see: the matches, whose names, whose words.
import { forMembers, reasonsOf } from './score-pair.ts';
import type { Match, MatchEnd, Reason, Suggestion } from './suggestion.ts';

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

const withoutWords = (end: MatchEnd): MatchEnd => ({ ...end, quotes: [] });

/** The reasons of one side as a reader may see them: discreet words of the other side are left out. */
export const reasonsSeenBy = (
  viewer: Viewer,
  { matches }: Suggestion,
  organisationId: string,
): readonly Reason[] => {
  const reasons = reasonsOf(organisationId, matchesSeenBy(viewer, matches));
  if (viewer.kind === 'all') return reasons;
  return reasons.map((reason) => {
    const hide = (end: MatchEnd): MatchEnd =>
      end.discreet && end.organisationId !== viewer.organisationId ? withoutWords(end) : end;
    return { ...reason, own: hide(reason.own), other: hide(reason.other) };
  });
};
