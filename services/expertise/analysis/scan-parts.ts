// Finds the parts of a text. Linear, whatever it holds.
import { addressAround, isAddressSign } from './find-addresses.ts';
import {
  apostropheAfter,
  apostropheBefore,
  bracketBefore,
  dottedAfter,
  emptyParts,
  hasCapitals,
  hasDigit,
  hasLower,
  hasUpper,
  hyphenAfter,
  isLong,
  isMixed,
  isShort,
  isSingle,
} from './parts.ts';
import type { Parts } from './parts.ts';
import {
  classes,
  classOf,
  codeAt,
  digit,
  isApostrophe,
  isHyphen,
  isLetterOrDigit,
  lower,
  mark,
  none,
  unseen,
  upper,
} from './unit-class.ts';
import { hashOfNothing, hashStep, hashUnits } from './word-table.ts';

/** No word of either language has more letters; what has, such as an encoded file, is passed over. */
const mostLetters = 64;
/** Marks and unseen signs included. */
const mostUnits = 256;
const longestName = 6;

/** Bits of a part, after those of its beginning and one more sign. */
const bitsWith = (bits: number, sort: number): number => {
  if (sort === lower) return bits | hasLower | ((bits & hasCapitals) === 0 ? 0 : isMixed);
  if (sort === digit) return bits | hasDigit;
  if (sort !== upper) return bits;
  if ((bits & (hasLower | hasDigit)) !== 0) return bits | hasUpper | isMixed;
  return bits | ((bits & hasUpper) === 0 ? hasUpper : hasCapitals);
};
const sorts = 8;
/** The same as a table: `bits * sorts + sort`. */
const nextBits = Uint8Array.from({ length: 2 * hasCapitals * sorts }, (_, at) =>
  bitsWith(Math.floor(at / sorts), at % sorts),
);

/** A run of letters, digits, marks and unseen signs. */
interface Run {
  end: number;
  bits: number;
  marks: number;
  hash: number;
  /** What stands after it; a space at the end of the text. */
  follower: number;
}

const space = 0x20;

const followRun = (text: string, start: number, run: Run): void => {
  const sortOf = classes;
  const next = nextBits;
  const to = text.length;
  let at = start;
  let bits = 0;
  let marks = 0;
  let hash = hashOfNothing;
  let unit = text.charCodeAt(at);
  let sort = sortOf[unit] ?? none;
  while (sort !== none) {
    if (sort >= mark) {
      sort = classOf(unit);
      if (sort === none) break;
      if (sort >= mark) marks += 1;
    }
    hash = Math.imul(hash ^ unit, hashStep);
    bits = next[bits * sorts + sort] ?? 0;
    at += 1;
    unit = at < to ? text.charCodeAt(at) : space;
    sort = sortOf[unit] ?? none;
  }
  run.end = at;
  run.bits = bits;
  run.marks = marks;
  run.hash = hash;
  run.follower = unit;
};

const isCapital = (text: string, at: number): boolean => classOf(codeAt(text, at)) === upper;
const isUnseen = (unit: number): boolean => classOf(unit) === unseen;

/** Bits for what joins a part, whose run ends at `at`, with the next. */
const jointAfter = (text: string, at: number, flags: number): number => {
  const unit = codeAt(text, at);
  if (isHyphen(unit)) return isLetterOrDigit(codeAt(text, at + 1)) ? hyphenAfter : 0;
  if (isApostrophe(unit)) return apostropheAfter;
  const areCapitals = (flags & (hasUpper | hasLower | hasDigit)) === hasUpper && isCapital(text, at + 1);
  if (!areCapitals) return 0;
  if (unit === 0x26) return hyphenAfter;
  const isDotted = unit === 0x2e && (flags & isSingle) !== 0 && !isLetterOrDigit(codeAt(text, at + 2));
  return isDotted ? dottedAfter : 0;
};

const jointBefore = (unit: number): number => {
  if (unit === 0x28) return bracketBefore;
  return isApostrophe(unit) ? apostropheBefore : 0;
};

const sizeOf = (letters: number): number => {
  if (letters === 1) return isSingle | isShort;
  if (letters === 2) return isShort;
  return letters > longestName ? isLong : 0;
};

const addPart = (parts: Parts, text: string, start: number, run: Run, before: number): void => {
  const part = parts.count;
  let { end, hash } = run;
  if (run.marks > 0 && isUnseen(codeAt(text, end - 1))) {
    while (isUnseen(codeAt(text, end - 1))) end -= 1;
    hash = hashUnits(text, start, end);
  }
  let flags = run.bits | sizeOf(run.end - start - run.marks);
  if (run.follower !== space) flags |= jointAfter(text, run.end, flags);
  if (before !== space) flags |= jointBefore(before);
  parts.starts[part] = start;
  parts.ends[part] = end;
  parts.hashes[part] = hash;
  parts.flags[part] = flags;
  parts.count = part + 1;
};

/** What follows the last part is left out: nothing joins it with the next. */
const loosenLast = ({ flags, count }: Parts): void => {
  if (count > 0) flags[count - 1] = (flags[count - 1] ?? 0) & ~(hyphenAfter | dottedAfter);
};

/** Leaves out the last parts, which a hyphen, a full stop or the like joins to an address. */
const leaveOutLast = (parts: Parts, text: string, address: number): void => {
  let beginning = address;
  while (parts.count > 0) {
    const gap = beginning - (parts.ends[parts.count - 1] ?? 0);
    if (gap > 1 || (gap === 1 && !'-._+%&'.includes(text.charAt(beginning - 1)))) break;
    parts.count -= 1;
    beginning = parts.starts[parts.count] ?? 0;
  }
  loosenLast(parts);
};

export const scanParts = (text: string, parts: Parts): void => {
  emptyParts(parts, text.length);
  const sortOf = classes;
  const run: Run = { end: 0, bits: 0, marks: 0, hash: 0, follower: space };
  const seen = { noneBefore: 0 };
  let before = space;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if ((sortOf[unit] ?? none) === none || !isLetterOrDigit(unit)) {
      const end = isAddressSign(unit) ? addressAround(text, at, seen) : -1;
      if (end > at) leaveOutLast(parts, text, at);
      before = end > at ? space : unit;
      at = Math.max(end, at + 1);
      continue;
    }
    followRun(text, at, run);
    const tooLong = run.end - at - run.marks > mostLetters || run.end - at > mostUnits;
    if (tooLong) loosenLast(parts);
    else addPart(parts, text, at, run, before);
    before = space;
    at = run.end;
  }
};
