// What is wrong with the numbers that animators chose for introductions: each field with its range.
import type { Violation } from '../platform/faults/fault.ts';
import { checkRange } from './check-range.ts';
import type { BrokeringSettings } from './kept/settings.ts';

/** A reminder after the last day would never come. */
export const checkSettings = (of: BrokeringSettings): readonly Violation[] => {
  const { answerDays, remindAfterDays, mostOpen, holdSeconds } = of;
  const days = checkRange('answer_days', answerDays, { min: 1, max: 90 });
  return [
    ...days,
    ...(days.length > 0
      ? []
      : checkRange('remind_after_days', remindAfterDays, { min: 0, max: answerDays - 1 })),
    ...checkRange('most_open', mostOpen, { min: 1, max: 100 }),
    ...checkRange('hold_seconds', holdSeconds, { min: 0, max: 3_600 }),
  ];
};
