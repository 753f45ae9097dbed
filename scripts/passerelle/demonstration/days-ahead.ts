// When things of the demonstration take place: counted from the day on which it is loaded, so that nothing in it is ever
// over. Pure.
import { msPerDay } from '../../../services/platform/day-number.ts';
import { atHour, dayOf } from '../../../services/platform/local-day.ts';

/** Of the campus of demonstration. */
const timeZone = 'Europe/Paris';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** YYYY-MM-DD. */
export const dayAhead = (days: number, now: Date): string => dayAfter(dayOf(now, timeZone), days);

/** From Monday to Friday. */
export const workingDayAhead = (days: number, now: Date): string => {
  let day = dayAhead(0, now);
  for (let left = days; left > 0;) {
    day = dayAfter(day, 1);
    if (isWeekday(day)) left -= 1;
  }
  return day;
};

/** Hours of local clocks on a working day to come. */
export interface HoursAhead {
  readonly in_working_days: number;
  readonly from: number;
  readonly until: number;
}

export const windowAhead = ({ in_working_days, from, until }: HoursAhead, now: Date) => {
  const day = workingDayAhead(in_working_days, now);
  const at = (hour: number): string => atHour(day, hour, timeZone).toISOString();
  return { start: at(from), end: at(until) };
};
