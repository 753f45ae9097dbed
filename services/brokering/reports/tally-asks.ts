// Counts asks by the kinds of who asks and who is asked, with their totals, and says which of these are not shown.
import type { DeclineReason } from '../introductions/introduction.ts';
import { type Ask, askedAnswers, type AsksQuery, eachAsk } from './asks.ts';
import { hiddenCells, type TableCell } from './hide-in-table.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Few, note, smallestGroup } from './report-query.ts';

/** Absent: of all kinds. */
export interface AskRow {
  /** A kind, 'campus' (an animator, a call) or 'unknown'. */
  readonly asking?: string;
  /** A kind or 'unknown'. */
  readonly asked?: string;
}

export interface AskTally extends AskRow {
  /** By `askedAnswers`. */
  readonly layers: number[];
  readonly whom: Few;
  readonly by: Few;
}

/** Kinds as numbers from 1, and those of both sides of an ask; organisations that are gone are of none. */
export const kindsOfAsks = (facts: ReportFacts) => {
  const names = ['', 'campus', 'unknown'];
  const known = new Map(names.map((name, at) => [name, at]));
  const kindOf = Uint16Array.from({ length: facts.organisationCount }, (_, at) => {
    const kind = facts.organisation(at)?.kind ?? 'unknown';
    if (!known.has(kind)) known.set(kind, names.push(kind) - 1);
    return known.get(kind) ?? 0;
  });
  return {
    nameOf: (kind: number): string => names[kind] ?? '',
    asking: ({ asking }: Ask): number =>
      typeof asking === 'number' ? (kindOf[asking] ?? 0) : (known.get(asking) ?? 0),
    asked: ({ asked }: Ask): number => kindOf[asked] ?? 0,
  };
};

/** 'none_given': it said none. */
export type ReasonGiven = DeclineReason | 'none_given';

export interface ReasonTally {
  readonly reason: ReasonGiven;
  count: number;
  readonly whom: Few;
}

export interface AskTallies {
  /** Cells by who asks, then by who is asked, each row and column with its total, and the total of all. */
  readonly rows: readonly AskTally[];
  /** The most first. */
  readonly reasons: readonly ReasonTally[];
}

const compare = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;

const emptyTally = (row: AskRow): AskTally => ({
  ...row,
  layers: askedAnswers.map(() => 0),
  whom: [],
  by: [],
});

/** Totals of what has the same key. */
const sumBy = (
  cells: readonly AskTally[],
  rowOf: (cell: AskTally) => AskRow,
  smallest: number,
): AskTally[] => {
  const sums = new Map<string, AskTally>();
  for (const cell of cells) {
    const row = rowOf(cell);
    const key = row.asking ?? row.asked ?? '';
    const sum = sums.get(key) ?? emptyTally(row);
    sums.set(key, sum);
    cell.layers.forEach((count, layer) => (sum.layers[layer] = (sum.layers[layer] ?? 0) + count));
    note(sum.whom, undefined, cell.whom, smallest);
    note(sum.by, undefined, cell.by, smallest);
  }
  return [...sums.values()];
};

export const tallyAsks = (facts: ReportFacts, query: AsksQuery): AskTallies => {
  const smallest = query.smallest ?? smallestGroup;
  const { nameOf, asking, asked } = kindsOfAsks(facts);
  // Who asks and is no organisation gives none away.
  const nobody = Array.from({ length: smallest }, (_, at) => -1 - at);
  const cells = new Map<number, AskTally>();
  const reasons = new Map<ReasonGiven, ReasonTally>();

  eachAsk(facts, query, (ask) => {
    const [from, to] = [asking(ask), asked(ask)];
    const key = from * 65_536 + to;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = emptyTally({ asking: nameOf(from), asked: nameOf(to) })));
    const layer = askedAnswers.indexOf(ask.answer);
    cell.layers[layer] = (cell.layers[layer] ?? 0) + 1;
    if (cell.whom.length < smallest) note(cell.whom, undefined, [ask.asked], smallest);
    if (cell.by.length < smallest)
      note(cell.by, undefined, typeof ask.asking === 'number' ? [ask.asking] : nobody, smallest);
    if (ask.answer !== 'declined') return;
    const { reason = 'none_given' } = ask;
    const tally = reasons.get(reason) ?? { reason, count: 0, whom: [] };
    reasons.set(reason, tally);
    tally.count += 1;
    note(tally.whom, undefined, [ask.asked], smallest);
  });

  const all = [...cells.values()];
  const rows = [
    ...all,
    ...sumBy(all, ({ asking: one = '' }) => ({ asking: one }), smallest),
    ...sumBy(all, ({ asked: one = '' }) => ({ asked: one }), smallest),
    ...sumBy(all, () => ({}), smallest),
  ].toSorted((a, b) => compare(a.asking, b.asking) || compare(a.asked, b.asked));
  return {
    rows,
    reasons: [...reasons.values()].toSorted((a, b) => b.count - a.count || compare(a.reason, b.reason)),
  };
};

/** Of cells, their totals by both sides, and the total of all: one table that adds up. */
const endsOf = ({ asking, asked }: AskRow): readonly [from: string, to: string] => {
  if (asking === undefined) return asked === undefined ? ['all', 'start'] : [`asked ${asked}`, 'all'];
  return asked === undefined ? ['start', `asking ${asking}`] : [`asking ${asking}`, `asked ${asked}`];
};

/** Which rows are not shown. */
export const hiddenAsks = (tallies: readonly AskTally[], smallest: number): ReadonlySet<number> => {
  const nodes = new Map<string, number>();
  const node = (name: string): number => {
    const at = nodes.get(name) ?? nodes.size;
    nodes.set(name, at);
    return at;
  };
  return hiddenCells(
    tallies.map((tally): TableCell => {
      const [from, to] = endsOf(tally);
      const isTotal = tally.asking === undefined || tally.asked === undefined;
      return {
        from: node(from),
        to: node(to),
        layers: tally.layers,
        small: tally.whom.length < smallest || tally.by.length < smallest,
        ...(isTotal ? { isTotal } : {}),
      };
    }),
  );
};
