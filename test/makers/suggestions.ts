// Matches and suggestions with good defaults.
import type { Match, MatchEnd, Quote, Side, Suggestion } from '../../services/matchmaking/suggestion.ts';
import { scorePair } from '../../services/matchmaking/score-pair.ts';
import { settleState } from '../../services/matchmaking/settle-state.ts';

export const aQuote = (changes: Partial<Quote> = {}): Quote => ({
  sourceId: 'stm_1',
  version: 1,
  start: 0,
  end: 5,
  language: 'french',
  visibility: 'public',
  discreet: false,
  words: 'mots',
  marks: [{ start: 0, end: 4 }],
  ...changes,
});

export const anEnd = (changes: Partial<MatchEnd> = {}): MatchEnd => ({
  statementId: 'stm_1',
  organisationId: 'org_a',
  visibility: 'public',
  discreet: false,
  quotes: [],
  found: true,
  ...changes,
});

/** A need of `org_a` that an offer of `org_b` answers, unless said otherwise. */
export const aMatch = ({
  need = {},
  offer = {},
  score = 0.5,
}: { need?: Partial<MatchEnd>; offer?: Partial<MatchEnd>; score?: number } = {}): Match => ({
  need: anEnd({ statementId: 'stm_need', organisationId: 'org_a', ...need }),
  offer: anEnd({ statementId: 'stm_offer', organisationId: 'org_b', ...offer }),
  score,
});

export const recorded = { at: '2026-03-02T10:00:00.000Z', by: 'service', requestId: 'request-1' };

export const aSuggestion = ({
  matches = [aMatch()],
  sides = [{}, {}],
  ...changes
}: Partial<Omit<Suggestion, 'sides'>> & {
  sides?: readonly [Partial<Side>, Partial<Side>];
} = {}): Suggestion => {
  const organisationIds = ['org_a', 'org_b'] as const;
  const scored = scorePair(organisationIds, matches);
  const side = (index: 0 | 1): Side => ({
    organisationId: organisationIds[index],
    ...scored.sides[index],
    ...sides[index],
  });
  return {
    ...settleState(
      {
        id: 'sug_1',
        organisationIds,
        ...scored,
        sides: [side(0), side(1)],
        matches,
        proposedAt: recorded.at,
        statementIds: [
          ...new Set(matches.flatMap(({ need, offer }) => [need.statementId, offer.statementId])),
        ],
        recorded,
      },
      undefined,
    ),
    ...changes,
  };
};
