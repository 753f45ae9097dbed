// Days and hours as they are said in English.
import { formatPerZone } from '../../platform/format-per-zone.ts';
import type { Slot } from './introduction-sentences.ts';

const days = formatPerZone('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const hours = formatPerZone('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const dayIn = (instant: Date, timeZone: string): string => days(timeZone).format(instant);

const hourIn = (instant: Date, timeZone: string): string => hours(timeZone).format(instant);

export const slot = (of: Slot, timeZone: string): string => {
  const [start, end] = [new Date(of.start), new Date(of.end)];
  return `${dayIn(start, timeZone)}, from ${hourIn(start, timeZone)} to ${hourIn(end, timeZone)}`;
};
