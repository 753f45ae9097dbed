// Local dates in a time zone: which day it is, and when a day ends.
import { msPerDay } from './day-number.ts';
import { formatPerZone } from './format-per-zone.ts';

/** Whether this is a day that exists, YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** Whether this is the IANA name of a time zone. */
export const isTimeZone = (name: string): boolean => {
  try {
    return dayFormat(name).format(0) !== '';
  } catch {
    return false;
  }
};

const dayFormat = formatPerZone('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });
const secondFormat = formatPerZone('en-US', {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Asking costs some ten microseconds, and the same few minutes are asked for again and again. */
const mostRemembered = 10_000;
const remembered = new Map<string, number>();
const minuteMs = 60_000;

/** How far local time is ahead of UTC at an instant, milliseconds. Clocks change on the minute. */
const offsetAt = (at: number, timeZone: string): number => {
  const instant = Math.floor(at / minuteMs) * minuteMs;
  const key = `${instant} ${timeZone}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const offset = readOffset(instant, timeZone);
  remembered.set(key, offset);
  return offset;
};

const readOffset = (instant: number, timeZone: string): number => {
  const parts = secondFormat(timeZone).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
};

/** The local date of an instant, YYYY-MM-DD. */
export const dayOf = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 10);

/**
 * The first instant after a local day, also where the clock changes that night. Where midnight is skipped or comes
 * twice, the first instant whose local date is later than `day`.
 */
export const endOfDay = (day: string, timeZone: string): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`) + msPerDay;
  const candidates = [-1, 0, 1].map((days) => midnight - offsetAt(midnight + days * msPerDay, timeZone));
  const first = candidates.sort((a, b) => a - b).find((instant) => dayOf(new Date(instant), timeZone) > day);
  return new Date(first ?? Math.max(...candidates));
};

/** The first instant of a local day at which clocks show this minute of the day, or a later one where they skip it. */
export const atMinute = (day: string, minute: number, timeZone: string): Date => {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  const candidates = [-1, 0, 1].map((days) => shown - offsetAt(shown + days * msPerDay, timeZone));
  const first = candidates
    .sort((a, b) => a - b)
    .find((instant) => instant + offsetAt(instant, timeZone) >= shown);
  return new Date(first ?? Math.max(...candidates));
};

/** The first instant of a local day at which clocks show this hour, or a later one where they skip it. */
export const atHour = (day: string, hour: number, timeZone: string): Date =>
  atMinute(day, hour * 60, timeZone);

/** Which minute of the day clocks show, from 0. */
export const minuteOf = (instant: Date, timeZone: string): number => {
  const local = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};

/** So many days later, or earlier where negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
