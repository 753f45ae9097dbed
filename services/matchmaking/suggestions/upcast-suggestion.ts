// Suggestions as earlier releases kept them, brought up: they stay proposed until the first round says otherwise.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Match, MatchEnd } from '../scoring/pair-facts.ts';
import { fileSuggestion } from './file-suggestion.ts';
import {
  type Answer,
  forEver,
  type KeptSuggestion,
  type Quote,
  quoteKey,
  type Recorded,
  type Side,
} from './suggestion.ts';

interface OldEnd {
  readonly statementId: string;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly preview?: string;
  readonly quotes: readonly Quote[];
}

interface OldMatch {
  readonly need: OldEnd;
  readonly offer: OldEnd;
  readonly score: number;
}

interface OldSide {
  readonly organisationId: string;
  readonly score: number;
  readonly answer?: Answer;
  readonly answeredAt?: string;
  readonly firstShownAt?: string;
  /** Nothing of it that the other side may see was named. */
  readonly discreet: boolean;
}

export interface OldSuggestion {
  readonly id: string;
  readonly organisationIds: readonly [string, string];
  readonly state: 'proposed' | 'withdrawn';
  readonly score: number;
  readonly sides: readonly [OldSide, OldSide];
  readonly matches: readonly OldMatch[];
  readonly animatorsOnly: boolean;
  readonly proposedAt: string;
  readonly recorded: Recorded;
}

/** Quotes of format 1 do not say which of their words matched. */
export const withoutMarks = (document: unknown): OldSuggestion => {
  const suggestion = document as OldSuggestion;
  const end = (of: OldEnd): OldEnd => ({
    ...of,
    quotes: of.quotes.map((quote) => ({ ...quote, marks: [] })),
  });
  const matches = suggestion.matches.map((match) => ({
    ...match,
    need: end(match.need),
    offer: end(match.offer),
  }));
  return { ...suggestion, matches };
};

const endOf = (
  { statementId, organisationId, visibility, discreet, preview }: OldEnd,
  source: MatchEnd['source'],
): MatchEnd => ({
  sourceId: statementId,
  organisationId,
  source,
  visibility,
  discreet,
  ...(preview === undefined ? {} : { preview }),
  expired: false,
});

const sideOf = (side: OldSide, other: OldSide): Side => {
  const { organisationId, score, answer, answeredAt, firstShownAt } = side;
  return {
    organisationId,
    gain: score,
    features: {},
    stranger: other.discreet,
    ...(firstShownAt === undefined
      ? {}
      : { firstShownAt, shownAs: other.discreet ? ('stranger' as const) : ('named' as const) }),
    ...(answer === undefined ? {} : { answer }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(answer === 'no' ? { declinedUntil: forEver } : {}),
  };
};

/** Format 2 was made of needs and offers alone, and knew no rounds. */
export const fromFormat2 = (document: unknown): KeptSuggestion => {
  const old = document as OldSuggestion;
  const { id, organisationIds, state, score, sides, matches, animatorsOnly, proposedAt, recorded } = old;
  const [a, b] = organisationIds;
  return fileSuggestion({
    id,
    organisationIds,
    state,
    rounds: [0],
    added: false,
    explored: false,
    score,
    animatorsOnly,
    sides: [sideOf(sides[0], sides[1]), sideOf(sides[1], sides[0])],
    facts: {
      organisations: [
        { id: a, poles: [] },
        { id: b, poles: [] },
      ],
      matches: matches.map(({ need, offer, score: likeness }): Match => ({
        need: endOf(need, 'need'),
        answer: endOf(offer, 'offer'),
        likeness,
      })),
      kinships: [],
    },
    quotes: Object.fromEntries(
      matches.map(({ need, offer }) => [
        quoteKey(need.statementId, offer.statementId),
        { need: need.quotes, answer: offer.quotes },
      ]),
    ),
    proposedAt,
    toldIn: 0,
    recorded,
  });
};
