// What one side's answer does to a suggestion. Pure.
import type { PairFacts } from '../scoring/pair-facts.ts';
import { withdrawn } from './settle.ts';
import {
  type Answer,
  type DeclineReason,
  forEver,
  type Recorded,
  type Side,
  type Suggestion,
} from './suggestion.ts';

export interface AnswerGiven {
  readonly organisationId: string;
  readonly answer: Answer;
  /** With a no. */
  readonly reason?: DeclineReason;
  /** With a no: the last day for which it holds, and when that ends; absent: for ever. */
  readonly until?: { readonly day: string; readonly end: string };
  readonly recorded: Recorded;
}

export type Answered =
  | { readonly kind: 'answered'; readonly suggestion: Suggestion }
  /** The same answer stands. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not-a-side' };

/** All of an earlier answer goes with it. */
const unanswered = ({
  answer: _a,
  answerReason: _r,
  answeredAt: _t,
  answeredBy: _b,
  answeredFeatures: _f,
  declinedUntil: _u,
  declinedUntilDay: _d,
  ...side
}: Side): Side => side;

const isSame = (side: Side, { answer, reason, until }: AnswerGiven): boolean =>
  side.answer === answer && side.answerReason === reason && side.declinedUntilDay === until?.day;

const withAnswer = (side: Side, { answer, reason, until, recorded }: AnswerGiven): Side => ({
  ...unanswered(side),
  answer,
  ...(reason === undefined ? {} : { answerReason: reason }),
  answeredAt: recorded.at,
  answeredBy: recorded.by,
  answeredFeatures: side.features,
  ...(answer === 'no' ? { declinedUntil: until?.end ?? forEver } : {}),
  ...(until === undefined ? {} : { declinedUntilDay: until.day }),
});

/** Whether a side's no holds. */
export const isDeclined = ({ sides }: Pick<Suggestion, 'sides'>, now: string): boolean =>
  sides.some(
    ({ answer, declinedUntil = forEver }) =>
      answer === 'no' && (declinedUntil === forEver || Date.parse(now) < Date.parse(declinedUntil)),
  );

/** A no withdraws the pair for both; what else became of it stays. `left`: what it stood on, as it is today. */
export const answerSuggestion = (suggestion: Suggestion, given: AnswerGiven, left: PairFacts): Answered => {
  const { organisationId, recorded } = given;
  const answering = suggestion.sides.find((side) => side.organisationId === organisationId);
  if (!answering) return { kind: 'not-a-side' };
  if (isSame(answering, given)) return { kind: 'unchanged' };
  const side = (of: Side): Side => (of === answering ? withAnswer(of, given) : of);
  const next: Suggestion = {
    ...suggestion,
    sides: [side(suggestion.sides[0]), side(suggestion.sides[1])],
    recorded,
  };
  const falls = next.state === 'proposed' && isDeclined(next, recorded.at);
  return { kind: 'answered', suggestion: falls ? withdrawn(next, 'declined', left) : next };
};

/** Whether it was withdrawn by a no that nobody says any more: then it may be proposed again. */
export const isTakenBack = (suggestion: Suggestion, published: number): boolean =>
  suggestion.state === 'withdrawn' &&
  suggestion.withdrawnFor === 'declined' &&
  suggestion.rounds.includes(published) &&
  !isDeclined(suggestion, suggestion.recorded.at);

/** As members of a side first saw it; undefined where that is known already. */
export const firstShown = (
  suggestion: Suggestion,
  organisationId: string,
  at: string,
): Suggestion | undefined => {
  const shown = suggestion.sides.find((side) => side.organisationId === organisationId);
  if (!shown || shown.firstShownAt !== undefined) return undefined;
  const side = (of: Side): Side =>
    of === shown
      ? { ...of, firstShownAt: at, shownAs: of.shownAs ?? (of.stranger ? 'stranger' : 'named') }
      : of;
  return { ...suggestion, sides: [side(suggestion.sides[0]), side(suggestion.sides[1])] };
};
