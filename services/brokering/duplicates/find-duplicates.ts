// Finds the organisations of a campus that look the same.
import { byText } from '../by-text.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { nameStatistics } from './name-statistics.ts';
import { type OrganisationNames, pairKey } from './organisation-names.ts';
import { readOrganisation, type ReadOrganisation } from './read-organisation.ts';
import { isDuplicate, type PairScore, scorePair } from './score-pair.ts';

export interface Duplicate extends PairScore {
  /** The lower id first. */
  readonly organisationIds: readonly [string, string];
}

type ById = ReadonlyMap<string, ReadOrganisation>;

const ancestorsOf = (id: string, byId: ById): ReadonlySet<string> => {
  const found = new Set<string>();
  for (
    let parent = byId.get(id)?.parentId;
    parent !== undefined && !found.has(parent);
    parent = byId.get(parent)?.parentId
  )
    found.add(parent);
  return found;
};

/** One is a part of the other, directly or not. */
const isPartOf = (a: string, b: string, byId: ById): boolean =>
  ancestorsOf(a, byId).has(b) || ancestorsOf(b, byId).has(a);

/**
 * The surest first, then by ids, whatever the order they are given in. `notSame` has the `pairKey` of what an animator
 * said are two: never told again. Give only organisations that are there: none that is removed or merged.
 */
export const findDuplicates = (
  organisations: readonly OrganisationNames[],
  notSame: ReadonlySet<string> = new Set(),
): readonly Duplicate[] => {
  const sorted = [...new Map(organisations.map((one) => [one.id, one])).values()]
    .toSorted((a, b) => byText(a.id, b.id))
    .map(readOrganisation);
  const byId: ById = new Map(sorted.map((one) => [one.id, one]));
  const statistics = nameStatistics(sorted);
  return candidatePairs(sorted, statistics)
    .flatMap(([first, second]): readonly Duplicate[] => {
      const [a, b] = [sorted[first], sorted[second]];
      if (!a || !b || notSame.has(pairKey(a.id, b.id))) return [];
      const scored = scorePair(a, b, statistics);
      if (!isDuplicate(scored) || isPartOf(a.id, b.id, byId)) return [];
      return [{ organisationIds: [a.id, b.id], ...scored }];
    })
    .toSorted(
      (x, y) => y.score - x.score || byText(pairKey(...x.organisationIds), pairKey(...y.organisationIds)),
    );
};
