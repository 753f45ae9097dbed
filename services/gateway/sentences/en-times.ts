// Days and hours as they are said in English.
import type { Slot } from './introduction-sentences.ts';

export const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone,
  }).format(instant);

const hourIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  }).format(instant);

export const slot = (of: Slot, timeZone: string): string => {
  const [start, end] = [new Date(of.start), new Date(of.end)];
  return `${dayIn(start, timeZone)}, from ${hourIn(start, timeZone)} to ${hourIn(end, timeZone)}`;
};
