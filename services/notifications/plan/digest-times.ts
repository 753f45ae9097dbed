// When a person's digests are due.
import { atHour, dayOf, daysAfter } from '../../platform/local-day.ts';
import { nextDayOn, openFrom, weekdayOf } from './open-times.ts';
import type { Preferences } from './preferences.ts';

/** Longer than any rest that can be chosen. */
const mostDays = 10_000;

/** The last day before this one that is not off: a digest of it may have been put off until now, none of an earlier one. */
const dayOnBefore = (preferences: Preferences, today: string): string => {
  let day = daysAfter(today, -1);
  for (let days = 0; days < mostDays && nextDayOn(preferences, day) !== day; days += 1)
    day = daysAfter(day, -1);
  return day;
};

/**
 * The first digest after an instant: at its hour; one of a day off on the first day after it that is not, with that
 * day's own; one in the quiet hours at their end.
 */
export const nextDigest = (preferences: Preferences, after: Date, timeZone: string): Date => {
  const { weekday, hour } = preferences.digest;
  const first = dayOnBefore(preferences, dayOf(after, timeZone));
  for (let days = weekday === undefined ? 0 : -6; days < mostDays; days += 1) {
    const day = daysAfter(first, days);
    if (weekday !== undefined && weekdayOf(day) !== weekday) continue;
    const dayOn = nextDayOn(preferences, day);
    const hourOfIt = atHour(dayOn, hour, timeZone);
    // A daily one whose hour clocks skip until the next day is that day's.
    if (weekday === undefined && dayOf(hourOfIt, timeZone) !== dayOn) continue;
    const at = openFrom(preferences, hourOfIt, timeZone);
    if (at > after) return at;
  }
  return after;
};
