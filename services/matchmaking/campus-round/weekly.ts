// When the next round of a weekly schedule is due, by the campus's clocks.
import { msPerDay } from '../../platform/day-number.ts';
import { atHour, dayOf } from '../../platform/local-day.ts';

export interface WeeklySchedule {
  /** 1: Monday to 7: Sunday. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  /** Published without anybody looking. */
  readonly publish: boolean;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Later than `after`. In the night in which clocks skip that hour, the hour that they show instead. */
export const nextWeekly = (
  { weekday, hour }: Pick<WeeklySchedule, 'weekday' | 'hour'>,
  after: Date,
  timeZone: string,
): Date => {
  const today = Date.parse(`${dayOf(after, timeZone)}T00:00:00Z`);
  const days = Array.from({ length: 9 }, (_, n) => new Date(today + n * msPerDay).toISOString().slice(0, 10));
  const instants = days.filter((day) => weekdayOf(day) === weekday).map((day) => atHour(day, hour, timeZone));
  const next = instants.find((instant) => instant > after);
  // Nine days hold each weekday, the first one again where it is over today.
  if (!next) throw new RangeError(`no weekday ${weekday} within nine days of ${after.toISOString()}`);
  return next;
};
