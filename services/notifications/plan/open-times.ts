// When a person may be reached: not in the quiet hours, not on a day off, by the clocks of where the person is.
import { atMinute, dayOf, daysAfter, endOfDay, minuteOf } from '../../platform/local-day.ts';
import { type Rest, type Weekday, weekdays } from './preferences.ts';

const minutesADay = 1_440;
const minuteMs = 60_000;
/** More turns than any rest that can be chosen takes. */
const mostTurns = 10_000;

/** Of HH:MM. */
const minuteOfTime = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';

/** The first day from this one on that is not off. */
export const nextDayOn = ({ weekdaysOff, daysOff }: Rest, day: string): string => {
  let next = day;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const at = next;
    const range = daysOff.find(({ from, to }) => from <= at && at <= to);
    if (!range && !weekdaysOff.includes(weekdayOf(at))) return at;
    next = daysAfter(range?.to ?? at, 1);
  }
  return next;
};

const isQuietMinute = ({ quietHours }: Rest, minute: number): boolean => {
  if (!quietHours) return false;
  const [from, to] = [minuteOfTime(quietHours.from), minuteOfTime(quietHours.to)];
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
};

export const isOpen = (rest: Rest, instant: Date, timeZone: string): boolean => {
  const day = dayOf(instant, timeZone);
  return nextDayOn(rest, day) === day && !isQuietMinute(rest, minuteOf(instant, timeZone));
};

/**
 * When quiet hours that hold at an instant are over: the first time that clocks show their end, or as much later as
 * they skip; where an hour comes twice, its second time may be quiet as well.
 */
const endOfQuiet = (rest: Rest, to: string, instant: Date, timeZone: string): Date => {
  const end = minuteOfTime(to);
  const day = dayOf(instant, timeZone);
  const left = (end - minuteOf(instant, timeZone) + minutesADay) % minutesADay;
  const byTheMinute = Math.floor(instant.getTime() / minuteMs) * minuteMs + left * minuteMs;
  const candidates = [
    atMinute(day, end, timeZone).getTime(),
    atMinute(daysAfter(day, 1), end, timeZone).getTime(),
    byTheMinute,
  ].filter((one) => one > instant.getTime() && !isQuietMinute(rest, minuteOf(new Date(one), timeZone)));
  return new Date(candidates.length === 0 ? byTheMinute : Math.min(...candidates));
};

/** The first instant from this one on at which the person may be reached. */
export const openFrom = (rest: Rest, instant: Date, timeZone: string): Date => {
  let at = instant;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const day = dayOf(at, timeZone);
    const dayOn = nextDayOn(rest, day);
    if (dayOn !== day) at = endOfDay(daysAfter(dayOn, -1), timeZone);
    else if (rest.quietHours && isQuietMinute(rest, minuteOf(at, timeZone)))
      at = endOfQuiet(rest, rest.quietHours.to, at, timeZone);
    else return at;
  }
  return at;
};
