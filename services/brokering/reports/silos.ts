// Between which poles or kinds there are far fewer links than chance would make, or far more.
import type { CollaborationFacts } from './facts-read.ts';
import { countLinks, type LinksQuery } from './links.ts';
import { poissonAtMost } from './poisson-tail.ts';
import type { ReportFacts } from './report-facts.ts';
import { polesOf, smallestGroup } from './report-query.ts';

export interface SilosQuery extends LinksQuery {
  readonly by: 'pole' | 'kind';
}

export interface SiloCell {
  /** In the order of `groups`; the same twice: within it. */
  readonly groups: readonly [string, string];
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected; absent where none is expected. */
  readonly ratio?: number;
  /** How likely so few or fewer would be: a hint and no test, for links of one organisation hang together. */
  readonly chance: number;
  /** `hardly`: so few, or `often`: so many, have less than one chance in a hundred. */
  readonly reading: 'hardly' | 'often' | 'as_expected';
}

export interface Silos {
  readonly groups: readonly { readonly group: string; readonly organisations: number }[];
  /** Of too few organisations to be shown. */
  readonly tooSmall: readonly string[];
  /** Links between organisations of the groups that are shown; all cells sum to them, and so does what is expected. */
  readonly links: number;
  readonly cells: readonly SiloCell[];
}

/** So rare that it is told. */
const rare = 0.01;

/** Groups of each organisation by its number, as indexes; those of small groups are left out of them. */
export const siloGroups = (facts: ReportFacts, { by, smallest = smallestGroup }: SilosQuery) => {
  const sizes = new Map<string, number>();
  const namesOf = (at: number): readonly string[] => {
    const organisation = facts.organisation(at);
    if (!organisation) return [];
    return by === 'kind' ? [organisation.kind] : polesOf(organisation);
  };
  const named = Array.from({ length: facts.organisationCount }, (_, at) => namesOf(at));
  for (const name of named.flat()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const names = [...sizes.keys()].toSorted();
  const shown = names.filter((name) => (sizes.get(name) ?? 0) >= smallest);
  const places = new Map(shown.map((name, place) => [name, place]));
  return {
    groups: shown.map((group) => ({ group, organisations: sizes.get(group) ?? 0 })),
    tooSmall: names.filter((name) => !places.has(name)),
    ofOrganisation: named.map((those) => those.flatMap((name) => places.get(name) ?? [])),
  };
};

/**
 * A link is one between two organisations. Where one of them is in k of the poles that are shown, each of these has a k-th
 * of its end, so that all cells sum to the links. What is expected is what the configuration model gives, in which each
 * group keeps its number m_i of link ends and who is linked to whom is drawn: m_i·m_j/(2m) between two groups, m_i²/(4m)
 * within one, m links in all (the null model of modularity: Newman and Girvan, Finding and evaluating community structure in
 * networks, Phys. Rev. E 69, 2004). Small groups are left out before anything is counted: nothing that is shown contains
 * them, so nothing can be subtracted.
 */
export const silos = (
  facts: ReportFacts,
  query: SilosQuery,
  collaborations: readonly CollaborationFacts[] = [],
): Silos => {
  const { groups, tooSmall, ofOrganisation } = siloGroups(facts, query);
  const size = groups.length;
  const { a, b } = countLinks(facts, query, collaborations);
  const observed = new Float64Array(size * size);
  let links = 0;
  for (let link = 0; link < a.length; link += 1) {
    const mine = ofOrganisation[a[link] ?? -1] ?? [];
    const theirs = ofOrganisation[b[link] ?? -1] ?? [];
    if (mine.length === 0 || theirs.length === 0) continue;
    links += 1;
    const part = 1 / (mine.length * theirs.length);
    for (const one of mine)
      for (const other of theirs) {
        const cell = Math.min(one, other) * size + Math.max(one, other);
        observed[cell] = (observed[cell] ?? 0) + part;
      }
  }
  const between = (i: number, j: number): number => observed[Math.min(i, j) * size + Math.max(i, j)] ?? 0;
  const ends = groups.map((_, i) => groups.reduce((sum, _g, j) => sum + between(i, j), between(i, i)));
  const cellOf = (i: number, j: number): SiloCell => {
    const seen = between(i, j);
    const [mine = 0, theirs = 0] = [ends[i], ends[j]];
    const expected = links === 0 ? 0 : (mine * theirs) / ((i === j ? 4 : 2) * links);
    const chance = expected === 0 ? 1 : poissonAtMost(seen, expected);
    const isOften = expected > 0 && 1 - poissonAtMost(seen - 1, expected) < rare;
    return {
      groups: [groups[i]?.group ?? '', groups[j]?.group ?? ''],
      observed: seen,
      expected,
      ...(expected === 0 ? {} : { ratio: seen / expected }),
      chance,
      reading: chance < rare ? 'hardly' : isOften ? 'often' : 'as_expected',
    };
  };
  const cells = groups.flatMap((_, i) => groups.slice(i).map((_g, step) => cellOf(i, i + step)));
  return { groups, tooSmall, links, cells };
};
