// What is wrong with preferences that somebody chose: each field with its cure.
import type { Fault, Violation } from '../../platform/faults/fault.ts';
import { dayNumberOf } from '../../platform/day-number.ts';
import { isDay } from '../../platform/local-day.ts';
import type { DayRange, Preferences, QuietHours } from './preferences.ts';

const mostMessages = 50;
const mostWeekdaysOff = 6;
const mostRanges = 20;
const mostDays = 92;

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

const inRange = (field: string, value: number, min: number, max: number): readonly Violation[] => {
  if (Number.isInteger(value) && min <= value && value <= max) return [];
  const rule = value < min ? 'too-small' : 'too-big';
  return [{ field, rule, value: String(value), parameters: { min: String(min), max: String(max) } }];
};

const checkQuietHours = (hours: QuietHours | undefined): readonly Violation[] => {
  if (!hours) return [];
  const malformed = (['from', 'to'] as const)
    .filter((end) => !timeShape.test(hours[end]))
    .map((end): Violation => ({
      field: `quiet_hours.${end}`,
      rule: 'malformed',
      value: hours[end].slice(0, 80),
      parameters: { expected: 'HH:MM' },
    }));
  if (malformed.length > 0 || hours.from !== hours.to) return malformed;
  const because = 'quiet-all-day';
  return [{ field: 'quiet_hours.to', rule: 'not-allowed', value: hours.to, parameters: { because } }];
};

const checkRange = ({ from, to }: DayRange, at: number): readonly Violation[] => {
  const bad = Object.entries({ from, to }).filter(([, day]) => !isDay(day));
  if (bad.length > 0)
    return bad.map(([end, day]) => ({
      field: `days_off[${at}].${end}`,
      rule: 'malformed',
      value: day.slice(0, 80),
      parameters: { expected: 'YYYY-MM-DD' },
    }));
  const field = `days_off[${at}].to`;
  if (to < from) return [{ field, rule: 'before', value: to, parameters: { other: `days_off[${at}].from` } }];
  const days = (dayNumberOf(to) ?? 0) - (dayNumberOf(from) ?? 0) + 1;
  if (days <= mostDays) return [];
  return [{ field, rule: 'not-allowed', value: to, parameters: { because: 'long-absence' } }];
};

const tooMany = (field: string, count: number, max: number): readonly Violation[] =>
  count <= max ? [] : [{ field, rule: 'too-many', value: String(count), parameters: { max: String(max) } }];

const checkPreferences = (of: Preferences): readonly Violation[] => [
  ...inRange('digest.hour', of.digest.hour, 0, 23),
  ...checkQuietHours(of.quietHours),
  ...tooMany('weekdays_off', new Set(of.weekdaysOff).size, mostWeekdaysOff),
  ...tooMany('days_off', of.daysOff.length, mostRanges),
  ...of.daysOff.flatMap(checkRange),
  ...inRange('most_a_day', of.mostADay, 1, mostMessages),
];

export const refusePreferences = (of: Preferences): Fault | undefined => {
  const violations = checkPreferences(of);
  return violations.length === 0 ? undefined : { code: 'invalid', violations };
};
