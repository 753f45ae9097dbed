// How fast introductions go, as animators set it, and what is wrong with numbers that somebody chose.
import type { Violation } from '../../platform/faults/fault.ts';

export interface Pace {
  /** Local days to answer: until the end of the last one. */
  readonly answerDays: number;
  /** Local days after which who has not answered is reminded, once. */
  readonly remindAfterDays: number;
  /** For how long something can be taken back before anybody is told, milliseconds. */
  readonly holdMs: number;
  /** Local days after the introduction at which the two questions for an outcome are asked. */
  readonly outcomeDays: readonly [number, number];
  /** Local days after the second question at which nothing more is asked. */
  readonly closeAfterDays: number;
}

export const defaultPace: Pace = {
  answerDays: 14,
  remindAfterDays: 7,
  holdMs: 60_000,
  outcomeDays: [30, 90],
  closeAfterDays: 14,
};

const rangesOf = ({ answerDays, remindAfterDays, holdMs, outcomeDays, closeAfterDays }: Pace) =>
  [
    ['answer_days', answerDays, 2, 90],
    // A reminder on the last day would come too late for most.
    ['remind_after_days', remindAfterDays, 1, Math.max(1, answerDays - 1)],
    ['hold_ms', holdMs, 0, 3_600_000],
    ['outcome_days[0]', outcomeDays[0], 1, 365],
    ['outcome_days[1]', outcomeDays[1], Math.min(outcomeDays[0] + 1, 365), 730],
    ['close_after_days', closeAfterDays, 1, 365],
  ] as const;

export const checkPace = (pace: Pace): readonly Violation[] =>
  rangesOf(pace).flatMap(([field, value, min, max]): readonly Violation[] => {
    if (Number.isInteger(value) && value >= min && value <= max) return [];
    return value < min
      ? [{ field, rule: 'too-small', value: String(value), parameters: { min: String(min) } }]
      : [{ field, rule: 'too-big', value: String(value), parameters: { max: String(max) } }];
  });
