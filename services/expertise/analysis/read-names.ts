// How what is the same in every language is spelt as a term: acronyms, names with digits or capitals inside.
import { foldJoined } from './fold-word.ts';
import { hasCapitals, hasDigit, hasLower, hasUpper, isLong, isMixed, isSingle } from './parts.ts';
import { unitOf } from './units.ts';
import { codeAt, classOf, mark, upper } from './unit-class.ts';

/** An s after a capital makes a plural: iPSCs. */
const plural = /(\p{Lu}\p{M}*)s$/u;

/** Spellings of one name are one term: IL-6, IL6 and il‑6; PM2,5 and PM2.5. */
export const nameTerm = (written: string): string =>
  `=${foldJoined(written.replace(plural, '$1')).replace(',', '.')}`;

/** Capitals are kept: AI is not the French "ai". IRMs and I.R.M are IRM, and ÉHPAD is EHPAD. */
export const acronymTerm = (written: string): string =>
  `=${written
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}.]+/gu, '')
    .replace(plural, '$1')}`;

export const isUnit = (written: string): boolean => unitOf(written) !== undefined;

/** Two to six capitals; what is longer is a word that was shouted, or a name that is read as one. */
export const isAcronym = (flags: number): boolean =>
  (flags & (hasUpper | hasLower | hasDigit | isSingle | isLong)) === hasUpper;

/** IRMs, ARNs: two capitals at least, then one s. */
export const isPluralAcronym = (text: string, end: number, flags: number): boolean => {
  if ((flags & (isMixed | hasCapitals | hasDigit)) !== (isMixed | hasCapitals)) return false;
  const last = codeAt(text, end - 1);
  let before = end - 2;
  while (classOf(codeAt(text, before)) >= mark) before -= 1;
  return (last === 0x73 || last === 0xff53) && classOf(codeAt(text, before)) === upper;
};

/** p53, 3D, mRNA, ARNm; longer ones with a capital inside are names of people and products, which are read as words. */
export const isName = (flags: number): boolean =>
  (flags & hasDigit) !== 0 || (flags & (isMixed | isLong)) === isMixed;
