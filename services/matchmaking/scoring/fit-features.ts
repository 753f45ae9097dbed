// How well what matches fits beyond its words: kind and type, maturity, freshness.
import { features, type Feature, type Features } from './features.ts';
import type { KindTypeTable } from './kind-type-table.ts';
import type { MatchEnd, Maturity, OrganisationFacts } from './pair-facts.ts';
import type { Way } from './ways.ts';

/** Levels of maturity between two ranges at which they do not fit at all: from an idea to a device in the clinic. */
const farInMaturity = 4;
/** Days after which a statement is half as fresh: profiles are gone through once a year, as a rule. */
const halfLifeInDays = 365;

/** 1 where the ranges meet, falling by a quarter for each level between them, to 0. */
export const maturityFit = (a: Maturity | undefined, b: Maturity | undefined): number | undefined => {
  if (!a || !b) return undefined;
  const between = Math.max(0, a.from - b.to, b.from - a.to);
  return Math.max(0, 1 - between / farInMaturity);
};

/** 1 today, halved each year; of two statements, that of the older one: both must still hold. */
export const freshness = (...ages: readonly (number | undefined)[]): number | undefined => {
  const known = ages.filter((age) => age !== undefined);
  return known.length === 0 ? undefined : 2 ** (-Math.max(0, ...known) / halfLifeInDays);
};

export const kindFit = (
  table: KindTypeTable,
  other: OrganisationFacts,
  { type }: Pick<MatchEnd, 'type'>,
): number | undefined =>
  other.kind === undefined || type === undefined ? undefined : table.usual[other.kind][type];

/**
 * The best of several ways. One that nothing is known of counts as neutral beside others, so that one more way never
 * makes a pair worse: who brings what is usual and something odd besides is not the odder for it.
 */
export const bestFit = (name: Feature, fits: readonly (number | undefined)[]): number | undefined => {
  const known = fits.filter((fit) => fit !== undefined);
  if (known.length === 0) return undefined;
  return Math.max(...known, ...(known.length < fits.length ? [features[name].neutral] : []));
};

/** Of one side; `other` is who brings. */
export const fitFeatures = (
  ways: readonly Way[],
  other: OrganisationFacts,
  table: KindTypeTable,
): Features => {
  const fits = {
    kind_fit: ways.map((way) =>
      way.feature === 'need_met_by_offer' ? kindFit(table, other, way.other) : undefined,
    ),
    maturity_fit: ways.map((way) =>
      way.feature === 'shared_expertise' ? undefined : maturityFit(way.own.maturity, way.other.maturity),
    ),
    freshness: ways.map((way) =>
      way.feature === 'shared_expertise' ? undefined : freshness(way.own.ageInDays, way.other.ageInDays),
    ),
  } as const;
  const found: { -readonly [K in keyof Features]: Features[K] } = {};
  for (const name of ['kind_fit', 'maturity_fit', 'freshness'] as const) {
    const best = bestFit(name, fits[name]);
    if (best !== undefined) found[name] = best;
  }
  return found;
};
