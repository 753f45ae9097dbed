// What a folded word is without plural and feminine: tells inflections of one word from words that only share a stem.
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Language } from '../source.ts';

/** Ending, what stands for it, and the least length of the word: shorter ones end so by chance, as taux or vente. */
type Ending = readonly [string, string, number];

const plurals: Readonly<Record<Language, readonly Ending[]>> = {
  fr: [
    ['eaux', 'eau', 5],
    ['yaux', 'yau', 5],
    ['eux', 'eu', 4],
    ['aux', 'al', 6],
    ['s', '', 3],
    ['x', '', 5],
  ],
  en: [
    ['ies', 'y', 5],
    ['sses', 'ss', 5],
    ['ches', 'ch', 6],
    ['shes', 'sh', 6],
    ['xes', 'x', 5],
    ['ss', 'ss', 3],
    ['us', 'us', 3],
    ['is', 'is', 3],
    ['s', '', 4],
  ],
};

/** Of the singular. Only endings that no other word has: the e of foie or colonne tells no feminine. */
const feminines: readonly Ending[] = [
  ['ienne', 'ien', 6],
  ['iere', 'ier', 6],
  ['trice', 'teu', 7],
  ['teur', 'teu', 6],
  ['euse', 'eu', 6],
  ['eur', 'eu', 6],
  ['ive', 'if', 6],
  ['elle', 'el', 7],
  ['ante', 'ant', 7],
  ['ente', 'ent', 7],
  ['ale', 'al', 7],
  ['iee', 'ie', 6],
  ['ee', 'e', 7],
];

const without = (word: string, endings: readonly Ending[]): string => {
  for (const [ending, instead, least] of endings) {
    if (word.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length) + instead;
  }
  return word;
};

/** The same for the inflections of one noun or adjective; what it is else like means nothing. */
export const bareForm = (folded: string, language: Language, forms: IrregularForms): string => {
  const lemma = forms[language].get(folded) ?? folded;
  const singular = without(lemma, plurals[language]);
  return language === 'fr' ? without(singular, feminines) : singular;
};
