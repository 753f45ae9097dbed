// How what is suggested, introduced and met is spread over the campus, and whom it leaves out.
import { type Evenness, evennessOf } from '../../platform/evenness.ts';
import { countHad, numbersTakingPart, type SpreadThing } from './count-had.ts';
import { coverageOf, type GroupCoverage } from './group-coverage.ts';
import { type Counted, type Figure, hiddenInRow } from './hide-in-row.ts';
import type { ReportFacts } from './report-facts.ts';
import { polesOf, smallestGroup, type TimeQuery } from './report-query.ts';

export interface Spread extends Omit<Evenness, 'reached'> {
  /** How many there are. */
  readonly total: number;
  /** Organisations that have any. */
  readonly covered: number;
}

/** An organisation that got nothing, or less than it should have, and why. */
export interface LeftOutFacts {
  readonly organisationId: string;
  readonly reason: string;
}

export interface Exposure {
  /** Those that take part. */
  readonly organisations: number;
  readonly spread: Readonly<Record<SpreadThing, Spread>> | 'hidden';
  readonly byKind: readonly GroupCoverage[];
  readonly byPole: readonly GroupCoverage[];
  /** The most first. */
  readonly leftOut: readonly { readonly reason: string; readonly organisations: Figure }[];
}

const countReasons = (leftOut: readonly LeftOutFacts[], smallest: number): Exposure['leftOut'] => {
  const reasons = new Map<string, Set<string>>();
  for (const { organisationId, reason } of leftOut)
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(organisationId));
  const rows = [...reasons].toSorted((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const cells = rows.map(([, { size }]): Counted => ({ layers: [size], small: size < smallest }));
  const total = rows.reduce((sum, [, { size }]) => sum + size, 0);
  const hidden = hiddenInRow(cells, { layers: [total], small: false });
  return rows.map(([reason, { size }], at) => ({
    reason,
    organisations: hidden.cells.has(at) ? 'hidden' : size,
  }));
};

export const exposure = (
  facts: ReportFacts,
  query: TimeQuery,
  leftOut: readonly LeftOutFacts[] = [],
): Exposure => {
  const smallest = query.smallest ?? smallestGroup;
  const had = countHad(facts, query);
  const members = numbersTakingPart(facts);
  const byKind = coverageOf(members, (member) => [facts.organisation(member)?.kind ?? ''], {
    had,
    smallest,
  });
  const byPole = coverageOf(members, (member) => polesOf(facts.organisation(member)), { had, smallest });
  const spreadOf = (thing: SpreadThing): Spread => {
    const counts = Int32Array.from(members, (member) => had[thing].by[member] ?? 0);
    const { gini, lorenz } = evennessOf(counts);
    return { total: had[thing].total, covered: counts.filter((count) => count > 0).length, gini, lorenz };
  };
  const isHidden = members.length < smallest || byKind.isTotalHidden || byPole.isTotalHidden;
  return {
    organisations: members.length,
    spread: isHidden
      ? 'hidden'
      : {
          suggestions: spreadOf('suggestions'),
          introductions: spreadOf('introductions'),
          meetings: spreadOf('meetings'),
        },
    byKind: byKind.rows,
    byPole: byPole.rows,
    leftOut: countReasons(leftOut, smallest),
  };
};
