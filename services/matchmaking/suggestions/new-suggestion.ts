// What a pair becomes when a round chooses it or when it is added to one: new, or proposed again with all it had. Pure.
import { scorePair } from '../scoring/score-pair.ts';
import { joinRound } from './file-suggestion.ts';
import { type Judged, proposed, rescored } from './settle.ts';
import type { Recorded, Side, Suggestion } from './suggestion.ts';

export interface Choosing {
  readonly id: string;
  readonly round: number;
  /** The round that members see; 0: none yet. */
  readonly seen: number;
  readonly added: boolean;
  readonly explored: boolean;
  readonly recorded: Recorded;
}

const side = (organisationId: string): Side => ({ organisationId, gain: 0, features: {}, stranger: false });

/** A pair that was never proposed, with nothing to say yet. */
export const blank = (
  { id, round, added, explored, recorded }: Choosing,
  organisationIds: readonly [string, string],
): Suggestion => ({
  id,
  organisationIds,
  state: 'proposed',
  rounds: [round],
  added,
  explored,
  score: 0,
  animatorsOnly: false,
  sides: [side(organisationIds[0]), side(organisationIds[1])],
  facts: {
    organisations: [
      { id: organisationIds[0], poles: [] },
      { id: organisationIds[1], poles: [] },
    ],
    matches: [],
    kinships: [],
  },
  quotes: {},
  weightsVersion: 0,
  proposedAt: recorded.at,
  toldIn: added ? round : 0,
  recorded,
});

/**
 * With the round among those it belongs to. One that was withdrawn belongs to this round alone from now on: the round
 * that members may still see must not show it again.
 */
export const chosen = (
  suggestion: Suggestion,
  judged: Judged,
  { round, seen, added, explored, recorded }: Choosing,
): Suggestion => {
  const isNew =
    suggestion.state === 'proposed' && suggestion.rounds.length === 1 && suggestion.rounds[0] === round;
  const rounds = suggestion.state === 'withdrawn' ? [round] : joinRound(suggestion.rounds, round, seen);
  return {
    ...rescored(proposed(suggestion), judged),
    rounds,
    added: isNew ? suggestion.added : added,
    explored,
    ...(added ? { toldIn: round } : {}),
    recorded,
  };
};

/** The score a pair would have, to put candidates in order. */
export const scoreNow = ({ facts, yardstick }: Pick<Judged, 'facts' | 'yardstick'>): number =>
  scorePair(facts, yardstick).score;
