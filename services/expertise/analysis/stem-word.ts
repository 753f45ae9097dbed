// What words of one family have in common: the Snowball French and Porter English stemmers of `natural`, after the
// irregular forms of both languages were led back to the form that a dictionary gives.
import porterFrench from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Language } from '../source.ts';
import { foldWord } from './fold-word.ts';

/** For each language, irregular form → dictionary form, both folded. */
export type IrregularForms = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/**
 * Folding comes first, so that words typed without accents find the others. The French stemmer decides by accents: where
 * the ending tells them (-ité, -ée) they are put back. A cardiologue is of cardiologie, and the s of a plural goes
 * before the stemmer takes cancer, without it, for a verb. Measured on French texts and on French questions about
 * English ones: as good as stemming accented words, better than a light stemmer or cutting after some letters.
 */
const prepared = (folded: string): string =>
  folded
    .replace(/logues?$/, 'logie')
    .replace(/([bcdfglmnprt])s$/, '$1')
    .replace(/ees?$/, 'e')
    .replace(/ite(s?)$/, 'ité$1');

/** Words that the stemmer would lead to another word: don, aide. */
const apart = new Map([
  ['donnee', 'donnee'],
  ['donnees', 'donnee'],
  ['aidant', 'aidant'],
  ['aidante', 'aidant'],
  ['aidants', 'aidant'],
  ['aidantes', 'aidant'],
]);

const stemFrench = (word: string): string => apart.get(word) ?? foldWord(porterFrench.stem(prepared(word)));

export const stemWord = (folded: string, language: Language, forms: IrregularForms): string => {
  const word = forms[language].get(folded) ?? folded;
  if (word.length < 3) return word;
  const stem = language === 'fr' ? stemFrench(word) : porterEnglish.stem(word);
  return stem === '' ? word : stem;
};
