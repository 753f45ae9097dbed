// How much a word looks French or English: by the grammar it is, by its letters, by its accents.
import type { Language } from '../source.ts';
import { foldWord } from './fold-word.ts';
import { givesAway } from './stop-words.ts';

/** Above 0: rather French; below: rather English. */
export type LanguageOdds = (written: string, folded: string) => number;

/** What a word of grammar weighs: more than any word by its letters, so that two of them decide a sentence. */
const grammarWeighs = 3;
const lettersWeighAtMost = 1.2;
/** French writes é, è, ç, à…; English borrows them rarely. */
const accentWeighs = 1;
/** Shares counts with letters not seen: no trigram tells all. */
const smoothing = 4;

const trigramsOf = function* (folded: string): Generator<string> {
  const padded = `^${folded}$`;
  for (let at = 0; at + 3 <= padded.length; at += 1) yield padded.slice(at, at + 3);
};

const countTrigrams = (words: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const trigram of trigramsOf(foldWord(word))) counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
};

/** Naive Bayes over letter trigrams of known words; the mean, so that a long word is no more than a word. */
export const learnLanguageOdds = (words: Readonly<Record<Language, Iterable<string>>>): LanguageOdds => {
  const french = countTrigrams(words.fr);
  const english = countTrigrams(words.en);
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0) + 1;
  const bias = Math.log(total(english) / total(french));
  const byLetters = (folded: string): number => {
    let sum = 0;
    let count = 0;
    for (const trigram of trigramsOf(folded)) {
      sum += Math.log(((french.get(trigram) ?? 0) + smoothing) / ((english.get(trigram) ?? 0) + smoothing)) + bias;
      count += 1;
    }
    return count === 0 ? 0 : Math.max(-lettersWeighAtMost, Math.min(lettersWeighAtMost, (2 * sum) / count));
  };
  return (written, folded) => {
    // "in vitro", "in silico" are written in both languages, and one letter may be a symbol.
    if (folded.length < 2 || folded === 'in') return 0;
    if (givesAway(folded, 'fr')) return grammarWeighs;
    if (givesAway(folded, 'en')) return -grammarWeighs;
    const accent = folded === written.toLowerCase() ? 0 : accentWeighs;
    return byLetters(folded) + accent;
  };
};
