// The links that a cell of the silos is made of.
import type { CollaborationFacts } from './facts-read.ts';
import type { Listed, Page } from './list-page.ts';
import { eachLinkSource } from './links.ts';
import type { ReportFacts } from './report-facts.ts';
import { siloGroups, type SilosQuery } from './silos.ts';

export interface ListedLink {
  readonly organisationIds: readonly [string, string];
  readonly introductionIds: readonly string[];
  readonly suggestionIds: readonly string[];
}

export interface SiloFigure extends Page {
  readonly groups: readonly [string, string];
  readonly collaborations?: readonly CollaborationFacts[];
}

/** By the ids of their organisations; of groups that are not shown: 'hidden'. */
export const listSilo = (
  facts: ReportFacts,
  query: SilosQuery,
  { groups: [one, other], collaborations = [], skip = 0, most = 100 }: SiloFigure,
): Listed<ListedLink> => {
  const { groups, tooSmall, ofOrganisation } = siloGroups(facts, query);
  if (tooSmall.includes(one) || tooSmall.includes(other)) return 'hidden';
  const [mine, theirs] = [one, other].map((name) => groups.findIndex(({ group }) => group === name));
  const isIn = (party: number, group: number | undefined): boolean =>
    ofOrganisation[party]?.includes(group ?? -1) === true;
  const found = new Map<
    string,
    { ids: [string, string]; introductions: Set<string>; suggestions: Set<string> }
  >();
  eachLinkSource(facts, query, collaborations, ({ parties, introductionId, suggestionId }) => {
    for (const a of parties)
      for (const b of parties) {
        const [from, to] = [facts.organisationId(a), facts.organisationId(b)];
        if (from >= to || !((isIn(a, mine) && isIn(b, theirs)) || (isIn(b, mine) && isIn(a, theirs))))
          continue;
        const key = `${from} ${to}`;
        const link = found.get(key) ?? { ids: [from, to], introductions: new Set(), suggestions: new Set() };
        found.set(key, link);
        if (introductionId !== undefined) link.introductions.add(introductionId);
        if (suggestionId !== undefined) link.suggestions.add(suggestionId);
      }
  });
  const items = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(skip, skip + most);
  return {
    total: found.size,
    items: items.map(([, { ids, introductions, suggestions }]) => ({
      organisationIds: ids,
      introductionIds: [...introductions].toSorted(),
      suggestionIds: [...suggestions].toSorted(),
    })),
  };
};
