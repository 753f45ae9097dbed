// The keys that a suggestion is found by: they follow from what it says, and are written with it.
import type { KeptSuggestion, Suggestion } from './suggestion.ts';

const listedFor = ({ organisationIds, animatorsOnly, state, rounds }: Suggestion): readonly string[] => {
  if (state === 'withdrawn') return [];
  const circles = animatorsOnly ? ['all:'] : ['', 'all:'];
  return rounds.flatMap((round) =>
    organisationIds.flatMap((id) => circles.map((circle) => `${circle}${id}:${round}`)),
  );
};

export const fileSuggestion = (suggestion: Suggestion): KeptSuggestion => {
  const { organisationIds, state, facts, sides } = suggestion;
  return {
    ...suggestion,
    listedFor: listedFor(suggestion),
    proposedFor: state === 'proposed' ? organisationIds : [],
    sourceIds: [...new Set(facts.matches.flatMap(({ need, answer }) => [need.sourceId, answer.sourceId]))],
    answeredFor: sides.some(({ answer }) => answer !== undefined) ? [...organisationIds, 'all'] : [],
  };
};

/**
 * A round joins those a suggestion belongs to; the last two are kept, for pages that are being turned. One that members
 * never saw (`seen`: the one they do see) goes: it would push out the one they see.
 */
export const joinRound = (rounds: readonly number[], round: number, seen: number): readonly number[] =>
  [...new Set([...rounds.filter((one) => one <= seen), round])].sort((a, b) => a - b).slice(-2);
