// What a pair becomes when a round chooses it or when it is added to one: new, or proposed again with all it had. Pure.
import { joinRound } from './file-suggestion.ts';
import { standingOf } from './in-round.ts';
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
  proposedAt: recorded.at,
  toldIn: added ? round : 0,
  recorded,
});

/** In the round that members see, in free capacity. */
const addedNow = (
  suggestion: Suggestion,
  judged: Judged,
  { round, explored, recorded }: Choosing,
): Suggestion => {
  const { state, rounds, next } = suggestion;
  return {
    ...rescored(proposed(suggestion), judged),
    rounds: [round, ...(next ? [next.round] : [])],
    added: state === 'proposed' && rounds.includes(round) ? suggestion.added : true,
    explored,
    toldIn: round,
    recorded,
  };
};

/**
 * By a round to come: what anybody sees of it already stays as it is until then, be it proposed or withdrawn, and what the
 * round says is written beside.
 */
export const chosen = (suggestion: Suggestion, judged: Judged, choosing: Choosing): Suggestion => {
  const { round, seen, added, explored, recorded } = choosing;
  if (added) return addedNow(suggestion, judged, choosing);
  const says = { ...rescored(proposed(suggestion), judged), explored };
  if (suggestion.rounds.every((one) => one > seen)) {
    const { next: _, ...unseen } = says;
    return { ...unseen, rounds: [round], added: false, recorded };
  }
  return {
    ...suggestion,
    rounds: joinRound(suggestion.rounds, round, seen),
    next: standingOf(says, round),
    recorded,
  };
};
