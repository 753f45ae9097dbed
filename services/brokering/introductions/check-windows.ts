// What is wrong with the windows in which a party says that it can meet.
import { msPerDay } from '../../platform/day-number.ts';
import type { Violation } from '../../platform/faults/fault.ts';
import { isDay } from '../../platform/local-day.ts';
import type { TimeWindow } from './introduction.ts';

export const mostWindows = 20;
/** Of one window: a long day. */
const mostHours = 14;
/** How far ahead a window may end. */
const mostDays = 120;

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** Undefined where it is no instant in UTC: a day that does not exist is not taken for the one after. */
const instantOf = (text: string): number | undefined => {
  const at = shape.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

const malformed = (field: string, value: string): Violation => ({
  ...{ field, rule: 'malformed', value: value.slice(0, 80) },
  parameters: { expected: 'YYYY-MM-DDTHH:MM:SSZ' },
});

const after = (field: string, value: string, latest: number): Violation => ({
  ...{ field, rule: 'too-big', value },
  parameters: { max: new Date(latest).toISOString(), as: 'instant' },
});

const checkWindow = (window: TimeWindow, field: string, now: number): readonly Violation[] => {
  const [start, end] = [instantOf(window.start), instantOf(window.end)];
  const at = { field: `${field}.end`, value: window.end };
  if (start === undefined || end === undefined)
    return (['start', 'end'] as const)
      .filter((side) => instantOf(window[side]) === undefined)
      .map((side) => malformed(`${field}.${side}`, window[side]));
  if (end <= start)
    return [{ ...at, rule: 'before', parameters: { other: `${field}.start`, as: 'instant' } }];
  if (end <= now) return [{ ...at, rule: 'past', parameters: { as: 'instant', needed: 'true' } }];
  const latest = Math.min(start + mostHours * 3_600_000, now + mostDays * msPerDay);
  return end > latest ? [after(at.field, at.value, latest)] : [];
};

/** One that has begun may be given; one that is over may not. */
export const checkWindows = (
  windows: readonly TimeWindow[],
  now: Date,
  field = 'windows',
): readonly Violation[] =>
  windows.length > mostWindows
    ? [{ field, rule: 'too-many', value: String(windows.length), parameters: { max: String(mostWindows) } }]
    : windows.flatMap((window, index) => checkWindow(window, `${field}[${index}]`, now.getTime()));
