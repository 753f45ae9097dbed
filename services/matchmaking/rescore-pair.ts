// What a pair becomes when one of its statements was searched for again.
import type { Forbidden } from './forbid-pair.ts';
import { scorePair } from './score-pair.ts';
import { settleState } from './settle-state.ts';
import type { Match, Side, Suggestion } from './suggestion.ts';
import { noticeable } from './thresholds.ts';

export interface Rescoring {
  /** The statements that were searched for again. */
  readonly statementIds: ReadonlySet<string>;
  /** What was found for this pair; an end is `found` where its own search, this time, had the other among its best. */
  readonly matches: readonly Match[];
}

const keyOf = ({ need, offer }: Match): string => `${need.statementId} ${offer.statementId}`;

/**
 * The matches of a pair after a rescoring. A match stays while either end's own latest search has it among its best;
 * a search speaks for its own end only.
 */
const mergeMatches = (existing: readonly Match[], { statementIds, matches }: Rescoring): readonly Match[] => {
  const before = new Map(existing.map((match) => [keyOf(match), match]));
  const untouched = existing.filter(
    ({ need, offer }) => !statementIds.has(need.statementId) && !statementIds.has(offer.statementId),
  );
  const touched = matches.map((match): Match => {
    const known = before.get(keyOf(match));
    const foundStill = (end: 'need' | 'offer'): boolean =>
      statementIds.has(match[end].statementId) ? match[end].found : (known?.[end].found ?? false);
    return {
      ...match,
      need: { ...match.need, found: foundStill('need') },
      offer: { ...match.offer, found: foundStill('offer') },
    };
  });
  return [...untouched, ...touched.filter(({ need, offer }) => need.found || offer.found)].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
};

export interface PairContext {
  readonly id: string;
  readonly organisationIds: readonly [string, string];
  readonly forbidden: Forbidden | undefined;
  readonly recorded: Suggestion['recorded'];
}

const sameMatches = (a: readonly Match[], b: readonly Match[]): boolean => {
  const places = (match: Match) => [
    match.need.quotes,
    match.offer.quotes,
    [match.need, match.offer].map(({ found, discreet, visibility, preview }) => [
      found,
      discreet,
      visibility,
      preview,
    ]),
  ];
  return (
    a.length === b.length &&
    a.every((match, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        keyOf(match) === keyOf(other) &&
        Math.abs(match.score - other.score) < noticeable &&
        JSON.stringify(places(match)) === JSON.stringify(places(other))
      );
    })
  );
};

/** With nothing left to see, who might be named and to whom it was open stays as it was: it does not open by itself. */
const scored = (
  organisationIds: readonly [string, string],
  matches: readonly Match[],
  existing: Suggestion | undefined,
): Pick<Suggestion, 'score' | 'sides' | 'animatorsOnly'> => {
  const { score, sides, animatorsOnly } = scorePair(organisationIds, matches);
  const side = (index: 0 | 1): Side => {
    const before = existing?.sides[index];
    const discreet = matches.length === 0 && before ? before.discreet : sides[index].discreet;
    return { ...before, organisationId: organisationIds[index], score: sides[index].score, discreet };
  };
  return {
    score,
    sides: [side(0), side(1)],
    animatorsOnly: matches.length === 0 && existing ? existing.animatorsOnly : animatorsOnly,
  };
};

/**
 * The suggestion as it is now, or `unchanged`. Answers and the time it was first shown are never lost; a pair that
 * never was proposed and is not to be is `unchanged` too.
 */
export const rescorePair = (
  existing: Suggestion | undefined,
  rescoring: Rescoring,
  { id, organisationIds, forbidden, recorded }: PairContext,
): Suggestion | 'unchanged' => {
  const matches = mergeMatches(existing?.matches ?? [], rescoring);
  const next = settleState(
    {
      id,
      organisationIds,
      ...scored(organisationIds, matches, existing),
      matches,
      proposedAt: existing?.proposedAt ?? recorded.at,
      statementIds: [...new Set(matches.flatMap(({ need, offer }) => [need.statementId, offer.statementId]))],
      recorded,
    },
    forbidden,
  );
  if (!existing) return next.state === 'withdrawn' ? 'unchanged' : next;
  return existing.state === next.state && sameMatches(existing.matches, matches) ? 'unchanged' : next;
};
