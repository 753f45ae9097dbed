// Finds the parts of a passage: runs of letters, digits and marks, and what joins them. Linear, whatever it holds.
import { classOf, digit, isApostrophe, isHyphen, lower, mark, none, upper } from './unit-class.ts';

/** No word of either language is longer in UTF-16 units; what is, such as an encoded file, is passed over. */
export const longestPart = 64;

export const hasLower = 1;
export const hasUpper = 2;
export const hasDigit = 4;
/** A capital after a small letter or a digit, as in mRNA. */
export const innerUpper = 8;
/** One hyphen, and nothing else, stands between this part and the next. */
export const hyphenAfter = 16;
export const apostropheAfter = 32;
export const apostropheBefore = 64;
/** A letter outside A–Z, as in naïve or TNF-α. */
export const beyondAscii = 128;

/** Parts in order. Filled anew for each passage: what is to be kept is copied. */
export interface Parts {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  flags: Uint8Array;
}

export const createParts = (): Parts => ({
  count: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  flags: new Uint8Array(1024),
});

const grow = (parts: Parts): void => {
  const starts = new Int32Array(parts.starts.length * 2);
  const ends = new Int32Array(starts.length);
  const flags = new Uint8Array(starts.length);
  starts.set(parts.starts);
  ends.set(parts.ends);
  flags.set(parts.flags);
  Object.assign(parts, { starts, ends, flags });
};

/** What the unit before `start` and those from `end` say of a part. */
const joints = (text: string, start: number, end: number, to: number): number => {
  let flags = 0;
  if (start > 0 && isApostrophe(text.charCodeAt(start - 1))) flags |= apostropheBefore;
  if (end < to) {
    const after = text.charCodeAt(end);
    if (isApostrophe(after)) flags |= apostropheAfter;
    else if (isHyphen(after) && end + 1 < to && classOf(text.charCodeAt(end + 1)) !== none) flags |= hyphenAfter;
  }
  return flags;
};

export const scanParts = (text: string, from: number, to: number, parts: Parts): void => {
  parts.count = 0;
  let at = from;
  while (at < to) {
    if (classOf(text.charCodeAt(at)) === none) {
      at += 1;
      continue;
    }
    const start = at;
    let flags = 0;
    for (; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      const sort = classOf(unit);
      if (sort === none) break;
      if (sort === lower) flags |= hasLower;
      else if (sort === digit) flags |= hasDigit;
      else if (sort === upper) flags |= (flags & (hasLower | hasDigit)) === 0 ? hasUpper : hasUpper | innerUpper;
      if (unit > 127 && sort !== mark) flags |= beyondAscii;
    }
    if (at - start > longestPart) continue;
    if (parts.count === parts.starts.length) grow(parts);
    parts.starts[parts.count] = start;
    parts.ends[parts.count] = at;
    parts.flags[parts.count] = flags | joints(text, start, at, to);
    parts.count += 1;
  }
};
