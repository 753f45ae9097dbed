// Days and hours as they are said in French.
import { formatPerZone } from '../../platform/format-per-zone.ts';
import type { Slot } from './introduction-sentences.ts';

const days = formatPerZone('fr', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const hours = formatPerZone('fr', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** mardi 3 mars 2026 ; dimanche 1er mars 2026. */
export const dayIn = (instant: Date, timeZone: string): string =>
  days(timeZone).format(instant).replace(/ 1 /, ' 1er ');

/** 9 h, 14 h 30. */
const hourIn = (instant: Date, timeZone: string): string => {
  const [hour, minutes] = hours(timeZone).format(instant).split(':');
  return `${Number(hour)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};

export const slot = (of: Slot, timeZone: string): string => {
  const [start, end] = [new Date(of.start), new Date(of.end)];
  return `${dayIn(start, timeZone)}, de ${hourIn(start, timeZone)} à ${hourIn(end, timeZone)}`;
};
