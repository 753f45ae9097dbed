// What answers come to: rules that keep a pair apart, and the rest of those who said "not now". Pure.
import type { Rule } from '../rules/rule.ts';
import type { Side, Suggestion } from './suggestion.ts';

/** Days for which a pair is left alone after a "not now": from the next round on. */
export const restDays = 30;
const msPerDay = 86_400_000;

type Answering = Pick<Suggestion, 'id' | 'organisationIds' | 'sides'>;

const ruleOf = ({ id, organisationIds }: Answering, side: Side): readonly Rule[] => {
  if (side.answer !== 'no') return [];
  const other = organisationIds.find((one) => one !== side.organisationId) ?? '';
  const { declinedUntil } = side;
  return [
    {
      id,
      kind: 'declined',
      organisations: [side.organisationId, other],
      reason: side.answerReason ?? 'no',
      author: side.answeredBy ?? 'service',
      // What an earlier release kept without its time holds from ever.
      since: side.answeredAt ?? new Date(0).toISOString(),
      ...(declinedUntil === undefined || declinedUntil === 'ever' ? {} : { until: declinedUntil }),
    },
  ];
};

/** An answer that says no is the source of its rule: there is no second record. */
export const rulesOfAnswers = (suggestion: Answering): readonly Rule[] =>
  suggestion.sides.flatMap((side) => ruleOf(suggestion, side));

export const rests = ({ sides }: Pick<Suggestion, 'sides'>, now: string): boolean =>
  sides.some(
    ({ answer, answeredAt }) =>
      answer === 'not_now' && Date.parse(now) < Date.parse(answeredAt ?? now) + restDays * msPerDay,
  );

/** A pair that is suggested and that a side wants to meet stays as long as nothing forbids it. */
export const isWanted = ({ sides }: Pick<Suggestion, 'sides'>): boolean =>
  sides.some(({ answer }) => answer === 'interested');
