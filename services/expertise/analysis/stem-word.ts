// What words of one family have in common: the Snowball French and Porter English stemmers of `natural`, after the
// irregular forms of both languages were led back to the form that a dictionary gives.
import porterFrench from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Language } from '../source.ts';
import { foldWord } from './fold-word.ts';

/** For each language, irregular form → dictionary form, both folded. */
export type IrregularForms = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/**
 * Folding comes first, so that words typed without accents find the others. The French stemmer decides by accents:
 * where the ending tells them (-ité, -ée) they are put back. As good as stemming accented words, measured on texts.
 */
const accented = (folded: string): string =>
  folded.replace(/ees?$/, 'e').replace(/ite(s?)$/, (_, plural: string) => `ité${plural}`);

export const stemWord = (folded: string, language: Language, forms: IrregularForms): string => {
  const word = forms[language].get(folded) ?? folded;
  if (word.length < 3) return word;
  const stem = language === 'fr' ? foldWord(porterFrench.stem(accented(word))) : porterEnglish.stem(word);
  return stem === '' ? word : stem;
};
