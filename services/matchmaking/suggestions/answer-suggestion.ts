// What one side's answer does to a suggestion. Pure.
import type { PairFacts } from '../scoring/pair-facts.ts';
import { withoutNext } from './in-round.ts';
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

/** What one side does for itself: members of the other one are not to notice. */
const unnoticed = ({ quiet = 0, ...side }: Side): Side => ({ ...side, quiet: quiet + 1 });

/**
 * A no withdraws the pair for both, and takes it out of a round that is to come; what else became of it stays. `left`: what
 * it stood on, as it is today.
 */
export const answerSuggestion = (suggestion: Suggestion, given: AnswerGiven, left: PairFacts): Answered => {
  const { organisationId, recorded } = given;
  const answering = suggestion.sides.find((side) => side.organisationId === organisationId);
  if (!answering) return { kind: 'not-a-side' };
  if (isSame(answering, given)) return { kind: 'unchanged' };
  const { sides } = suggestion;
  const said = (of: Side): Side => (of === answering ? withAnswer(of, given) : of);
  const next: Suggestion = { ...suggestion, sides: [said(sides[0]), said(sides[1])], recorded };
  const declined = isDeclined(next, recorded.at);
  if (declined && next.state === 'proposed')
    return { kind: 'answered', suggestion: withdrawn(next, 'declined', left) };
  const alone = (of: Side): Side => (of.organisationId === organisationId ? of : unnoticed(of));
  const kept = { ...next, sides: [alone(next.sides[0]), alone(next.sides[1])] as const };
  return { kind: 'answered', suggestion: declined ? withoutNext(kept) : kept };
};

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
      : unnoticed(of);
  return { ...suggestion, sides: [side(suggestion.sides[0]), side(suggestion.sides[1])] };
};
