// What sort of sign a UTF-16 unit is. A table, filled when a unit is first met: no regular expression per letter.

export const none = 0;
export const lower = 1;
export const upper = 2;
export const digit = 3;
/** Belongs to the letter before it, so that decomposed words stay whole. */
export const mark = 4;

const unknown = 255;
const table = new Uint8Array(0x10000).fill(unknown);

const classify = (unit: number): number => {
  const sign = String.fromCharCode(unit);
  if (/\p{M}/u.test(sign)) return mark;
  if (/\p{N}/u.test(sign)) return digit;
  // ʼ is a letter to Unicode, and an apostrophe to those who type it.
  if (sign === 'ʼ' || !/\p{L}/u.test(sign)) return none;
  return /\p{Lu}/u.test(sign) ? upper : lower;
};

/** Letters outside the basic plane are none. */
export const classOf = (unit: number): number => {
  const known = table[unit] ?? none;
  if (known !== unknown) return known;
  const found = classify(unit);
  table[unit] = found;
  return found;
};

/** Hyphens that join parts of a word: ASCII, Unicode's own and the one that does not break. */
export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x02bc || unit === 0x2018;
