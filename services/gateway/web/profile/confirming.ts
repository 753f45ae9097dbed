// Which offers and needs should be said again to be true, and until when they then hold. Pure.
import { dayAhead } from '../parts/day-ahead.ts';

const soonDays = 60;
const oldDays = 180;
const dayMs = 86_400_000;

interface Confirmable {
  readonly expires_on?: string;
  readonly recorded?: { readonly at: string };
}

/** Its last day is over or near; or nobody has touched it for half a year and it has none. */
export const needsConfirming = (of: Confirmable, now: Date): boolean => {
  if (of.expires_on !== undefined) return Date.parse(of.expires_on) - now.getTime() < soonDays * dayMs;
  return of.recorded !== undefined && now.getTime() - Date.parse(of.recorded.at) > oldDays * dayMs;
};

/** A year from today, as a day. */
export const confirmedUntil = (now: Date): string => dayAhead(now, 12);
