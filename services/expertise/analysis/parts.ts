// The parts of a text: runs of letters, digits and marks, with bits that say what they look like and what joins them.

export const hasLower = 1;
export const hasUpper = 2;
export const hasDigit = 4;
/** Capitals and small letters otherwise than at the beginning of a sentence: mRNA, ARNm, iPSC. */
export const isMixed = 8;
/** Two capitals or more. */
export const hasCapitals = 16;
/** One hyphen, and nothing else, stands between this part and the next; or the & of R&D. */
export const hyphenAfter = 32;
/** A single capital, a full stop, and another: the I of I.R.M. */
export const dottedAfter = 64;
export const apostropheAfter = 128;
export const apostropheBefore = 256;
export const bracketBefore = 512;
/** One letter or digit. */
export const isSingle = 1024;
/** One or two. */
export const isShort = 2048;
/** More letters than an acronym or the name of a gene has. */
export const isLong = 4096;
/** An English word among others in a French passage. */
export const isForeign = 8192;

/** In order. Filled anew for each text: what is to be kept is copied. */
export interface Parts {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** Bits, as above. */
  flags: Uint16Array;
  /** Number of each as a known word. */
  words: Int32Array;
}

const usualRoom = 4096;

const room = (parts: number): Omit<Parts, 'count'> => ({
  starts: new Int32Array(parts),
  ends: new Int32Array(parts),
  hashes: new Int32Array(parts),
  flags: new Uint16Array(parts),
  words: new Int32Array(parts),
});

export const createParts = (): Parts => ({ count: 0, ...room(usualRoom) });

/** Parts stand at least one unit apart. What a giant text took is given back with the next ordinary one. */
export const emptyParts = (parts: Parts, units: number): void => {
  const needed = (units >> 1) + 1;
  const has = parts.starts.length;
  parts.count = 0;
  if (needed > has || (has > usualRoom && needed <= usualRoom))
    Object.assign(parts, room(Math.max(needed, usualRoom)));
};
