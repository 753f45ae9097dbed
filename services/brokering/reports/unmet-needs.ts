// Needs that nobody on the campus answers well, by what they are about.
import { byText } from '../by-text.ts';
import type { NearFacts, StatementFacts } from './facts-read.ts';
import { type Counted, type Figure, hiddenInRow } from './hide-in-row.ts';
import type { Listed, Page } from './list-page.ts';
import { smallestGroup } from './report-query.ts';

export interface UnmetQuery {
  /** From which likeness on an offer is a good candidate, in 0..1. */
  readonly goodFrom: number;
  /** Other than `smallestGroup`; 1 shows all. */
  readonly smallest?: number;
}

/** Also what a call for candidates would say of them. A need stands in the group of each of its concepts. */
export interface UnmetGroup {
  /** Absent: needs in which no concept is known. */
  readonly conceptId?: string;
  readonly needs: Figure;
  readonly organisations: Figure;
  /** Of the oldest need. */
  readonly since: string;
  /** The most frequent first. */
  readonly types: readonly string[];
  /** What comes nearest without being good, the best first: one an organisation, five at the most. */
  readonly nearest: readonly NearFacts[];
}

export interface UnmetNeeds {
  /** Each counted once. */
  readonly needs: Figure;
  readonly organisations: Figure;
  /** Those that most organisations share first, then the oldest; those with hidden figures last. */
  readonly groups: readonly UnmetGroup[];
}

/** Nearest misses that are told of a group. */
const mostNearest = 5;

const isUnmet = ({ kind, bestLikeness = 0 }: StatementFacts, { goodFrom }: UnmetQuery): boolean =>
  kind === 'need' && bestLikeness < goodFrom;

const ownersOf = (needs: readonly StatementFacts[]): number =>
  new Set(needs.map(({ organisationId }) => organisationId)).size;

const nearestOf = (needs: readonly StatementFacts[], goodFrom: number): readonly NearFacts[] => {
  const best = new Map<string, NearFacts>();
  for (const { nearest } of needs)
    for (const one of nearest) {
      if (one.likeness >= goodFrom) continue;
      const known = best.get(one.organisationId);
      const isBetter =
        !known ||
        one.likeness > known.likeness ||
        (one.likeness === known.likeness && one.sourceId < known.sourceId);
      if (isBetter) best.set(one.organisationId, one);
    }
  return [...best.values()]
    .toSorted((a, b) => b.likeness - a.likeness || byText(a.organisationId, b.organisationId))
    .slice(0, mostNearest);
};

const typesOf = (needs: readonly StatementFacts[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { type } of needs) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([type]) => type);
};

/** By concept; those without one under ''. */
const byConcept = (needs: readonly StatementFacts[]): ReadonlyMap<string, readonly StatementFacts[]> => {
  const groups = new Map<string, StatementFacts[]>();
  for (const need of needs)
    for (const concept of need.conceptIds.length === 0 ? [''] : new Set(need.conceptIds)) {
      const those = groups.get(concept);
      if (those) those.push(need);
      else groups.set(concept, [need]);
    }
  return groups;
};

export const unmetNeeds = (statements: Iterable<StatementFacts>, query: UnmetQuery): UnmetNeeds => {
  const smallest = query.smallest ?? smallestGroup;
  const unmet = [...statements].filter((one) => isUnmet(one, query));
  const rows = [...byConcept(unmet)]
    .map(([concept, needs]) => ({ concept, needs, owners: ownersOf(needs) }))
    .toSorted((a, b) => byText(a.concept, b.concept));
  const cells = rows.map(({ needs, owners }): Counted => ({
    layers: [needs.length],
    small: owners < smallest,
  }));
  const owners = ownersOf(unmet);
  // Groups may share needs; told apart as if they did not, they give at most as much away.
  const total = {
    layers: [rows.reduce((sum, { needs }) => sum + needs.length, 0)],
    small: owners < smallest,
  };
  const hidden = hiddenInRow(cells, total);
  const groups = rows.map(({ concept, needs, owners: those }, at): UnmetGroup => ({
    ...(concept === '' ? {} : { conceptId: concept }),
    needs: hidden.cells.has(at) ? 'hidden' : needs.length,
    organisations: hidden.cells.has(at) ? 'hidden' : those,
    since: needs.reduce((first, { since }) => (since < first ? since : first), needs[0]?.since ?? ''),
    types: typesOf(needs),
    nearest: nearestOf(needs, query.goodFrom),
  }));
  const shared = ({ organisations }: UnmetGroup): number => (organisations === 'hidden' ? 0 : organisations);
  return {
    needs: hidden.total ? 'hidden' : unmet.length,
    organisations: hidden.total ? 'hidden' : owners,
    groups: groups.toSorted(
      (a, b) =>
        shared(b) - shared(a) || byText(a.since, b.since) || byText(a.conceptId ?? '', b.conceptId ?? ''),
    ),
  };
};

/** What can be said of one group to those outside; undefined where nothing of it is unmet. '' asks for needs without concept. */
export const unmetBrief = (
  statements: Iterable<StatementFacts>,
  query: UnmetQuery,
  conceptId: string,
): UnmetGroup | undefined =>
  unmetNeeds(statements, query).groups.find((group) => (group.conceptId ?? '') === conceptId);

export interface ListedNeed {
  readonly statementId: string;
  readonly organisationId: string;
  readonly since: string;
  readonly bestLikeness?: number;
}

/** The oldest first; of a group whose figures are hidden: 'hidden'. */
export const listUnmetNeeds = (
  statements: Iterable<StatementFacts>,
  query: UnmetQuery,
  { conceptId, skip = 0, most = 100 }: Page & { readonly conceptId: string },
): Listed<ListedNeed> => {
  const all = [...statements];
  if (unmetBrief(all, query, conceptId)?.needs === 'hidden') return 'hidden';
  const items = (byConcept(all.filter((one) => isUnmet(one, query))).get(conceptId) ?? [])
    .toSorted((a, b) => byText(a.since, b.since) || byText(a.id, b.id))
    .map(({ id, organisationId, since, bestLikeness }) => ({
      statementId: id,
      organisationId,
      since,
      ...(bestLikeness === undefined ? {} : { bestLikeness }),
    }));
  return { total: items.length, items: items.slice(skip, skip + most) };
};
