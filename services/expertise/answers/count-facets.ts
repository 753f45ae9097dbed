// Counts, of the organisations found, how many have each value of a field.
import type { FacetField } from '../filters.ts';
import { ownersAt, termsAt } from '../index/read-segment.ts';
import { dead, sourceClasses } from '../index/source-class.ts';
import type { SourceClass } from '../index/source-class.ts';
import type { Terms } from '../index/terms.ts';
import { localIn, segmentOf } from '../index/view.ts';
import { kindBits, poleBits } from '../organisation-columns.ts';
import { organisationKinds, poles } from '../organisation.ts';
import { admits, found } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import { bestSources } from '../ranking/best-sources.ts';
import type { Scored } from '../ranking/score-sources.ts';
import { sourceKinds, statementTypes } from '../source.ts';
import type { OrganisationTable } from './organisation-table.ts';

export interface FacetCount {
  readonly value: string;
  readonly organisations: number;
}

const mostValues = 30;
/** Concepts are counted in the best sources only: reading the terms of all would take longer than finding them. */
const mostRead = 1_000;

export interface FacetsWith {
  readonly table: OrganisationTable;
  /** Organisations found by what they are called; their sources need not answer. */
  readonly called: readonly number[];
  readonly terms: Pick<Terms, 'isConcept' | 'termOf'>;
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

interface Counted {
  /** The last organisation it was counted for: they come one after the other. */
  last: number;
  organisations: number;
}

const ofConcepts = (
  scored: Scored,
  admission: Admission,
  { isConcept, termOf }: FacetsWith['terms'],
): readonly FacetCount[] => {
  const owned = [...bestSources(scored, admission, mostRead).places]
    .flatMap((place) => {
      const [nth, local] = [segmentOf(place), localIn(place)];
      return foundBehind(admission, scored, nth, local).map((owner) => ({ owner, nth, local }));
    })
    .sort((one, other) => one.owner - other.owner);
  const counts = new Map<number, Counted>();
  for (const { owner, nth, local } of owned) {
    const segment = scored.segments[nth]?.segment;
    for (const term of segment ? termsAt(segment, local) : []) {
      if (!isConcept(term)) continue;
      const count = counts.get(term);
      if (count === undefined) counts.set(term, { last: owner, organisations: 1 });
      else if (count.last !== owner) {
        count.last = owner;
        count.organisations += 1;
      }
    }
  }
  return [...counts].map(([term, { organisations }]) => ({ value: termOf(term).slice(1), organisations }));
};

type FieldOfSources = Exclude<FacetField, 'concept'>;

const countsOf = (
  field: FieldOfSources,
  bits: Uint16Array,
  { table, called }: FacetsWith,
): readonly FacetCount[] => {
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

/** Counts one field after the other; what the same admission finds is gathered once. */
export const createFacetCounter = (scored: Scored) => {
  const gathered = new Map<Admission, Uint16Array>();
  const bitsOf = (admission: Admission): Uint16Array => {
    const bits = gathered.get(admission) ?? bitsFound(scored, admission);
    gathered.set(admission, bits);
    return bits;
  };
  /** Most first, ties by value; values that nobody found has are left out. */
  return (field: FacetField, admission: Admission, facets: FacetsWith): readonly FacetCount[] => {
    const counts =
      field === 'concept'
        ? ofConcepts(scored, admission, facets.terms)
        : countsOf(field, bitsOf(admission), facets);
    return counts
      .filter(({ organisations }) => organisations > 0)
      .toSorted((a, b) => b.organisations - a.organisations || (a.value < b.value ? -1 : 1))
      .slice(0, mostValues);
  };
};
