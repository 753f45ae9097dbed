// What one side's answer does to a suggestion.
import type { Answer, Side, Suggestion } from './suggestion.ts';

export type Answered =
  | { readonly kind: 'answered'; readonly suggestion: Suggestion }
  | { readonly kind: 'refused'; readonly because: 'not-a-side' };

/** A `no` of either side withdraws the pair; it may be taken back by the side that said it. */
export const answerSuggestion = (
  suggestion: Suggestion,
  organisationId: string,
  answer: Answer,
  recorded: Suggestion['recorded'],
): Answered => {
  if (!suggestion.organisationIds.includes(organisationId)) return { kind: 'refused', because: 'not-a-side' };
  const side = (of: Side): Side =>
    of.organisationId === organisationId ? { ...of, answer, answeredAt: recorded.at } : of;
  const sides = [side(suggestion.sides[0]), side(suggestion.sides[1])] as const;
  const refusedBySomeone = sides.some((one) => one.answer === 'no');
  return {
    kind: 'answered',
    suggestion: {
      ...suggestion,
      sides,
      recorded,
      ...(refusedBySomeone ? { state: 'withdrawn' as const, listedFor: [] } : {}),
    },
  };
};

/** When a member of a side first saw it; undefined where that is known already. */
export const firstShown = (
  suggestion: Suggestion,
  organisationId: string,
  at: string,
): Suggestion | undefined => {
  const index = suggestion.organisationIds.indexOf(organisationId);
  if (index < 0 || suggestion.sides[index]?.firstShownAt !== undefined) return undefined;
  const side = (of: Side): Side => (of.organisationId === organisationId ? { ...of, firstShownAt: at } : of);
  return { ...suggestion, sides: [side(suggestion.sides[0]), side(suggestion.sides[1])] };
};
