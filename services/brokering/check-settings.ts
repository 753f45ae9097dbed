// What is wrong with the numbers that animators chose for introductions: each field with its range.
import type { Violation } from '../platform/faults/fault.ts';
import type { BrokeringSettings } from './kept/settings.ts';

const range = (
  field: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): readonly Violation[] => {
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  return [
    value < min
      ? { field, rule: 'too-small', value: String(value), parameters: { min: String(min) } }
      : { field, rule: 'too-big', value: String(value), parameters: { max: String(max) } },
  ];
};

/** A reminder after the last day would never come. */
export const checkSettings = (of: BrokeringSettings): readonly Violation[] => {
  const { answerDays, remindAfterDays, mostOpen, holdSeconds } = of;
  const days = range('answer_days', answerDays, { min: 1, max: 90 });
  return [
    ...days,
    ...(days.length > 0 ? [] : range('remind_after_days', remindAfterDays, { min: 0, max: answerDays - 1 })),
    ...range('most_open', mostOpen, { min: 1, max: 100 }),
    ...range('hold_seconds', holdSeconds, { min: 0, max: 3_600 }),
  ];
};
