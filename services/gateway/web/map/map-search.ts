// What the address of the map says.
import type { OrganisationKind, Pole } from '../api/generated.ts';
import { organisationKinds, poles } from '../parts/known-values.ts';
import type { LinkKind } from './campus-links.ts';

export interface MapSearch {
  /** Several are separated by commas. */
  readonly kind?: string;
  readonly pole?: Pole;
  readonly links?: LinkKind;
  readonly since?: number;
  /** Words that organisations are to answer. */
  readonly about?: string;
  readonly view?: 'table';
  /** The organisation that is looked at. */
  readonly at?: string;
  /** The link that is explained: its key. */
  readonly link?: string;
  /** By which column organisations and links are sorted; downwards after a minus. */
  readonly places?: string;
  readonly order?: string;
}

/** What is undefined is no longer said. */
export type MapChange = { readonly [K in keyof MapSearch]?: MapSearch[K] | undefined };

export const kindsIn = (text: string | undefined): readonly OrganisationKind[] => {
  const asked = (text ?? '').split(',');
  return organisationKinds.filter((kind) => asked.includes(kind));
};

/** The kinds with this one, or without it where it was among them. */
export const toggled = (text: string | undefined, kind: OrganisationKind): string | undefined => {
  const now = kindsIn(text);
  const next = organisationKinds.filter((one) => now.includes(one) !== (one === kind));
  return next.length === 0 || next.length === organisationKinds.length ? undefined : next.join(',');
};

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value);

const matching = (shape: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** What does not belong there is left out. */
export const readMapSearch = (search: Record<string, unknown>): MapSearch => {
  const since = Number(search['since']);
  const read: MapChange = {
    kind: kindsIn(matching(/./, search['kind'])).join(',') || undefined,
    pole: oneOf(poles, search['pole']),
    links: oneOf(['past', 'suggested'] as const, search['links']),
    since: Number.isInteger(since) && since > 1900 ? since : undefined,
    about: matching(/\S/, search['about']),
    view: oneOf(['table'] as const, search['view']),
    at: matching(/^\w+$/, search['at']),
    link: matching(/^\w+\.\w+\.(past|suggested)$/, search['link']),
    places: matching(/^-?(name|kind|pole|past|suggested)$/, search['places']),
    order: matching(/^-?(one|other|link|year|gain)$/, search['order']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};
