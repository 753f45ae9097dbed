// What answers come to: rules that keep a pair apart, and the rest of those who said "not now". Pure.
import { msPerDay } from '../../platform/day-number.ts';
import type { Rule } from '../rules/rule.ts';
import type { Suppression } from '../rules/suppression.ts';
import { forEver, type Side, type Suggestion } from './suggestion.ts';

/** Days for which a pair is left alone after a "not now": from the next round on. */
export const restDays = 30;

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
      ...(declinedUntil === undefined || declinedUntil === forEver ? {} : { until: declinedUntil }),
    },
  ];
};

/** An answer that says no is the source of its rule: there is no second record. */
export const rulesOfAnswers = (suggestion: Answering): readonly Rule[] =>
  suggestion.sides.flatMap((side) => ruleOf(suggestion, side));

/** Told to whoever said "not now", and to animators. */
export const restingOf = ({ sides }: Pick<Suggestion, 'sides'>, now: string): readonly Suppression[] =>
  sides.flatMap(({ organisationId, answer, answeredAt }): readonly Suppression[] => {
    const until = Date.parse(answeredAt ?? now) + restDays * msPerDay;
    if (answer !== 'not_now' || Date.parse(now) >= until) return [];
    return [
      {
        code: 'resting',
        because: organisationId,
        until: new Date(until).toISOString(),
        knownTo: [organisationId],
      },
    ];
  });

export const rests = (of: Pick<Suggestion, 'sides'>, now: string): boolean => restingOf(of, now).length > 0;

/** A pair that is suggested and that a side wants to meet stays as long as nothing forbids it. */
export const isWanted = ({ sides }: Pick<Suggestion, 'sides'>): boolean =>
  sides.some(({ answer }) => answer === 'interested');
