// Counts how far ways came, by the local month in which they began.
import { msPerDay } from '../../platform/day-number.ts';
import { localMonths } from './local-months.ts';
import type { ReportFacts } from './report-facts.ts';
import {
  type Asked,
  type Few,
  isAnyAsked,
  note,
  organisationsAsked,
  type ReportQuery,
  smallestGroup,
  timeAsked,
} from './report-query.ts';
import { steps } from './way.ts';

/** What is counted: the steps, then ways that no suggestion began, then ways that made both of two steps that follow. */
export const direct = steps.length;
export const firstPassage = direct + 1;
export const countedThings = firstPassage + steps.length - 1;

export interface FunnelTally {
  readonly counts: number[];
  /** Which organisations each count speaks of. */
  readonly seen: readonly Few[];
  /** Days between each two steps that follow, of ways where they came in this order. */
  readonly days: readonly number[][];
  readonly daysSeen: readonly Few[];
}

const emptyTally = (): FunnelTally => ({
  counts: Array.from({ length: countedThings }, () => 0),
  seen: Array.from({ length: countedThings }, () => []),
  days: Array.from({ length: steps.length - 1 }, () => []),
  daysSeen: Array.from({ length: steps.length - 1 }, () => []),
});

export interface FunnelTallies {
  readonly whole: FunnelTally;
  /** By month number, from the first to the last with any way, none left out. */
  readonly months: ReadonlyMap<number, FunnelTally>;
}

/** Slots of the ways that began in the days that are asked for, on which an organisation is that is asked for. */
export const waysAsked = ({ ways }: ReportFacts, query: ReportQuery, asked: Asked): readonly number[] => {
  const isInTime = timeAsked(query);
  const { slots, beganAt } = ways;
  const found: number[] = [];
  for (let slot = 0; slot < slots; slot += 1)
    if (isInTime(beganAt[slot] ?? NaN) && (!asked || isAnyAsked(asked, ways.at(slot)?.parties ?? [])))
      found.push(slot);
  return found;
};

const addTo = (tally: FunnelTally, thing: number): void => {
  tally.counts[thing] = (tally.counts[thing] ?? 0) + 1;
};

export const tallyFunnel = (facts: ReportFacts, query: ReportQuery): FunnelTallies => {
  const smallest = query.smallest ?? smallestGroup;
  const asked = organisationsAsked(facts, query);
  const monthOf = localMonths(query.timeZone);
  const { ways } = facts;
  const { beganAt, times } = ways;
  const found = new Map<number, FunnelTally>();

  const noteWay = (seen: Few | undefined, slot: number): void => {
    if (seen !== undefined && seen.length < smallest)
      note(seen, asked, ways.at(slot)?.parties ?? [], smallest);
  };
  const add = (tally: FunnelTally, slot: number): void => {
    const addThing = (thing: number): void => {
      addTo(tally, thing);
      noteWay(tally.seen[thing], slot);
    };
    let before = NaN;
    for (let step = 0; step < steps.length; step += 1) {
      const at = times[slot * steps.length + step] ?? NaN;
      if (!Number.isNaN(at)) addThing(step);
      if (!Number.isNaN(at - before)) addThing(firstPassage + step - 1);
      if (at >= before) {
        tally.days[step - 1]?.push((at - before) / msPerDay);
        noteWay(tally.daysSeen[step - 1], slot);
      }
      before = at;
    }
    if (isDirect(times, slot)) addThing(direct);
  };
  const sum = (tallies: readonly FunnelTally[]): FunnelTally => {
    const whole = emptyTally();
    for (const { counts, seen, days, daysSeen } of tallies) {
      counts.forEach((count, thing) => (whole.counts[thing] = (whole.counts[thing] ?? 0) + count));
      seen.forEach((few, at) => note(whole.seen[at] ?? [], undefined, few, smallest));
      daysSeen.forEach((few, at) => note(whole.daysSeen[at] ?? [], undefined, few, smallest));
      days.forEach((those, at) => {
        for (const one of those) whole.days[at]?.push(one);
      });
    }
    return whole;
  };

  for (const slot of waysAsked(facts, query, asked)) {
    const month = monthOf(beganAt[slot] ?? NaN);
    let tally = found.get(month);
    if (!tally) found.set(month, (tally = emptyTally()));
    add(tally, slot);
  }
  const numbers = [...found.keys()].toSorted((a, b) => a - b);
  const [first = 0, last = -1] = [numbers[0], numbers.at(-1)];
  const months = new Map(
    Array.from({ length: last - first + 1 }, (_, at) => [first + at, found.get(first + at) ?? emptyTally()]),
  );
  return { whole: sum([...months.values()]), months };
};

const isDirect = (times: Float64Array, slot: number): boolean => Number.isNaN(times[slot * steps.length]);

/** Whether a way is one of what a step or `direct` counts. */
export const isCounted = (times: Float64Array, slot: number, thing: number): boolean =>
  thing === direct ? isDirect(times, slot) : !Number.isNaN(times[slot * steps.length + thing]);
