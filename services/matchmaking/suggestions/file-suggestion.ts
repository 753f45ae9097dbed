// The keys that a suggestion is found by: they follow from what it says, and are written with it.
import type { PairFacts } from '../scoring/pair-facts.ts';
import type { KeptSuggestion, Suggestion } from './suggestion.ts';

const keysIn = (
  rounds: readonly number[],
  { organisationIds, animatorsOnly }: Pick<Suggestion, 'organisationIds' | 'animatorsOnly'>,
): readonly string[] => {
  const circles = animatorsOnly ? ['all:'] : ['', 'all:'];
  return rounds.flatMap((round) =>
    organisationIds.flatMap((id) => circles.map((circle) => `${circle}${id}:${round}`)),
  );
};

const listedFor = (suggestion: Suggestion): readonly string[] => {
  const { organisationIds, state, rounds, next } = suggestion;
  const now = state === 'withdrawn' ? [] : rounds.filter((round) => round !== next?.round);
  const soon = next ? keysIn([next.round], { organisationIds, animatorsOnly: next.animatorsOnly }) : [];
  return [...keysIn(now, suggestion), ...soon];
};

const sourcesOf = ({ matches, kinships }: PairFacts): readonly string[] => [
  ...matches.flatMap(({ need, answer }) => [need.sourceId, answer.sourceId]),
  ...kinships.flatMap(({ sourceIds }) => sourceIds),
];

export const fileSuggestion = (suggestion: Suggestion): KeptSuggestion => {
  const { organisationIds, state, facts, sides, next } = suggestion;
  const isAnswered = sides.some(({ answer }) => answer !== undefined);
  const isShown = sides.some(({ shownAs }) => shownAs !== undefined);
  const each = [...organisationIds, 'all'];
  return {
    ...suggestion,
    listedFor: listedFor(suggestion),
    proposedFor: state === 'proposed' || next ? organisationIds : [],
    sourceIds: [...new Set([...sourcesOf(facts), ...(next ? sourcesOf(next.facts) : [])])],
    answeredFor: isAnswered ? each : [],
    declinedFor: sides.some(({ answer }) => answer === 'no') ? organisationIds : [],
    rememberedFor: isAnswered || isShown ? each : [],
  };
};

/**
 * A round to come joins the one that a suggestion belongs to. One that members never saw (`seen`: the one they do see)
 * goes: it would push out the one they see.
 */
export const joinRound = (rounds: readonly number[], round: number, seen: number): readonly number[] =>
  [...new Set([...rounds.filter((one) => one <= seen), round])].sort((a, b) => a - b).slice(-2);
