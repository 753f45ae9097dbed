// What is wrong with numbers that somebody chose: each field with its range.
import type { Violation } from '../platform/faults/fault.ts';
import type { WeeklySchedule } from './campus-round/weekly.ts';
import type { Places } from './kept/limits.ts';
import type { MatchmakingSettings } from './kept/settings.ts';

const range = (field: string, value: number, min: number, max: number): readonly Violation[] => {
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  return [
    value < min
      ? { field, rule: 'too-small', value: String(value), parameters: { min: String(min) } }
      : { field, rule: 'too-big', value: String(value), parameters: { max: String(max) } },
  ];
};

export const mostSuggestions = 50;

const atLeast = (
  field: string,
  value: number,
  { other, least }: { readonly other: string; readonly least: number },
): readonly Violation[] =>
  value < least ? [{ field, rule: 'before', value: String(value), parameters: { other, as: 'number' } }] : [];

/** `most`: the campus's cap on exposure, where an organisation chooses: more would never hold. */
export const checkPlaces = (
  { minimum, maximum }: Places,
  most: number = mostSuggestions,
): readonly Violation[] => [
  ...range('minimum', minimum, 0, most),
  ...range('maximum', maximum, 0, most),
  ...atLeast('maximum', maximum, { other: 'minimum', least: minimum }),
];

const checkSchedule = ({ weekday, hour }: WeeklySchedule): readonly Violation[] => [
  ...range('schedule.weekday', weekday, 1, 7),
  ...range('schedule.hour', hour, 0, 23),
];

/** A cap below what all may have would make the maximum a number that never holds. */
const checkCapped = (settings: MatchmakingSettings): readonly Violation[] => {
  const { maximum, exposureCap } = settings;
  const outOfRange = [...checkPlaces(settings), ...range('exposure_cap', exposureCap, 1, mostSuggestions)];
  return outOfRange.length > 0
    ? outOfRange
    : atLeast('exposure_cap', exposureCap, { other: 'maximum', least: maximum });
};

export const checkSettings = (settings: MatchmakingSettings): readonly Violation[] => [
  ...checkCapped(settings),
  ...range('most_of_a_person', settings.mostOfPerson, 1, 200),
  ...range('introduced_months', settings.introducedMonths, 0, 120),
  ...range('animators_capacity', settings.animatorsCapacity, 0, 100_000),
  ...(settings.schedule ? checkSchedule(settings.schedule) : []),
];
