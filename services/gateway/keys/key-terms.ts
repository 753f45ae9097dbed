// How long a key is good, as its terms say it: a local day to the end of which it is, or an instant. Pure.
import { type Outcome, invalid, ok, refused } from '../../platform/faults/fault.ts';
import { msPerDay } from '../../platform/day-number.ts';
import { dayOf, daysAfter, endOfDay, isDay } from '../../platform/local-day.ts';

const standardDays = 365;
/** Two years, one of them a leap year. */
const mostDays = 731;

/** The last one that ends by then. */
const lastDay = (latest: Date, timeZone: string): string => {
  const day = dayOf(latest, timeZone);
  return endOfDay(day, timeZone) <= latest ? day : daysAfter(day, -1);
};

export const readExpiry = (
  text: string | undefined,
  { now, timeZone }: { now: Date; timeZone: string },
): Outcome<string> => {
  if (text === undefined) return ok(new Date(now.getTime() + standardDays * msPerDay).toISOString());
  const until = isDay(text) ? endOfDay(text, timeZone) : new Date(text);
  const as: Record<string, string> = isDay(text) ? {} : { as: 'instant' };
  if (until <= now) return refused(invalid({ field: 'expires', rule: 'past', value: text, parameters: as }));
  const latest = new Date(now.getTime() + mostDays * msPerDay);
  if (until <= latest) return ok(until.toISOString());
  const parameters = isDay(text)
    ? { max: lastDay(latest, timeZone), as: 'day' }
    : { max: latest.toISOString(), as: 'instant' };
  return refused(invalid({ field: 'expires', rule: 'too-big', value: text, parameters }));
};
