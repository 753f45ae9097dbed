// What sort of sign a UTF-16 unit is. A table, filled when a unit is first met: no regular expression per letter.

export const none = 0;
export const lower = 1;
export const upper = 2;
export const digit = 3;
/** Belongs to the letter before it, so that decomposed words stay whole. */
export const mark = 4;
/** Stands inside words and is not seen: soft hyphen, joiners, byte order mark. */
export const unseen = 5;

/** Not met yet: ask `classOf`. */
export const unknown = 6;

/** For loops over many units; filled as units are met. */
export const classes = new Uint8Array(0x10000).fill(unknown);

/** The letters and digits of mathematics (𝐀 to 𝟿) are Latin and Greek ones in other clothes; both halves of each. */
const isMathematical = (unit: number): boolean => unit === 0xd835;
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const classify = (unit: number): number => {
  const sign = String.fromCharCode(unit);
  if (isMathematical(unit)) return lower;
  if (isSecondHalf(unit) || /\p{M}/u.test(sign)) return mark;
  // A zero-width space stands between words.
  if (/\p{Cf}/u.test(sign)) return unit === 0x200b ? none : unseen;
  // Ⅳ is a digit to Unicode, and read as letters.
  if (/\p{N}/u.test(sign) && !/\p{Nl}/u.test(sign)) return digit;
  // ʼ is a letter to Unicode, and an apostrophe to those who type it.
  if (sign === 'ʼ' || !/[\p{L}\p{Nl}]/u.test(sign)) return none;
  return sign === sign.toLowerCase() ? lower : upper;
};

/** Other letters outside the basic plane are none. */
export const classOf = (unit: number): number => {
  const known = classes[unit] ?? none;
  if (known !== unknown) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
};

/** 0 beyond the ends of the text: reading there would give NaN, for which compiled code is thrown away. */
export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

/** Whether a word can begin here. */
export const isLetterOrDigit = (unit: number): boolean => {
  const sort = classOf(unit);
  return sort !== none && sort < mark;
};

export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x3000 ||
  unit === 0x202f ||
  (unit >= 0x2000 && unit <= 0x200b);

/** What joins parts of a word: hyphens of all lengths up to the en dash, and the minus sign that some type instead. */
export const isHyphen = (unit: number): boolean =>
  unit === 0x2d ||
  (unit >= 0x2010 && unit <= 0x2013) ||
  unit === 0x2212 ||
  unit === 0xfe63 ||
  unit === 0xff0d;

/** Straight, curly, and the accents and primes that some type instead. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 ||
  (unit >= 0x2018 && unit <= 0x201b && unit !== 0x201a) ||
  unit === 0x2bc ||
  unit === 0x60 ||
  unit === 0xb4 ||
  unit === 0x2032 ||
  unit === 0xff07;
