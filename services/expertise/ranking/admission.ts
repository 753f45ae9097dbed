// Which sources may answer: by who asks, and by what answers are to be like.
import type { Visibility } from '../../platform/access/actor.ts';
import { placeOfTerm } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import { circles, dead, languages, sourceClasses } from '../index/source-class.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { Pieces, Place } from '../index/view.ts';
import { sourceKinds, statementTypes } from '../source.ts';
import type { Language, SourceKind, StatementType } from '../source.ts';
import type { Standing } from './standing.ts';

/** What an organisation may do in an answer; bits, by its number. */
export const found = 1;
/** It is the asker's: all its sources may answer, in whatever circle. */
export const own = 2;

/** Values of one field are alternatives, all fields must hold. */
export interface SourceFilter {
  /** The widest circle whose sources the asker may find. */
  readonly circle: Visibility;
  /** For each number of an organisation that stands for itself, `found`, `own`, both or 0; absent: all are found. */
  readonly organisations?: Uint8Array;
  readonly kinds?: readonly SourceKind[];
  /** Other sources than statements stay out. */
  readonly statementTypes?: readonly StatementType[];
  readonly languages?: readonly Language[];
  /** Earlier days stay out, as days since 1970; sources without a day stay in. */
  readonly since?: number;
  /** Sources that count for nothing. */
  readonly without?: readonly Place[];
  /** Of each of these sets the source must hold at least one term. */
  readonly holding?: readonly Int32Array[];
  /** The source must hold none of these terms. */
  readonly lacking?: Int32Array;
}

/** The filter, made ready for the sources of a view. */
export interface Admission {
  readonly standing: Standing;
  readonly organisations: Uint8Array;
  /** False: all organisations are found. */
  readonly choosesOrganisations: boolean;
  readonly segments: readonly SegmentAdmission[];
}

export interface SegmentAdmission {
  readonly segment: Segment;
  /** For each class of source: 0 no, 1 yes, 2 if it is the asker's own. */
  readonly byClass: Uint8Array;
  /** True: the class says it all. */
  readonly isPlain: boolean;
  readonly since: number;
  /** 1: what the terms and the list of exceptions say lets the source in. Absent: they say nothing. */
  readonly mask?: Uint8Array;
}

/** A bit for each value that one of them may have; all where none is chosen. */
const bitsOf = <T>(values: readonly T[], chosen: readonly T[] | undefined): number =>
  chosen ? chosen.reduce((bits, value) => bits | (1 << values.indexOf(value)), 0) : -1;

/** Of each class: bits of its kind, type and language, and the number of its circle. No kind: no class. */
const kindBits = Int32Array.from(sourceClasses, (source) =>
  source ? bitsOf(sourceKinds, [source.kind]) : 0,
);
const typeBits = Int32Array.from(sourceClasses, (source) =>
  source?.statementType ? bitsOf(statementTypes, [source.statementType]) : 0,
);
const languageBits = Int32Array.from(sourceClasses, (source) =>
  source ? bitsOf(languages, [source.language]) : 0,
);
const circleNumbers = Int32Array.from(sourceClasses, (source) =>
  source ? circles.indexOf(source.circle) : 0,
);

/** What filters choose of the classes: the same array for the same choice. */
const choices = new Map<string, Uint8Array>();
const mostChoices = 500;

const byClassOf = (filter: SourceFilter): Uint8Array => {
  const kinds = bitsOf(sourceKinds, filter.kinds);
  const types = bitsOf(statementTypes, filter.statementTypes);
  const spoken = bitsOf(languages, filter.languages);
  const widest = circles.indexOf(filter.circle);
  const choice = `${kinds} ${filter.statementTypes ? types : ''} ${spoken} ${widest}`;
  const known = choices.get(choice);
  if (known) return known;
  const byClass = new Uint8Array(kindBits.length);
  for (let byte = 0; byte < byClass.length; byte += 1) {
    const isIn =
      ((kindBits[byte] as number) & kinds) !== 0 &&
      ((languageBits[byte] as number) & spoken) !== 0 &&
      (!filter.statementTypes || ((typeBits[byte] as number) & types) !== 0);
    if (isIn) byClass[byte] = (circleNumbers[byte] as number) <= widest ? 1 : 2;
  }
  if (choices.size === mostChoices) choices.clear();
  choices.set(choice, byClass);
  return byClass;
};

/** By the classes of a segment, which are others once one of its sources died, and by what is chosen of them. */
const listed = new WeakMap<Uint8Array, WeakMap<Uint8Array, Int32Array | 'most'>>();

const listChosen = (classes: Uint8Array, byClass: Uint8Array): Int32Array | 'most' => {
  const chosen = new Int32Array(classes.length >> 1);
  let count = 0;
  for (let local = 0; local < classes.length; local += 1) {
    if (byClass[classes[local] as number] === 0) continue;
    if (count === chosen.length) return 'most';
    chosen[count] = local;
    count += 1;
  }
  return chosen.slice(0, count);
};

