// Which language a passage is written in, by the stop words that only one of the two languages has.
import { givesAway } from './stop-words.ts';
import type { Language } from './source.ts';

export interface Detected {
  readonly language: Language;
  /** False: too short or too mixed to tell, `language` is the one declared. */
  readonly clear: boolean;
}

const fewestWords = 3;

/** `words` are folded, one-letter words included. */
export const detectLanguage = (words: readonly string[], declared: Language): Detected => {
  let french = 0;
  let english = 0;
  for (const word of words) {
    // "in vitro", "in silico" are written in both languages, and one letter may be a symbol.
    if (word.length < 2 || word === 'in') continue;
    const language = givesAway(word);
    if (language === 'fr') french += 1;
    else if (language === 'en') english += 1;
  }
  const lead = Math.abs(french - english);
  const unopposed = lead >= 1 && Math.min(french, english) === 0 && words.length >= fewestWords;
  if (lead < 2 && !unopposed) return { language: declared, clear: false };
  return { language: french > english ? 'fr' : 'en', clear: true };
};
