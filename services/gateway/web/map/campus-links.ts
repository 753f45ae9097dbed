// The campus as organisations and links between them, and what a filter leaves of it. Pure.
import type { CampusPair, Collaboration, Organisation, OrganisationKind, Pole } from '../api/generated.ts';

export type LinkKind = 'past' | 'suggested';

export interface Link {
  /** Both ids, the lower one first, and the kind: what an address calls the link. */
  readonly key: string;
  readonly ends: readonly [string, string];
  readonly kind: LinkKind;
  /** Of what is suggested: what both gain together, in 0..1. */
  readonly score?: number;
  /** Of what they did together: titles, the latest first. */
  readonly titles: readonly string[];
  /** Last year of it; of what goes on, this one. Absent where no day is known. */
  readonly year?: number;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly poles: readonly Pole[];
}

export interface Campus {
  readonly places: readonly Place[];
  readonly links: readonly Link[];
}

const linkKey = (ends: readonly [string, string], kind: LinkKind): string => `${ends.join('.')}.${kind}`;

const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b) => inOrder(a, b)));

const yearOf = ({ since, until }: Collaboration, thisYear: number): number | undefined => {
  if (until !== undefined) return Number(until.slice(0, 4));
  return since === undefined ? undefined : thisYear;
};

const pastLinks = (collaborations: readonly Collaboration[], thisYear: number): readonly Link[] => {
  const links = new Map<string, Link>();
  for (const one of collaborations)
    for (const ends of pairsOf(one.organisations)) {
      const key = linkKey(ends, 'past');
      const before = links.get(key);
      const year = Math.max(before?.year ?? 0, yearOf(one, thisYear) ?? 0);
      const titles = [...(before?.titles ?? []), one.title];
      links.set(key, { key, ends, kind: 'past', titles, ...(year > 0 ? { year } : {}) });
    }
  return [...links.values()];
};

interface Read {
  readonly organisations: readonly Organisation[];
  readonly collaborations: readonly Collaboration[];
  readonly pairs: readonly CampusPair[];
}

export const campusOf = ({ organisations, collaborations, pairs }: Read, thisYear: number): Campus => {
  const suggested = pairs.flatMap(({ organisations: [a, b], score }): readonly Link[] => {
    if (a === undefined || b === undefined) return [];
    const ends = inOrder(a, b);
    return [{ key: linkKey(ends, 'suggested'), ends, kind: 'suggested', score, titles: [] }];
  });
  const places = organisations.filter(({ merged_into }) => merged_into === undefined);
  const known = new Set(places.map(({ id }) => id));
  const links = [...pastLinks(collaborations, thisYear), ...suggested];
  return { places, links: links.filter(({ ends }) => ends.every((id) => known.has(id))) };
};

export interface MapFilter {
  /** None: all of them. */
  readonly kinds?: readonly OrganisationKind[];
  readonly pole?: Pole | undefined;
  readonly links?: LinkKind | undefined;
  /** What they did together, from this year on. */
  readonly since?: number | undefined;
  /** Those who answer what was searched for. */
  readonly among?: ReadonlySet<string> | undefined;
}

export interface Shown extends Campus {
  /** Those that the filter means; the others are linked to them. */
  readonly meant: ReadonlySet<string>;
}

/** An organisation stays with whom it is linked to: a filter says where to look from. */
export const filtered = (
  { places, links }: Campus,
  { kinds = [], pole, links: only, since, among }: MapFilter,
): Shown => {
  const isMeant = (one: Place): boolean =>
    (kinds.length === 0 || kinds.includes(one.kind)) &&
    (pole === undefined || one.poles.includes(pole)) &&
    (among === undefined || among.has(one.id));
  const meant = new Set(places.filter(isMeant).map(({ id }) => id));
  const left = links.filter(
    (link) =>
      (only === undefined || link.kind === only) &&
      (since === undefined || link.kind === 'suggested' || (link.year ?? 0) >= since) &&
      link.ends.some((id) => meant.has(id)),
  );
  const linked = new Set(left.flatMap(({ ends }) => ends));
  return { places: places.filter(({ id }) => meant.has(id) || linked.has(id)), links: left, meant };
};

/** How many organisations and links an entry of the legend stands for, whatever the legend itself leaves out. */
export const countsOf = (
  campus: Campus,
  filter: MapFilter,
): {
  readonly kinds: ReadonlyMap<OrganisationKind, number>;
  readonly links: ReadonlyMap<LinkKind, number>;
} => {
  const { places, meant } = filtered(campus, { ...filter, kinds: [] });
  const kinds = new Map<OrganisationKind, number>();
  for (const { id, kind } of places) if (meant.has(id)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const links = new Map<LinkKind, number>();
  for (const { kind } of filtered(campus, { ...filter, links: undefined }).links)
    links.set(kind, (links.get(kind) ?? 0) + 1);
  return { kinds, links };
};

/** Links of one organisation, what is suggested first, the best and the latest on top. */
export const linksOf = ({ links }: Campus, id: string): readonly Link[] =>
  links
    .filter(({ ends }) => ends.includes(id))
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0) || (b.year ?? 0) - (a.year ?? 0));

export const otherEnd = ({ ends: [a, b] }: Link, id: string): string => (a === id ? b : a);
