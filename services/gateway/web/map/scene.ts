// What is drawn: organisations at their places with their links, and who is near whom. Pure.
import type { OrganisationKind } from '../api/generated.ts';
import type { Link, Shown } from './campus-links.ts';
import type { Layout } from './lay-out.ts';
import type { Point } from './push-apart.ts';

export interface Spot extends Point {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** How many links it has. */
  readonly links: number;
  /** Of those that the filter means, and not only linked to one of them. */
  readonly isMeant: boolean;
}

export interface Line {
  readonly link: Link;
  readonly ends: readonly [Spot, Spot];
}

export interface Scene {
  /** The most linked first. */
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
  readonly rowsFrom?: number;
}

/** What the reader points at; the rest fades. */
export type Pointed =
  { readonly kind: 'spot'; readonly id: string } | { readonly kind: 'line'; readonly key: string };

/** Who has no place yet is not drawn yet. */
export const sceneOf = ({ places, links, meant }: Shown, layout: Layout): Scene => {
  const at = new Map(layout.places.map((one) => [one.id, one]));
  const counts = new Map<string, number>();
  for (const id of links.flatMap(({ ends }) => ends)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const spots = places.flatMap(({ id, name, kind }): readonly Spot[] => {
    const place = at.get(id);
    if (!place) return [];
    return [{ id, name, kind, x: place.x, y: place.y, links: counts.get(id) ?? 0, isMeant: meant.has(id) }];
  });
  const known = new Map(spots.map((spot) => [spot.id, spot]));
  const lines = links.flatMap((link): readonly Line[] => {
    const [one, other] = link.ends.map((id) => known.get(id));
    return one && other ? [{ link, ends: [one, other] }] : [];
  });
  return {
    spots: spots.toSorted((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1)),
    lines,
    ...(layout.rowsFrom === undefined ? {} : { rowsFrom: layout.rowsFrom }),
  };
};

export interface Lit {
  readonly spots: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** What stays bright: an organisation with its links and neighbours, or a link with its ends. */
export const litBy = ({ lines }: Scene, pointed: Pointed): Lit => {
  const own = lines.filter(({ link }) =>
    pointed.kind === 'line' ? link.key === pointed.key : link.ends.includes(pointed.id),
  );
  const ids = own.flatMap(({ link }) => link.ends);
  return {
    spots: new Set(pointed.kind === 'spot' ? [pointed.id, ...ids] : ids),
    lines: new Set(own.map(({ link }) => link.key)),
  };
};
