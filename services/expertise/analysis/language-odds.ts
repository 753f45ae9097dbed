// How much a word looks French or English: by the grammar it is, by its letters, by its accents.
import type { Language } from '../source.ts';
import { foldWord } from './fold-word.ts';
import { pausing } from './in-pieces.ts';
import { givesAway } from './stop-words.ts';

export interface LanguageOdds {
  /** Above 0: rather French; below: rather English. */
  (written: string, folded: string): number;
  /** Whether it was learned as a word in small letters. */
  readonly isWord?: (folded: string) => boolean;
}

/** What a word of grammar weighs: more than any other word, so that two of them decide a sentence. */
const grammarWeighs = 3;
const lettersWeighAtMost = 1.2;
const lettersWeigh = 2;
/** A word that was learned in one language only. */
const knownWeighs = 1;
/** French writes é, è, ç, à…; English borrows them rarely. */
const accentWeighs = 1;
const accents = /[àâçéèêëîïôùûüœ]/;
/** Added to all counts: no trigram tells all. */
const smoothing = 4;

/** a to z, and one sign for the edge of a word and all else. */
const signs = 27;
const signAt = (folded: string, at: number): number => {
  const unit = at < 0 || at >= folded.length ? 0 : folded.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x60 : 0;
};

/** Calls with the place of each trigram in a table, edges included. */
const eachTrigram = (folded: string, use: (trigram: number) => void): void => {
  let trigram = signAt(folded, 0);
  for (let at = 1; at <= folded.length; at += 1) {
    trigram = (trigram * signs + signAt(folded, at)) % signs ** 3;
    use(trigram);
  }
};

/** Folded words, with how often each was met. */
type Tally = ReadonlyMap<string, number>;

const wordsAtOnce = 1_000;

interface Trigrams {
  readonly counts: Float64Array;
  readonly total: number;
}

const countTrigrams = function* (words: Tally): Generator<void, Trigrams> {
  const counts = new Float64Array(signs ** 3).fill(smoothing);
  let total = 1;
  yield* pausing(words, wordsAtOnce, ([word, times]) =>
    eachTrigram(word, (trigram) => {
      counts[trigram] = (counts[trigram] ?? 0) + times;
      total += times;
    }),
  );
  return { counts, total };
};

/** Naive Bayes over letter trigrams of known words; the mean, so that a long word is no more than a word. */
const learnLetters = (inFrench: Trigrams, inEnglish: Trigrams): ((folded: string) => number) => {
  const bias = Math.log(inEnglish.total / inFrench.total);
  const evidence = inFrench.counts.map((count, at) => Math.log(count / (inEnglish.counts[at] ?? 1)) + bias);
  return (folded) => {
    let sum = 0;
    eachTrigram(folded, (trigram) => {
      sum += evidence[trigram] ?? 0;
    });
    const mean = (lettersWeigh * sum) / folded.length;
    return Math.max(-lettersWeighAtMost, Math.min(lettersWeighAtMost, mean));
  };
};

/** Labels repeat their words: each spelling is folded once. */
const tally = function* (words: Iterable<string>, ordinary: Set<string>): Generator<void, Tally> {
  const written = new Map<string, number>();
  yield* pausing(words, wordsAtOnce, (word) => written.set(word, (written.get(word) ?? 0) + 1));
  const folded = new Map<string, number>();
  yield* pausing(written, wordsAtOnce, ([word, times]) => {
    const one = foldWord(word);
    folded.set(one, (folded.get(one) ?? 0) + times);
    if (word === word.toLowerCase()) ordinary.add(one);
  });
  return folded;
};

/** From words of labels and lexica, in no order; those of one language may borrow from the other. Pauses where it yields. */
export const learningLanguageOdds = function* (
  words: Readonly<Record<Language, Iterable<string>>>,
): Generator<void, LanguageOdds> {
  const ordinary = new Set<string>();
  const french = yield* tally(words.fr, ordinary);
  const english = yield* tally(words.en, ordinary);
  const [inFrench, inEnglish] = [yield* countTrigrams(french), yield* countTrigrams(english)];
  yield;
  const byLetters = learnLetters(inFrench, inEnglish);
  yield;
  const byKnowledge = (folded: string): number =>
    knownWeighs * (Number(french.has(folded)) - Number(english.has(folded)));

  const oddsOf = (written: string, folded: string): number => {
    // "in vitro", "in silico" are written in both languages, and one letter may be a symbol.
    if (folded.length < 2 || folded === 'in') return 0;
    if (givesAway(folded, 'fr')) return grammarWeighs;
    if (givesAway(folded, 'en')) return -grammarWeighs;
    const small = written.toLowerCase();
    const accented = small !== folded && accents.test(small.normalize('NFC'));
    return byLetters(folded) + byKnowledge(folded) + (accented ? accentWeighs : 0);
  };
  return Object.assign(oddsOf, { isWord: (folded: string) => ordinary.has(folded) });
};
