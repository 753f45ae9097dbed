// A week of working hours by the reader's clock, to say when one can meet: hours to windows, and back. Pure but for the
// time zone of the device.
import type { TimeWindow } from '../api/generated.ts';

/** Local hours that are shown, from Monday to Friday. */
export const shownHours: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const days: readonly number[] = [0, 1, 2, 3, 4];
const hourMs = 3_600_000;
/** How far ahead windows are taken: 120 days. */
export const mostWeeks = 17;

/** Its first instant names it. */
export type Hour = number;

const isWindow = (one: unknown): one is TimeWindow =>
  typeof one === 'object' &&
  one !== null &&
  'start' in one &&
  'end' in one &&
  typeof one.start === 'string' &&
  typeof one.end === 'string';

/** What was kept, if it is windows still. */
export const readWindows = (found: unknown): readonly TimeWindow[] | undefined =>
  Array.isArray(found) && found.every(isWindow) ? found : undefined;

/** Midnight that begins the Monday so many weeks after this day's. */
export const mondayOf = (day: Date, weeks = 0): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7) + 7 * weeks);

const isShown = (hour: Hour): boolean => {
  const at = new Date(hour);
  return (
    at.getMinutes() === 0 &&
    at.getSeconds() === 0 &&
    at.getMilliseconds() === 0 &&
    at.getDay() % 6 !== 0 &&
    shownHours.includes(at.getHours())
  );
};

/** The first hour of the week that is all within it and to come; Infinity where there is none. */
const firstShownIn = ({ start, end }: TimeWindow, now: number): Hour => {
  const until = Date.parse(end);
  for (let hour = Math.ceil(Date.parse(start) / hourMs) * hourMs; hour + hourMs <= until; hour += hourMs)
    if (hour > now && isShown(hour)) return hour;
  return Infinity;
};

interface Party {
  readonly own: boolean;
  readonly windows: readonly TimeWindow[];
}

/**
 * In which there is something to see: where another party is free, or else where the reader's side is, or else the one
 * in which there is still time to meet.
 */
export const firstWeek = (now: Date, parties: readonly Party[]): number => {
  const soonestOf = (isOwn: boolean): Hour =>
    Math.min(
      ...parties
        .filter(({ own }) => own === isOwn)
        .flatMap(({ windows }) => windows.map((one) => firstShownIn(one, now.getTime()))),
    );
  const soonest = [soonestOf(false), soonestOf(true)].find((hour) => hour !== Infinity);
  const isOver = now.getDay() === 5 || now.getDay() % 6 === 0;
  const first = soonest === undefined ? 0 : mondayOf(new Date(soonest)).getTime() - mondayOf(now).getTime();
  return soonest === undefined ? Number(isOver) : Math.round(first / (7 * 24 * hourMs));
};

export const daysFrom = (monday: Date): readonly Date[] =>
  days.map((day) => new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + day));

export const hourOf = (day: Date, hour: number): Hour =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour).getTime();

export const windowOf = (hour: Hour): TimeWindow => ({
  start: new Date(hour).toISOString(),
  end: new Date(hour + hourMs).toISOString(),
});

/** All of an hour lies in one of them. */
export const isWithin = (hour: Hour, windows: readonly TimeWindow[]): boolean =>
  windows.some(({ start, end }) => Date.parse(start) <= hour && hour + hourMs <= Date.parse(end));

const hoursIn = ({ start, end }: TimeWindow): readonly Hour[] => {
  const [from, until] = [Date.parse(start), Date.parse(end)];
  return Array.from(
    { length: Math.max(0, Math.ceil((until - from) / hourMs)) },
    (_, at) => from + at * hourMs,
  );
};

export interface Said {
  readonly hours: ReadonlySet<Hour>;
  /** What no hours of the week say, such as an evening: left as it is. */
  readonly others: readonly TimeWindow[];
}

export const saidBy = (windows: readonly TimeWindow[]): Said => {
  const hours = new Set<Hour>();
  const others: TimeWindow[] = [];
  for (const window of windows) {
    const all = hoursIn(window);
    const ends = all.length > 0 && (all.at(-1) ?? 0) + hourMs === Date.parse(window.end);
    if (ends && all.every(isShown)) all.forEach((hour) => hours.add(hour));
    else others.push(window);
  }
  return { hours, others };
};

/** Hours that follow one another are one window; what is over is left out. */
export const windowsOf = ({ hours, others }: Said, now: number): readonly TimeWindow[] => {
  const merged: { start: Hour; end: Hour }[] = [];
  for (const hour of [...hours].toSorted((a, b) => a - b)) {
    const last = merged.at(-1);
    if (last?.end === hour) last.end = hour + hourMs;
    else merged.push({ start: hour, end: hour + hourMs });
  }
  return [
    ...merged.map(({ start, end }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    })),
    ...others,
  ].filter(({ end }) => Date.parse(end) > now);
};
