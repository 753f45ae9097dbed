// How many suggestions lead to an introduction, a meeting and something done together, and how long each step takes.
import {
  countedThings,
  direct,
  firstPassage,
  type FunnelTallies,
  type FunnelTally,
  tallyFunnel,
} from './funnel-tally.ts';
import { type Counted, type Figure, hiddenInRow } from './hide-in-row.ts';
import { monthName } from './local-months.ts';
import { type Quartiles, quartilesOf } from './quartiles.ts';
import type { ReportFacts } from './report-facts.ts';
import { type ReportQuery, smallestGroup } from './report-query.ts';
import { type Step, steps } from './way.ts';

export interface Passage {
  readonly from: Step;
  readonly to: Step;
  /** Of the ways that made the first step, the share that made the next too; absent where none made the first. */
  readonly share?: Figure;
  /** Days between both, where the next came no earlier; absent where there are none. */
  readonly days?: Quartiles | 'hidden';
}

export interface FunnelRow {
  /** Ways that made the step, whatever they made before. */
  readonly counts: Readonly<Record<Step, Figure>>;
  /** Ways that no suggestion began: an animator opened them, or they are of a consortium. */
  readonly direct: Figure;
  readonly passages: readonly Passage[];
}

export interface Funnel {
  readonly whole: FunnelRow;
  /** YYYY-MM, local, in which ways began: what became of these, whenever that was. */
  readonly months: readonly (FunnelRow & { readonly month: string })[];
}

/** Whether each count of each row is hidden: the months in their order, then the whole. */
export const hiddenInFunnel = (
  { months, whole }: FunnelTallies,
  smallest: number,
): readonly (readonly boolean[])[] => {
  const rows = [...months.values(), whole];
  const hidden = rows.map(() => Array.from({ length: countedThings }, () => false));
  for (let thing = 0; thing < countedThings; thing += 1) {
    const from = thing - firstPassage;
    // A share tells how many made the next step to who knows how many made the first.
    const isTold = (at: number): boolean =>
      from < 0 || !(hidden[at]?.[from] === true || hidden[at]?.[from + 1] === true);
    const counted = rows.map(({ counts, seen }, at): Counted => ({
      layers: [counts[thing] ?? 0],
      small: (seen[thing]?.length ?? 0) < smallest || !isTold(at),
    }));
    const found = hiddenInRow(counted.slice(0, -1), counted.at(-1) ?? { layers: [0], small: false });
    hidden.forEach((row, at) => {
      row[thing] = at < months.size ? found.cells.has(at) : found.total;
    });
  }
  return hidden;
};

const rowOf = (
  { counts, days, daysSeen }: FunnelTally,
  hidden: readonly boolean[],
  smallest: number,
): FunnelRow => {
  const figure = (thing: number): Figure => (hidden[thing] === true ? 'hidden' : (counts[thing] ?? 0));
  const passages = steps.slice(1).map((to, from): Passage => {
    const things = [from, from + 1, firstPassage + from];
    const isHidden = things.some((thing) => hidden[thing] === true);
    const made = counts[from] ?? 0;
    const quartiles = quartilesOf(days[from] ?? []);
    const isFew = (daysSeen[from]?.length ?? 0) < smallest;
    return {
      from: steps[from] as Step,
      to,
      ...(made === 0 ? {} : { share: isHidden ? 'hidden' : (counts[firstPassage + from] ?? 0) / made }),
      ...(quartiles ? { days: isHidden || isFew ? 'hidden' : quartiles } : {}),
    };
  });
  return {
    counts: Object.fromEntries(steps.map((step, thing) => [step, figure(thing)])) as Record<Step, Figure>,
    direct: figure(direct),
    passages,
  };
};

export const funnel = (facts: ReportFacts, query: ReportQuery): Funnel => {
  const smallest = query.smallest ?? smallestGroup;
  const tallies = tallyFunnel(facts, query);
  const { whole, months } = tallies;
  const hidden = hiddenInFunnel(tallies, smallest);
  return {
    whole: rowOf(whole, hidden[months.size] ?? [], smallest),
    months: [...months].map(([month, tally], at) => ({
      month: monthName(month),
      ...rowOf(tally, hidden[at] ?? [], smallest),
    })),
  };
};
