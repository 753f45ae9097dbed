// How many suggestions, introductions and meetings each organisation had.
import type { ReportFacts } from './report-facts.ts';
import { timeAsked, type TimeQuery } from './report-query.ts';

export const spreadThings = ['suggestions', 'introductions', 'meetings'] as const;
export type SpreadThing = (typeof spreadThings)[number];

export interface Had {
  readonly total: number;
  /** By the numbers of organisations. */
  readonly by: Int32Array;
}

export type HadOfAll = Readonly<Record<SpreadThing, Had>>;

/** How many of each fall to each organisation, in the days that are asked for. */
export const countHad = (facts: ReportFacts, query: TimeQuery): HadOfAll => {
  const isInTime = timeAsked(query);
  const empty = () => ({ total: 0, by: new Int32Array(facts.organisationCount) });
  const had = { suggestions: empty(), introductions: empty(), meetings: empty() };
  const add = (thing: SpreadThing, at: number, parties: readonly number[]): void => {
    if (!isInTime(at)) return;
    had[thing].total += 1;
    for (const party of parties) had[thing].by[party] = (had[thing].by[party] ?? 0) + 1;
  };
  for (const { proposedAt, parties } of facts.suggestions()) add('suggestions', proposedAt, parties);
  for (const { offeredAt, metAt, parties } of facts.introductions()) {
    add('introductions', offeredAt, parties);
    add('meetings', metAt, parties);
  }
  return had;
};

export const numbersTakingPart = (facts: ReportFacts): readonly number[] =>
  Array.from({ length: facts.organisationCount }, (_, at) => at).filter(
    (at) => facts.organisation(at)?.takesPart === true,
  );
