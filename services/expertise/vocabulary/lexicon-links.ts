// Which terms of the dictionary translate one another, by the general lexicon.
import type { Analyser } from '../analysis/analyse-text.ts';
import type { Translation } from './parse-lexicon.ts';

/** Below it a translation is one among many. */
const weakestTranslation = 0.05;

/** Of each term, its translations with their probability: the same both ways. */
export type LexiconLinks = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Its words get numbers in the dictionary: a question may hold one that no text does. */
export const createLexiconLinks = (
  translations: Iterable<Translation>,
  analyser: Pick<Analyser, 'termsIn'>,
): LexiconLinks => {
  const links = new Map<number, Map<number, number>>();
  const tie = (one: number, other: number, strength: number): void => {
    const known = links.get(one);
    if (known) known.set(other, Math.max(known.get(other) ?? 0, strength));
    else links.set(one, new Map([[other, strength]]));
  };
  for (const { french, english, probability } of translations) {
    if (probability < weakestTranslation) continue;
    for (const one of analyser.termsIn(french, 'fr')) {
      for (const other of analyser.termsIn(english, 'en')) {
        tie(one, other, probability);
        tie(other, one, probability);
      }
    }
  }
  return links;
};
