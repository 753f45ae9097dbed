// In which local month an instant falls, without asking for the calendar each time.
import { dayOf, endOfDay } from '../../platform/local-day.ts';
import { msPerDay } from '../../platform/day-number.ts';

/** Months counted on: 12 · year + (month − 1). */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** YYYY-MM */
export const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The other way round. */
export const monthOfName = (name: string): number => monthNumber(`${name}-01`);

const lastDayOf = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);

interface UtcDay {
  readonly month: number;
  /** First instant of the next local month, where that begins in this UTC day. */
  readonly turnsAt: number;
}

/**
 * The local month of an instant, as a number. A UTC day lies in one local month or two, so that it is looked up once
 * and the instant at which the month turns is kept with it: exact also where clocks are not whole hours off, or change.
 */
export const localMonths = (timeZone: string): ((instant: number) => number) => {
  const known = new Map<number, UtcDay>();
  const lookUp = (day: number): UtcDay => {
    const [first, last] = [day * msPerDay, (day + 1) * msPerDay - 1].map((at) =>
      monthNumber(dayOf(new Date(at), timeZone)),
    ) as [number, number];
    return {
      month: first,
      turnsAt: first === last ? Infinity : endOfDay(lastDayOf(first), timeZone).getTime(),
    };
  };
  return (instant) => {
    const day = Math.floor(instant / msPerDay);
    let found = known.get(day);
    if (!found) known.set(day, (found = lookUp(day)));
    return instant < found.turnsAt ? found.month : found.month + 1;
  };
};