/**
 * The sources of a segment whose class lets them in, in their order, where that is less than half of them; undefined where
 * it is quicker to look at all. Looked up once: a batch of questions chooses the same again and again.
 */
export const fewAdmitted = ({ segment, byClass }: SegmentAdmission): Int32Array | undefined => {
  const byChoice = listed.get(segment.classes) ?? new WeakMap<Uint8Array, Int32Array | 'most'>();
  listed.set(segment.classes, byChoice);
  const known = byChoice.get(byClass) ?? listChosen(segment.classes, byClass);
  byChoice.set(byClass, known);
  return known === 'most' ? undefined : known;
};

/** Marks the sources that hold one of the terms. */
const markHolders = (segment: Segment, terms: Int32Array, marks: Uint8Array): void => {
  const { postings, postingStarts } = segment;
  for (const term of terms) {
    const place = placeOfTerm(segment, term);
    if (place < 0) continue;
    for (let at = postingStarts[place] as number; at < (postingStarts[place + 1] as number); at += 1) {
      marks[postings[at] as number] = 1;
    }
  }
};

/** By the list of terms: the admissions of one question share theirs. */
const marked = new WeakMap<Int32Array, WeakMap<Uint16Array, Uint8Array>>();

/** 1 for each source that holds one of the terms. */
const holdersOf = (segment: Segment, terms: Int32Array): Uint8Array => {
  const bySegment = marked.get(terms) ?? new WeakMap<Uint16Array, Uint8Array>();
  marked.set(terms, bySegment);
  const known = bySegment.get(segment.postings);
  if (known) return known;
  const holders = new Uint8Array(segment.sizes.sources);
  markHolders(segment, terms, holders);
  bySegment.set(segment.postings, holders);
  return holders;
};

const maskOf = (
  segment: Segment,
  without: readonly number[],
  { holding = [], lacking }: SourceFilter,
): Uint8Array | undefined => {
  if (without.length === 0 && holding.length === 0 && !lacking?.length) return undefined;
  const [first, ...others] = holding.map((terms) => holdersOf(segment, terms));
  const mask = first?.slice() ?? new Uint8Array(segment.sizes.sources).fill(1);
  for (const holders of others)
    for (let local = 0; local < mask.length; local += 1)
      mask[local] = (mask[local] as number) & (holders[local] as number);
  if (lacking) {
    const holders = holdersOf(segment, lacking);
    for (let local = 0; local < mask.length; local += 1) if (holders[local] === 1) mask[local] = 0;
  }
  for (const local of without) mask[local] = 0;
  return mask;
};

let everyone = new Uint8Array(0);
const allFound = (organisations: number): Uint8Array => {
  if (everyone.length < organisations) everyone = new Uint8Array(2 * organisations).fill(found);
  return everyone;
};

export const admit = ({ segments }: Pieces, filter: SourceFilter, standing: Standing): Admission => {
  const byClass = byClassOf(filter);
  const { organisations, since = 0, without = [] } = filter;
  return {
    standing,
    organisations: organisations ?? allFound(standing.standIns.length),
    choosesOrganisations: organisations !== undefined,
    segments: segments.map((segment, nth) => {
      const here = without.filter((place) => segmentOf(place) === nth).map(localIn);
      const mask = maskOf(segment, here, filter);
      return { segment, byClass, since, isPlain: !mask && since === 0, ...(mask ? { mask } : {}) };
    }),
  };
};

/** For sources whose class lets them in: what else there is to say. */
export const passes = ({ segment, mask, since }: SegmentAdmission, local: number): boolean => {
  if (mask && mask[local] === 0) return false;
  const day = segment.days[local] as number;
  return day === 0 || day >= since;
};

const someOwner = (
  { standing, organisations }: Admission,
  { owners, shared }: Segment,
  local: number,
  bit: number,
): boolean => {
  const has = (owner: number): boolean =>
    ((organisations[standing.standIns[owner] as number] as number) & bit) !== 0;
  const owner = owners[local] as number;
  if (owner >= 0) return has(owner);
  if (owner === -1) return false;
  const start = -2 - owner;
  const end = start + (shared[start] as number);
  for (let at = start + 1; at <= end; at += 1) if (has(shared[at] as number)) return true;
  return false;
};

export const isOwn = (admission: Admission, segment: Segment, local: number): boolean =>
  someOwner(admission, segment, local, own);

/** Whether a source may answer, whoever stands behind it. */
export const admits = (admission: Admission, nth: number, local: number): boolean => {
  const here = admission.segments[nth] as SegmentAdmission;
  const answer = here.byClass[here.segment.classes[local] ?? dead] as number;
  if (answer === 0 || (!here.isPlain && !passes(here, local))) return false;
  return answer === 1 || isOwn(admission, here.segment, local);
};

/** Whether it may, and somebody stands behind it who is found. */
export const admitsSource = (admission: Admission, nth: number, local: number): boolean =>
  admits(admission, nth, local) &&
  (!admission.choosesOrganisations ||
    someOwner(admission, (admission.segments[nth] as SegmentAdmission).segment, local, found));
