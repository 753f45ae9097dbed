// Recognises what is the same in every language: acronyms, names with digits or capitals inside, numbers with units.
import { foldWord } from './fold-word.ts';
import { classOf, upper } from './unit-class.ts';
import { beyondAscii, hasDigit, hasLower, hasUpper, innerUpper } from './scan-parts.ts';

/** Greek letters in names of genes and proteins, as they are spelt out: TNF-α is TNF-alpha. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  ω: 'omega',
};
const greekLetters = /[αβγδεκλω]/g;
const hasGreek = /[αβγδεκλω]/;

/** Spellings of one name are one term: IL-6, IL6 and il‑6; SARS-CoV-2. */
export const nameTerm = (written: string): string =>
  `=${foldWord(written)
    .replace(/[-‐‑]/g, '')
    .replace(greekLetters, (letter) => greek[letter] ?? letter)}`;

/** Capitals are kept: AI is not the French "ai". An s after them makes a plural: IRMs. */
export const acronymTerm = (written: string): string => `=${written.replace(/s$/, '').normalize('NFC')}`;

/** Longer ones with a capital inside are names of people and products, which are read as words. */
const longestMixed = 6;

export const isAcronym = (flags: number, length: number): boolean =>
  length > 1 && (flags & (hasUpper | hasLower | hasDigit)) === hasUpper;

/** IRMs, ARNs: capitals, then one s. */
export const isPluralAcronym = (text: string, start: number, end: number, flags: number): boolean => {
  if (end - start < 3 || (flags & hasUpper) === 0 || text.charCodeAt(end - 1) !== 0x73) return false;
  for (let at = start; at < end - 1; at += 1) if (classOf(text.charCodeAt(at)) !== upper) return false;
  return true;
};

export const isName = (flags: number, length: number): boolean =>
  (flags & hasDigit) !== 0 || ((flags & innerUpper) !== 0 && length <= longestMixed);

/** A part that makes a name of the whole compound: p53, the α of TNF-α, the X of X-ray. */
export const makesName = (text: string, start: number, end: number, flags: number): boolean =>
  isName(flags, end - start) ||
  (end - start === 1 && (flags & hasUpper) !== 0) ||
  ((flags & beyondAscii) !== 0 && hasGreek.test(text.slice(start, end).toLowerCase()));

const units = new Set(
  (
    'mg kg g µg μg ng pg ml l cl dl µl μl mm cm m km nm µm μm pm hz khz mhz ghz thz w kw mw gw kwh mwh gwh v kv mv a ma ' +
    'j kj mj ev kev mev k ko mo go to kb mb gb tb pa kpa mpa bar mbar mol mmol µmol ppm ppb dpi fps s ms µs min h ' +
    'j/kg mmhg ui iu gy mgy sv msv °c t ha m2 m3 cm2 cm3 mm2 mm3 k€ m€ €'
  ).split(' '),
);

export const isUnit = (written: string): boolean => units.has(written.toLowerCase());

/** 2,5 mm and 2.5mm are one term. */
export const quantityTerm = (number: string, unit: string): string =>
  `=${number.replace(',', '.')}${unit.toLowerCase().replace('μ', 'µ')}`;
