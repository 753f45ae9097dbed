// How surely two organisations are one, and what speaks for and against it.
import { nameEvidence, type NameReason } from './name-evidence.ts';
import type { NameStatistics } from './name-statistics.ts';
import { conflictingScheme, sharedId } from './read-external-ids.ts';
import type { ReadOrganisation } from './read-organisation.ts';
import { sameLabel } from './read-site.ts';

export type ReasonFor =
  | { readonly code: 'same_external_id'; readonly value: string }
  | { readonly code: 'same_site'; readonly value: string }
  /** As written, in the order of the pair. */
  | { readonly code: NameReason; readonly names: readonly [string, string] };

export type ReasonAgainst =
  | { readonly code: 'other_external_id'; readonly scheme: string }
  | { readonly code: 'other_site' | 'other_country' | 'other_city' | 'other_kind' };

export interface PairScore {
  /** In 0..1; `isDuplicate` from 0.5 on. */
  readonly score: number;
  readonly reasons: readonly ReasonFor[];
  readonly against: readonly ReasonAgainst[];
}

/**
 * Bits of evidence, added as in Fellegi and Sunter (1969), log2 of how much oftener it is seen of one organisation
 * entered twice than of two: set by hand, held by tests on names of the campus and of made-up ones. Names bring -4 to 10.
 */
const bits = {
  sameId: 14,
  otherId: -12,
  sameSite: 8,
  otherSite: -4,
  otherCountry: -3,
  sameCity: 1.5,
  otherCity: -2,
  sameKind: 1,
  otherKind: -1.5,
} as const;

/**
 * As much evidence as makes it as likely as not. The same name or another name of it is enough where no identifier and
 * no address speaks against it; the same address is not, without a name that is alike or the same kind.
 */
const threshold = 6;
export const isDuplicate = ({ score }: Pick<PairScore, 'score'>): boolean => score >= 0.5;

interface Evidence {
  readonly bits: number;
  readonly reason?: ReasonFor;
  readonly against?: ReasonAgainst;
}
const nothing: Evidence = { bits: 0 };

const byId = (a: ReadOrganisation, b: ReadOrganisation): readonly Evidence[] => {
  const same = sharedId(a.externalIds, b.externalIds);
  const scheme = conflictingScheme(a.externalIds, b.externalIds);
  return [
    same === undefined ? nothing : { bits: bits.sameId, reason: { code: 'same_external_id', value: same } },
    scheme === undefined ? nothing : { bits: bits.otherId, against: { code: 'other_external_id', scheme } },
  ];
};

/** Three bits less for each doubling of those who have it: the site of a host of many. */
const bitsOfSite = (many: number): number =>
  Math.max(0, bits.sameSite - 3 * Math.max(0, Math.log2(many / 2)));

const bySite = (a: ReadOrganisation, b: ReadOrganisation, { haveSite }: NameStatistics): Evidence => {
  if (!a.site || !b.site) return nothing;
  if (a.site.key === b.site.key) {
    // Parts of one organisation have its site.
    if (a.parentId !== undefined && a.parentId === b.parentId) return nothing;
    return { bits: bitsOfSite(haveSite(a.site.key)), reason: { code: 'same_site', value: a.site.key } };
  }
  const comparable = a.site.sharedHost === b.site.sharedHost && !sameLabel(a.site, b.site);
  return comparable ? { bits: bits.otherSite, against: { code: 'other_site' } } : nothing;
};

const byPlaceAndKind = (a: ReadOrganisation, b: ReadOrganisation): readonly Evidence[] => {
  const known = (x: string | undefined, y: string | undefined): boolean => x !== undefined && y !== undefined;
  const city =
    a.city === b.city
      ? { bits: bits.sameCity }
      : { bits: bits.otherCity, against: { code: 'other_city' } as const };
  return [
    known(a.country, b.country) && a.country !== b.country
      ? { bits: bits.otherCountry, against: { code: 'other_country' } }
      : nothing,
    known(a.city, b.city) ? city : nothing,
    a.kind === b.kind ? { bits: bits.sameKind } : { bits: bits.otherKind, against: { code: 'other_kind' } },
  ];
};

/** The same from either side, but for the order of the names in its reasons. */
export const scorePair = (
  a: ReadOrganisation,
  b: ReadOrganisation,
  statistics: NameStatistics,
): PairScore => {
  const { bits: ofNames, because } = nameEvidence(a.names, b.names, statistics);
  const evidence: readonly Evidence[] = [
    ...byId(a, b),
    bySite(a, b, statistics),
    { bits: ofNames, ...(because ? { reason: because } : {}) },
    ...byPlaceAndKind(a, b),
  ];
  const sum = evidence.reduce((total, one) => total + one.bits, 0);
  return {
    score: 1 / (1 + 2 ** (threshold - sum)),
    reasons: evidence.flatMap(({ reason }) => reason ?? []),
    against: evidence.flatMap(({ against }) => against ?? []),
  };
};
