// When all parties could meet: common free slots from the windows that each of them gives.
import { msPerDay } from '../../platform/day-number.ts';
import { atHour, dayOf } from '../../platform/local-day.ts';
import type { TimeWindow } from './introduction.ts';

/** Meetings are proposed within these local hours, from Monday to Friday. */
const workingHours = { from: 9, until: 18 } as const;

/** Slots begin on the local hour or half hour. */
const step = 30 * 60_000;

export interface SlotRules {
  /** How long a meeting is. */
  readonly minutes: number;
  readonly now: Date;
  readonly timeZone: string;
  readonly atMost: number;
}

/** Half open, milliseconds since 1970. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Ordered and apart from one another: windows that overlap or touch are one. What is no window counts for nothing. */
const merged = (windows: readonly TimeWindow[]): readonly Span[] =>
  windows
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
    .reduce<Span[]>((spans, span) => {
      const last = spans.at(-1);
      if (last === undefined || last.end < span.start) spans.push(span);
      else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
      return spans;
    }, []);

const common = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some.flatMap((one) =>
    others
      .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
      .filter(({ start, end }) => start < end),
  );

/** Local days from that of one instant to that of another. */
const daysOf = ({ start, end }: Span, timeZone: string): readonly string[] => {
  const [first, last] = [start, end].map((at) => Date.parse(dayOf(new Date(at), timeZone)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: (last - first) / msPerDay + 1 }, (_, days) =>
    new Date(first + days * msPerDay).toISOString().slice(0, 10),
  );
};

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Each half hour of a day's working hours from which that much time is left of them. */
const startsOn = (day: string, { minutes, timeZone }: SlotRules): readonly number[] => {
  if (!isWeekday(day)) return [];
  const opening = atHour(day, workingHours.from, timeZone).getTime();
  const latest = atHour(day, workingHours.until, timeZone).getTime() - minutes * 60_000;
  const count = Math.max(0, Math.floor((latest - opening) / step) + 1);
  return Array.from({ length: count }, (_, index) => opening + index * step);
};

const slotsWithin = (span: Span, rules: SlotRules): readonly Span[] => {
  const slots: Span[] = [];
  const length = rules.minutes * 60_000;
  const free = { start: Math.max(span.start, rules.now.getTime()), end: span.end };
  if (free.end - free.start < length) return [];
  for (const day of daysOf(free, rules.timeZone))
    for (const start of startsOn(day, rules)) {
      const from = slots.at(-1)?.end ?? free.start;
      if (start >= from && start + length <= free.end) slots.push({ start, end: start + length });
    }
  return slots;
};

/**
 * The earliest first, none in the past, no two overlapping, each within what every party gave. As many as there can be
 * with these beginnings, up to `atMost`: all are equally long, so taking the earliest each time leaves most room
 * (Kleinberg and Tardos, Algorithm Design, 4.1). None where a party gave no window.
 */
export const freeSlots = (
  windows: readonly (readonly TimeWindow[])[],
  rules: SlotRules,
): readonly TimeWindow[] => {
  const [first = [], ...others] = windows.map(merged);
  return others
    .reduce(common, first)
    .flatMap((span) => slotsWithin(span, rules))
    .slice(0, rules.atMost)
    .map(({ start, end }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    }));
};
