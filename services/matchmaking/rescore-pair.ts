// What a pair becomes when one of its statements was searched for again.
import type { Forbidden } from './forbid-pair.ts';
import { scorePair } from './score-pair.ts';
import type { Match, Side, Suggestion } from './suggestion.ts';

/** A score moves less than this by itself, as other texts come and go: not worth telling anybody. */
const noticeable = 0.005;

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
export const mergeMatches = (
  existing: readonly Match[],
  { statementIds, matches }: Rescoring,
): readonly Match[] => {
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

const sideOf = (
  organisationId: string,
  scored: Pick<Side, 'score' | 'discreet'>,
  existing: Side | undefined,
): Side => ({ ...existing, organisationId, ...scored });

const listing = (
  organisationIds: readonly string[],
  state: string,
  animatorsOnly: boolean,
): readonly string[] => {
  if (state !== 'proposed') return [];
  const forAnimators = organisationIds.map((id) => `all:${id}`);
  return animatorsOnly ? forAnimators : [...organisationIds, ...forAnimators];
};

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
  const state = forbidden === undefined && matches.length > 0 ? 'proposed' : 'withdrawn';
  if (!existing && state === 'withdrawn') return 'unchanged';
  if (existing && existing.state === state && sameMatches(existing.matches, matches)) return 'unchanged';
  const { score, sides, animatorsOnly } = scorePair(organisationIds, matches);
  return {
    id,
    organisationIds,
    state,
    score,
    sides: [
      sideOf(organisationIds[0], sides[0], existing?.sides[0]),
      sideOf(organisationIds[1], sides[1], existing?.sides[1]),
    ],
    matches,
    animatorsOnly,
    proposedAt: existing?.proposedAt ?? recorded.at,
    statementIds: [...new Set(matches.flatMap(({ need, offer }) => [need.statementId, offer.statementId]))],
    listedFor: listing(organisationIds, state, animatorsOnly),
    recorded,
  };
};
