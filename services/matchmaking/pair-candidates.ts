// Which matches of a search are kept: the best of each statement, and those the other end holds on to.
import type { Hit } from './ask-expertise-api.ts';
import type { KnownStatement } from './collections.ts';
import { fitTypes } from './fit-types.ts';
import type { Match, MatchEnd, Quote, Suggestion } from './suggestion.ts';
import { answered } from './thresholds.ts';
import type { Visibility } from '../platform/access/actor.ts';

/** Organisations that one statement brings by its own search. */
const bestOfEach = 8;

export interface Candidate {
  /** Both organisations' ids, in order, with a blank between. */
  readonly pair: string;
  readonly needId: string;
  readonly offerId: string;
  readonly foundBy: { readonly need: boolean; readonly offer: boolean };
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const key = (needId: string, offerId: string): string => `${needId} ${offerId}`;

export const counts = ({ removed, expired }: Pick<KnownStatement, 'removed' | 'expired'>): boolean =>
  !removed && !expired;

const bestFirst = (a: Hit, b: Hit): number => b.score - a.score || (a.statementId < b.statementId ? -1 : 1);

/** The hits that are answers; the best are those of the first `bestOfEach` organisations. */
const ranked = <H extends Hit>(hits: readonly H[]): readonly { hit: H; best: boolean }[] => {
  const organisations = new Set<string>();
  return hits
    .filter(({ score }) => score >= answered)
    .map((hit) => {
      if (organisations.size < bestOfEach) organisations.add(hit.organisationId);
      return { hit, best: organisations.has(hit.organisationId) };
    });
};

/** The matches to be looked at closely after a search; each once, also where both its ends were searched for. */
export const candidatesOf = (
  searched: readonly KnownStatement[],
  hits: ReadonlyMap<string, readonly Hit[]>,
  {
    statements,
    known,
    mayMatch,
  }: {
    statements: ReadonlyMap<string, KnownStatement>;
    known: readonly Suggestion[];
    /** Others take no place among the best. */
    mayMatch: (organisationId: string) => boolean;
  },
): readonly Candidate[] => {
  const held = new Set(
    known.flatMap(({ matches }) =>
      matches.map(({ need, offer }) => key(need.statementId, offer.statementId)),
    ),
  );
  const found = new Map<string, Candidate>();
  for (const own of searched) {
    if (!mayMatch(own.organisationId)) continue;
    const possible = (hits.get(own.id) ?? []).flatMap((hit) => {
      const other = statements.get(hit.statementId);
      // Not known yet: its own event will search for it, and find this one.
      if (!other || !counts(other) || other.organisationId === own.organisationId) return [];
      if (!mayMatch(other.organisationId)) return [];
      return [
        {
          ...hit,
          score: hit.score * fitTypes(own.type, other.type),
          organisationId: other.organisationId,
          other,
        },
      ];
    });
    for (const { hit, best } of ranked(possible.toSorted(bestFirst))) {
      const { other } = hit;
      const isNeed = own.kind === 'need';
      const [needId, offerId] = isNeed ? [own.id, other.id] : [other.id, own.id];
      const before = found.get(key(needId, offerId));
      if (!best && !before && !held.has(key(needId, offerId))) continue;
      found.set(key(needId, offerId), {
        pair: pairKey(own.organisationId, other.organisationId),
        needId,
        offerId,
        foundBy: {
          need: (before?.foundBy.need ?? false) || (isNeed && best),
          offer: (before?.foundBy.offer ?? false) || (!isNeed && best),
        },
      });
    }
  }
  return [...found.values()];
};

const openness: readonly Visibility[] = ['animators', 'campus', 'public'];

/** The index may be ahead of what is known here, or behind: the stricter of both holds. */
const strictest = (visibilities: readonly Visibility[]): Visibility =>
  openness.find((one) => visibilities.includes(one)) ?? 'animators';

const end = (statement: KnownStatement, quotes: readonly Quote[], found: boolean): MatchEnd => ({
  statementId: statement.id,
  organisationId: statement.organisationId,
  visibility: strictest([statement.visibility, ...quotes.map(({ visibility }) => visibility)]),
  discreet: statement.discreet || quotes.some(({ discreet }) => discreet),
  ...(statement.preview === undefined ? {} : { preview: statement.preview }),
  quotes,
  found,
});

/** A candidate with its words; undefined where the words do not bear it out. */
export const matchOf = (
  { needId, offerId, foundBy }: Candidate,
  explained: { readonly score: number; readonly need: readonly Quote[]; readonly offer: readonly Quote[] },
  statements: ReadonlyMap<string, KnownStatement>,
): Match | undefined => {
  const need = statements.get(needId);
  const offer = statements.get(offerId);
  if (!need || !offer) return undefined;
  const score = explained.score * fitTypes(need.type, offer.type);
  if (score < answered) return undefined;
  return {
    need: end(need, explained.need, foundBy.need),
    offer: end(offer, explained.offer, foundBy.offer),
    score,
  };
};
