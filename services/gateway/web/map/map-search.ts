// What the address of the map says.
import type { OrganisationKind, Pole } from '../api/generated.ts';
import { organisationKinds, poles } from '../parts/known-values.ts';
import type { LinkKind } from './campus-links.ts';

export interface MapSearch {
  readonly kind?: OrganisationKind;
  readonly pole?: Pole;
  readonly links?: LinkKind;
  readonly since?: number;
  /** Words that organisations are to answer. */
  readonly about?: string;
  readonly view?: 'table';
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value);

/** What does not belong there is left out. */
export const readMapSearch = (search: Record<string, unknown>): MapSearch => {
  const kind = oneOf(organisationKinds, search['kind']);
  const pole = oneOf(poles, search['pole']);
  const links = oneOf(['past', 'suggested'] as const, search['links']);
  const since = Number(search['since']);
  const about = search['about'];
  return {
    ...(kind ? { kind } : {}),
    ...(pole ? { pole } : {}),
    ...(links ? { links } : {}),
    ...(Number.isInteger(since) && since > 1900 ? { since } : {}),
    ...(typeof about === 'string' && about !== '' ? { about } : {}),
    ...(search['view'] === 'table' ? { view: 'table' as const } : {}),
  };
};
