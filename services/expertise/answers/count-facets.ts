// Counts, of the organisations found, how many have each value of a field.
import type { FacetField } from '../filters.ts';
import { ownersAt, termsAt } from '../index/read-segment.ts';
import { dead, sourceClasses } from '../index/source-class.ts';
import type { SourceClass } from '../index/source-class.ts';
import { localIn, segmentOf } from '../index/view.ts';
import { organisationKinds, poles } from '../organisations.ts';
import { admits, found } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import { bestSources } from '../ranking/best-sources.ts';
import type { Scored } from '../ranking/score-sources.ts';
import { sourceKinds, statementTypes } from '../source.ts';
import { kindBits, poleBits } from './organisation-table.ts';
import type { OrganisationTable } from './organisation-table.ts';

export interface FacetCount {
  readonly value: string;
  readonly organisations: number;
}

const mostValues = 30;
/** Concepts are counted in the best sources only: reading the terms of all would take longer than finding them. */
const mostRead = 2_000;

export interface FacetsWith {
  readonly table: OrganisationTable;
  /** Organisations found by what they are called; their sources need not answer. */
  readonly called: readonly number[];
  /** Id of the concept a term stands for; undefined for a word. */
  readonly conceptOf: (term: number) => string | undefined;
}

/** A value of a class of sources, and its bit. */
const classValues = [
  ...(['fr', 'en'] as const).map((value) => ({ field: 'language', value }) as const),
  ...statementTypes.map((value) => ({ field: 'statement_type', value }) as const),
  ...sourceKinds.map((value) => ({ field: 'source_kind', value }) as const),
].map((one, at) => ({ ...one, bit: 1 << at }));

const isOf = ({ language, statementType, kind }: SourceClass, field: FacetField, value: string): boolean =>
  (field === 'language' && language === value) ||
  (field === 'statement_type' && statementType === value) ||
  (field === 'source_kind' && kind === value);

const bitsOfClass = Uint16Array.from(sourceClasses, (sort) =>
  classValues.reduce(
    (bits, { field, value, bit }) => (sort && isOf(sort, field, value) ? bits | bit : bits),
    0,
  ),
);

/** The organisations behind a source that are found. */
const foundBehind = (
  { standing, organisations }: Admission,
  { segments }: Scored,
  nth: number,
  local: number,
): readonly number[] => {
  const segment = segments[nth]?.segment;
  return (segment ? ownersAt(segment, local) : [])
    .map((owner) => standing.standIns[owner] ?? owner)
    .filter((owner) => ((organisations[owner] ?? 0) & found) !== 0);
};

/** Of each organisation, the bits of its sources that answer; none where it is not found. */
const bitsFound = (scored: Scored, admission: Admission): Uint16Array => {
  const { standing, organisations } = admission;
  const bits = new Uint16Array(organisations.length);
  scored.segments.forEach(({ segment, sums }, nth) => {
    const { classes, owners, sizes } = segment;
    for (let local = 0; local < sizes.sources; local += 1) {
      if ((sums[local] as number) <= 0 || !admits(admission, nth, local)) continue;
      const own = bitsOfClass[classes[local] ?? dead] as number;
      const owner = owners[local] as number;
      const standIn = owner < 0 ? -1 : (standing.standIns[owner] as number);
      if (standIn < 0)
        for (const one of foundBehind(admission, scored, nth, local)) bits[one] = (bits[one] as number) | own;
      else if (((organisations[standIn] as number) & found) !== 0)
        bits[standIn] = (bits[standIn] as number) | own;
    }
  });
  return bits;
};

const countBit = (bits: Uint16Array, bit: number): number => {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) if (((bits[at] as number) & bit) !== 0) count += 1;
  return count;
};

/** What the organisations themselves have, of those found. */
const ofOrganisations = (bits: Uint16Array, values: Uint16Array, called: readonly number[]): Uint16Array => {
  const held = values.map((value, number) => ((bits[number] ?? 0) === 0 ? 0 : value));
  for (const number of called) held[number] = values[number] ?? 0;
  return held;
};

const ofConcepts = (
  scored: Scored,
  admission: Admission,
  conceptOf: FacetsWith['conceptOf'],
): readonly FacetCount[] => {
  const holders = new Map<string, Set<number>>();
  for (const place of bestSources(scored, admission, mostRead).places) {
    const [nth, local] = [segmentOf(place), localIn(place)];
    const segment = scored.segments[nth]?.segment;
    if (!segment) continue;
    const owners = foundBehind(admission, scored, nth, local);
    for (const term of termsAt(segment, local)) {
      const concept = conceptOf(term);
      if (concept === undefined) continue;
      const known = holders.get(concept) ?? new Set();
      for (const owner of owners) known.add(owner);
      holders.set(concept, known);
    }
  }
  return [...holders].map(([value, { size }]) => ({ value, organisations: size }));
};

const countsOf = (
  field: FacetField,
  scored: Scored,
  admission: Admission,
  { table, called, conceptOf }: FacetsWith,
): readonly FacetCount[] => {
  if (field === 'concept') return ofConcepts(scored, admission, conceptOf);
  const bits = bitsFound(scored, admission);
  if (field === 'organisation_kind') {
    const held = ofOrganisations(bits, table.kinds, called);
    return organisationKinds.map((value) => ({ value, organisations: countBit(held, kindBits([value])) }));
  }
  if (field === 'pole') {
    const held = ofOrganisations(bits, table.poles, called);
    return poles.map((value) => ({ value, organisations: countBit(held, poleBits([value])) }));
  }
  return classValues
    .filter((one) => one.field === field)
    .map(({ value, bit }) => ({ value, organisations: countBit(bits, bit) }));
};

/** Most first, ties by value; values that nobody found has are left out. */
export const countFacet = (
  field: FacetField,
  scored: Scored,
  admission: Admission,
  facets: FacetsWith,
): readonly FacetCount[] =>
  countsOf(field, scored, admission, facets)
    .filter(({ organisations }) => organisations > 0)
    .toSorted((a, b) => b.organisations - a.organisations || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
