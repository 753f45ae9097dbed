// The ways in which a kind of notice may be e-mailed, and the days of a week, as they are chosen.
import type { EmailWay, Weekday } from '../api/generated.ts';

export const emailWays = ['at_once', 'digest', 'never'] as const satisfies readonly EmailWay[];

/** In the order of ISO 8601: the first is 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];
