// What words of one family have in common: the Snowball French and Porter English stemmers of `natural`.
import porterFrench from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { foldWord } from './fold-word.ts';
import type { Language } from './source.ts';

const hasDigit = /\p{N}/u;

/**
 * Folding comes first, so that words typed without accents find the others. The French stemmer decides by accents:
 * where the ending tells them (-ité, -ée) they are put back. As good as stemming accented words, measured on texts.
 */
const accented = (folded: string): string =>
  folded.replace(/ees?$/, 'e').replace(/ite(s?)$/, (_, plural: string) => `ité${plural}`);

const stemOf = (folded: string, language: Language): string => {
  if (folded.length < 3 || hasDigit.test(folded)) return folded;
  const stem = language === 'fr' ? foldWord(porterFrench.stem(accented(folded))) : porterEnglish.stem(folded);
  return stem === '' ? folded : stem;
};

/** A bounded memory of what was stemmed: texts repeat their words, and stemming is most of indexing. */
const remembered = 20_000;
const memories: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };

export const stemWord = (folded: string, language: Language): string => {
  const memory = memories[language];
  const known = memory.get(folded);
  if (known !== undefined) return known;
  if (memory.size >= remembered) memory.clear();
  const stem = stemOf(folded, language);
  memory.set(folded, stem);
  return stem;
};
