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

export const checkPlaces = ({ minimum, maximum }: Places): readonly Violation[] => [
  ...range('minimum', minimum, 0, mostSuggestions),
  ...range('maximum', maximum, 0, mostSuggestions),
  ...(maximum < minimum
    ? [
        {
          field: 'maximum',
          rule: 'before',
          value: String(maximum),
          parameters: { other: 'minimum', as: 'number' },
        } as const,
      ]
    : []),
];

const checkSchedule = ({ weekday, hour }: WeeklySchedule): readonly Violation[] => [
  ...range('schedule.weekday', weekday, 1, 7),
  ...range('schedule.hour', hour, 0, 23),
];

export const checkSettings = (settings: MatchmakingSettings): readonly Violation[] => [
  ...checkPlaces(settings),
  ...range('exposure_cap', settings.exposureCap, 1, mostSuggestions),
  ...range('most_of_a_person', settings.mostOfPerson, 1, 200),
  ...range('introduced_months', settings.introducedMonths, 0, 120),
  ...(settings.schedule ? checkSchedule(settings.schedule) : []),
];
