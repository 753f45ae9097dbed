// Counts, of the organisations found, how many have each value of a field.
import type { FacetField } from '../filters.ts';
import { ownersAt } from '../index/read-segment.ts';
import { sourceClasses } from '../index/source-class.ts';
import type { SourceClass } from '../index/source-class.ts';
import type { Terms } from '../index/terms.ts';
import { localIn, segmentOf } from '../index/view.ts';
import { kindBits, poleBits } from '../organisation-columns.ts';
import { organisationKinds, poles } from '../organisation.ts';
import { admits, found } from '../ranking/admission.ts';
import type { Admission, SegmentAdmission } from '../ranking/admission.ts';
import { amongBest } from '../ranking/among-best.ts';
import type { Scored } from '../ranking/score-sources.ts';
import { sourceKinds, statementTypes } from '../source.ts';
import { countFoundConcepts } from './count-found-concepts.ts';
import type { OrganisationTable } from './organisation-table.ts';

export interface FacetCount {
  readonly value: string;
  readonly organisations: number;
}

const mostValues = 30;
/** Concepts are counted in the best sources only: reading the terms of all would take longer than finding them. */
const mostRead = 500;

export interface FacetsWith {
  readonly table: OrganisationTable;
  /** Organisations found by what they are called; their sources need not answer. */
  readonly called: readonly number[];
  readonly terms: Pick<Terms, 'isConcept' | 'termOf' | 'size'>;
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

/** Gives the organisations behind a source that answers its bits, whatever else there is to look at. */
const addBitsOf = (
  bits: Uint16Array,
  scored: Scored,
  admission: Admission,
  { nth, local, own }: { readonly nth: number; readonly local: number; readonly own: number },
): void => {
  if (!admits(admission, nth, local)) return;
  for (const one of foundBehind(admission, scored, nth, local)) bits[one] = (bits[one] as number) | own;
};

/** Bits of the classes that say all there is to say of who may find a source. */
const bitsOfPlain = ({ byClass }: SegmentAdmission): Uint16Array =>
  bitsOfClass.map((bits, sort) => (byClass[sort] === 1 ? bits : 0));

/**
 * Gives the organisations behind the sources of a segment that answer the bits of these sources, those that are not
 * found too. Which sources answer nobody could foretell: where nothing but class and sum decides, there is no branch.
 */
const addBits = (bits: Uint16Array, scored: Scored, admission: Admission, nth: number): void => {
  const here = admission.segments[nth];
  const sums = scored.segments[nth]?.sums;
  if (!here || !sums) return;
  const { byClass, isPlain } = here;
  const plain = bitsOfPlain(here);
  const { classes, owners, sizes } = here.segment;
  const { standIns } = admission.standing;
  for (let local = 0; local < sizes.sources; local += 1) {
    const sort = classes[local] as number;
    const owner = owners[local] as number;
    const sum = sums[local] as number;
    if (!isPlain || owner < 0 || byClass[sort] === 2) {
      if (sum > 0 && byClass[sort] !== 0)
        addBitsOf(bits, scored, admission, { nth, local, own: bitsOfClass[sort] as number });
      continue;
    }
    const standIn = standIns[owner] as number;
    bits[standIn] = (bits[standIn] as number) | ((plain[sort] as number) & (-sum >> 31));
  }
};

/** Of each organisation, the bits of its sources that answer; none where it is not found. */
const bitsFound = (scored: Scored, admission: Admission): Uint16Array => {
  const { organisations } = admission;
  const bits = new Uint16Array(organisations.length);
  scored.segments.forEach((_, nth) => addBits(bits, scored, admission, nth));
  if (admission.choosesOrganisations)
    for (let number = 0; number < bits.length; number += 1)
      bits[number] = (bits[number] as number) & -((organisations[number] as number) & found);
  return bits;
};

/** Of each bit, how many have it. */
const countBits = (bits: Uint16Array): Int32Array => {
  const counts = new Int32Array(16);
  for (let at = 0; at < bits.length; at += 1) {
    for (let left = bits[at] as number; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      counts[bit] = (counts[bit] as number) + 1;
    }
  }
  return counts;
};

const withBit = (counts: Int32Array, bit: number): number => counts[31 - Math.clz32(bit)] ?? 0;

/** What the organisations themselves have, of those found. */
const ofOrganisations = (bits: Uint16Array, values: Uint16Array, called: readonly number[]): Uint16Array => {
  const held = new Uint16Array(values.length);
  for (let number = 0; number < held.length; number += 1)
    if ((bits[number] ?? 0) !== 0) held[number] = values[number] as number;
  for (const number of called) held[number] = values[number] ?? 0;
  return held;
};

const ofConcepts = (
  scored: Scored,
  admission: Admission,
  terms: FacetsWith['terms'],
): readonly FacetCount[] => {
  const owned = amongBest(scored, admission, mostRead).flatMap((place) => {
    const [nth, local] = [segmentOf(place), localIn(place)];
    const segment = scored.segments[nth]?.segment;
    if (!segment) return [];
    return foundBehind(admission, scored, nth, local).map((owner) => ({ owner, segment, local }));
  });
  owned.sort((one, other) => one.owner - other.owner);
  return countFoundConcepts(owned, terms, mostValues).map(({ concept, organisations }) => ({
    value: concept,
    organisations,
  }));
};

type FieldOfSources = Exclude<FacetField, 'concept'>;
/** Counts of these very bits; several fields ask for the same. */
type CountBits = (bits: Uint16Array) => Int32Array;

const countsOf = (
  field: FieldOfSources,
  bits: Uint16Array,
  { table, called }: FacetsWith,
  countsOfBits: CountBits,
): readonly FacetCount[] => {
  if (field === 'organisation_kind') {
    const counts = countBits(ofOrganisations(bits, table.kinds, called));
    return organisationKinds.map((value) => ({ value, organisations: withBit(counts, kindBits([value])) }));
  }
  if (field === 'pole') {
    const counts = countBits(ofOrganisations(bits, table.poles, called));
    return poles.map((value) => ({ value, organisations: withBit(counts, poleBits([value])) }));
  }
  const counts = countsOfBits(bits);
  return classValues
    .filter((one) => one.field === field)
    .map(({ value, bit }) => ({ value, organisations: withBit(counts, bit) }));
};

/** Counts one field after the other; what the same admission finds is gathered once. */
export const createFacetCounter = (scored: Scored) => {
  const gathered = new Map<Admission, Uint16Array>();
  const bitsOf = (admission: Admission): Uint16Array => {
    const bits = gathered.get(admission) ?? bitsFound(scored, admission);
    gathered.set(admission, bits);
    return bits;
  };
  const counted = new Map<Uint16Array, Int32Array>();
  const countsOfBits: CountBits = (bits) => {
    const counts = counted.get(bits) ?? countBits(bits);
    counted.set(bits, counts);
    return counts;
  };
  /** Most first, ties by value; values that nobody found has are left out. */
  return (field: FacetField, admission: Admission, facets: FacetsWith): readonly FacetCount[] => {
    const counts =
      field === 'concept'
        ? ofConcepts(scored, admission, facets.terms)
        : countsOf(field, bitsOf(admission), facets, countsOfBits);
    return counts
      .filter(({ organisations }) => organisations > 0)
      .toSorted((a, b) => b.organisations - a.organisations || (a.value < b.value ? -1 : 1))
      .slice(0, mostValues);
  };
};
