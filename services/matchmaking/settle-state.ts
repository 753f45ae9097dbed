// Whether a suggestion is proposed, and to whom it is listed.
import type { Forbidden } from './forbid-pair.ts';
import type { Suggestion } from './suggestion.ts';

const listedFor = ({ organisationIds, animatorsOnly }: Unsettled): readonly string[] => {
  const forAnimators = organisationIds.map((id) => `all:${id}`);
  return animatorsOnly ? forAnimators : [...organisationIds, ...forAnimators];
};

type Unsettled = Omit<Suggestion, 'state' | 'listedFor'>;

/** Proposed while nothing forbids the pair and something matches. */
export const settleState = (suggestion: Unsettled, forbidden: Forbidden | undefined): Suggestion =>
  forbidden === undefined && suggestion.matches.length > 0
    ? { ...suggestion, state: 'proposed', listedFor: listedFor(suggestion) }
    : { ...suggestion, state: 'withdrawn', listedFor: [] };
