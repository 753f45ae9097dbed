// What the names of two organisations say of whether they are one, in bits.
import { likeness } from './compare-names.ts';
import type { NameForm, ReadNames } from './read-name.ts';
import type { NameStatistics } from './name-statistics.ts';

export type NameReason = 'same_name' | 'alias_of' | 'similar_name';

export interface NameEvidence {
  readonly bits: number;
  readonly because?: { readonly code: NameReason; readonly names: readonly [string, string] };
}

const isSame = (a: NameForm, b: NameForm): boolean =>
  a.key !== '' && (a.key === b.key || a.joined === b.joined);

/** A bit and a half less for each doubling of those who go by it, as by Hôpital Saint-Jean; three stay at the least. */
const sharedBy = (bits: number, many: number): number =>
  Math.max(Math.min(bits, 3), bits - 1.5 * Math.max(0, Math.log2(many / 2)));

const shortAcronym = 3;
/** From here on two names are told to be similar: below, with all else that is usual, they are no duplicates. */
export const similarFrom = 0.8;

const bitsOfLikeness = (alike: number): number =>
  alike >= 0.7 ? 30 * (alike - 0.7) : -4 * (1 - alike / 0.7);

/** A name that is another's initials: the longer, the less by chance. */
const isInitials = (name: NameForm, { initials }: ReadNames): boolean =>
  name.joined.length >= shortAcronym && name.joined === initials;

const isShort = ({ joined }: NameForm): boolean => joined.length <= shortAcronym;
const isPhrase = ({ words, joined }: NameForm): boolean => words.length > 1 && joined.length >= 10;

/**
 * The full name of one is another name of the other, or its initials; or, worth less unless they are words, both have
 * another name in common: acronyms of names that have nothing else in common are chance.
 */
const asAlias = (
  a: ReadNames,
  b: ReadNames,
  statistics: NameStatistics,
  bitsOfMain: number,
): readonly NameEvidence[] => {
  const told = (bits: number, x: NameForm, y: NameForm): NameEvidence => ({
    bits: sharedBy(bits, Math.max(statistics.goBy(x.key), statistics.goBy(y.key))),
    because: { code: 'alias_of', names: [x.written, y.written] },
  });
  const ofFull = (x: NameForm, y: NameForm): NameEvidence => told(isShort(x) || isShort(y) ? 6 : 8, x, y);
  const ofOthers = (x: NameForm, y: NameForm): NameEvidence =>
    told(isPhrase(x) && isPhrase(y) ? 8 : 4 + bitsOfMain, x, y);
  const ofInitials = (short: NameForm): NameEvidence => told(isShort(short) ? 4 : 5.5, a.main, b.main);
  return [
    ...b.others.filter((form) => isSame(a.main, form)).map((form) => ofFull(a.main, form)),
    ...a.others.filter((form) => isSame(form, b.main)).map((form) => ofFull(form, b.main)),
    ...a.others.flatMap((x) => b.others.filter((y) => isSame(x, y)).map((y) => ofOthers(x, y))),
    ...(isInitials(a.main, b) ? [ofInitials(a.main)] : []),
    ...(isInitials(b.main, a) ? [ofInitials(b.main)] : []),
  ];
};

export const nameEvidence = (a: ReadNames, b: ReadNames, statistics: NameStatistics): NameEvidence => {
  const names = [a.main.written, b.main.written] as const;
  if (isSame(a.main, b.main)) {
    const many = Math.max(statistics.goBy(a.main.key), statistics.goBy(b.main.key));
    return { bits: sharedBy(10, many), because: { code: 'same_name', names } };
  }
  const alike = likeness(a.main, b.main, statistics);
  const bits = bitsOfLikeness(alike);
  const similar: NameEvidence =
    alike < similarFrom ? { bits } : { bits, because: { code: 'similar_name', names } };
  return asAlias(a, b, statistics, bits).reduce((best, one) => (one.bits > best.bits ? one : best), similar);
};
