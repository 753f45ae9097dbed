// Which organisations are linked: each pair once, however often.
import { dayNumberOf, msPerDay } from '../../platform/day-number.ts';
import type { CollaborationFacts } from './facts-read.ts';
import type { ReportFacts } from './report-facts.ts';
import { timeAsked, type TimeQuery } from './report-query.ts';

export const linksOf = ['links', 'suggestions'] as const;
export interface LinksQuery extends TimeQuery {
  /** Introduced to each other or working together; or suggested to each other. */
  readonly of: (typeof linksOf)[number];
}

/** Numbers of two organisations side by side, the lower one in `a`. */
export interface Links {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Calls back for each two of the parties. */
const eachPair = (parties: readonly number[], visit: (a: number, b: number) => void): void => {
  for (let i = 0; i < parties.length; i += 1)
    for (let j = i + 1; j < parties.length; j += 1) {
      const [one = 0, other = 0] = [parties[i], parties[j]];
      if (one !== other) visit(Math.min(one, other), Math.max(one, other));
    }
};

export interface LinkSource {
  readonly parties: readonly number[];
  readonly introductionId?: string;
  readonly suggestionId?: string;
}

/**
 * What links organisations in the days that are asked for: of when they were introduced, first suggested, or began to
 * work together. A collaboration of which nobody knows when it began counts only where all days are asked for.
 */
export const eachLinkSource = (
  facts: ReportFacts,
  query: LinksQuery,
  collaborations: readonly CollaborationFacts[],
  visit: (source: LinkSource) => void,
): void => {
  const isInTime = timeAsked(query);
  if (query.of === 'suggestions') {
    for (const { proposedAt, parties, facts: one } of facts.suggestions())
      if (isInTime(proposedAt)) visit({ parties, suggestionId: one.id });
    return;
  }
  for (const { introducedAt, parties, facts: one } of facts.introductions())
    if (isInTime(introducedAt)) visit({ parties, introductionId: one.id });
  const isAlways = query.from === undefined && query.to === undefined;
  for (const { organisationIds, since } of collaborations) {
    const began = dayNumberOf(since);
    if (began === undefined ? isAlways : isInTime(began * msPerDay))
      visit({ parties: organisationIds.flatMap((id) => facts.numberOf(id) ?? []) });
  }
};

export const countLinks = (
  facts: ReportFacts,
  query: LinksQuery,
  collaborations: readonly CollaborationFacts[],
): Links => {
  const keys: number[] = [];
  eachLinkSource(facts, query, collaborations, ({ parties }) =>
    eachPair(parties, (one, other) => keys.push(one * facts.organisationCount + other)),
  );
  const sorted = Float64Array.from(keys).sort();
  const distinct = sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
  return {
    a: Int32Array.from(distinct, (key) => Math.floor(key / facts.organisationCount)),
    b: Int32Array.from(distinct, (key) => key % facts.organisationCount),
  };
};
