// What one side's answer does to a suggestion.
import { forbidPair, type Party } from './forbid-pair.ts';
import { settleState } from './settle-state.ts';
import type { Answer, Side, Suggestion } from './suggestion.ts';

export type Answered =
  | { readonly kind: 'answered'; readonly suggestion: Suggestion }
  /** The same answer stands. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly because: 'not-a-side' };

export interface AnswerGiven {
  readonly organisationId: string;
  readonly answer: Answer;
  /** Who the two are now, in the order of the sides. */
  readonly parties: readonly [Party | undefined, Party | undefined];
  readonly recorded: Suggestion['recorded'];
}

/** A `no` of either side withdraws the pair; taken back by the side that said it, the pair is proposed again. */
export const answerSuggestion = (
  suggestion: Suggestion,
  { organisationId, answer, parties, recorded }: AnswerGiven,
): Answered => {
  const answering = suggestion.sides.find((side) => side.organisationId === organisationId);
  if (!answering) return { kind: 'refused', because: 'not-a-side' };
  const side = (of: Side): Side => (of === answering ? { ...of, answer, answeredAt: recorded.at } : of);
  const sides = [side(suggestion.sides[0]), side(suggestion.sides[1])] as const;
  const forbidden = forbidPair(
    ...parties,
    sides.map((one) => one.answer),
  );
  const next = settleState({ ...suggestion, sides, recorded }, forbidden);
  return answering.answer === answer && next.state === suggestion.state
    ? { kind: 'unchanged' }
    : { kind: 'answered', suggestion: next };
};

/** When a member of a side first saw it; undefined where that is known already. */
export const firstShown = (
  suggestion: Suggestion,
  organisationId: string,
  at: string,
): Suggestion | undefined => {
  const shown = suggestion.sides.find((side) => side.organisationId === organisationId);
  if (!shown || shown.firstShownAt !== undefined) return undefined;
  const side = (of: Side): Side => (of === shown ? { ...of, firstShownAt: at } : of);
  return { ...suggestion, sides: [side(suggestion.sides[0]), side(suggestion.sides[1])] };
};
