// Days and hours as they are said in French.
import type { Slot } from './introduction-sentences.ts';

/** mardi 3 mars 2026 ; dimanche 1er mars 2026. */
export const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('fr', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone,
  })
    .format(instant)
    .replace(/ 1 /, ' 1er ');

/** 9 h, 14 h 30. */
const hourIn = (instant: Date, timeZone: string): string => {
  const shown = new Intl.DateTimeFormat('fr', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  }).format(instant);
  const [hours, minutes] = shown.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};

export const slot = (of: Slot, timeZone: string): string => {
  const [start, end] = [new Date(of.start), new Date(of.end)];
  return `${dayIn(start, timeZone)}, de ${hourIn(start, timeZone)} à ${hourIn(end, timeZone)}`;
};
