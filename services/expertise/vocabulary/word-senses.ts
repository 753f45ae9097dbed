// What words that share a term mean apart: malade and maladie have one stem, and other translations.
import { foldWord } from '../analysis/fold-word.ts';
import { pausing } from '../analysis/in-pieces.ts';

/** One word of a term, with a translation. */
export interface WordUse {
  readonly term: string;
  readonly word: string;
  readonly translation: string;
}

const unknown = -1;

/** Of one language. */
export interface WordSenses {
  /** The sense of a word among those of its term; -1: the lexicon does not have it. */
  of(term: string, word: string): number;
  /** How often the term is meant so, in 0..1; the senses of a term sum to 1. */
  share(term: string, sense: number): number;
}

/** Translations that begin so alike are of one family: treat and treatment. */
const familyBeginning = 4;

/** Words typed without their accents mean the same where nothing else is spelt so. */
const withUnaccented = (byWord: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const [word, sense] of byWord) {
    const folded = foldWord(word);
    all.set(folded, (all.get(folded) ?? sense) === sense ? sense : unknown);
  }
  for (const [word, sense] of byWord) all.set(word, sense);
  return all;
};

interface TermSenses {
  readonly byWord: ReadonlyMap<string, number>;
  readonly shares: readonly number[];
}

const senses = (
  words: ReadonlyMap<string, ReadonlySet<string>>,
  countOf: (word: string) => number,
): TermSenses => {
  const groups: { readonly beginnings: Set<string>; readonly words: string[] }[] = [];
  for (const [word, beginnings] of words) {
    const alike = groups.filter((group) => [...beginnings].some((one) => group.beginnings.has(one)));
    const joint = { beginnings: new Set(beginnings), words: [word] };
    for (const group of alike) {
      for (const one of group.beginnings) joint.beginnings.add(one);
      joint.words.push(...group.words);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joint);
  }
  const weights = groups.map((group) => group.words.reduce((sum, word) => sum + 1 + countOf(word), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const byWord = new Map(
    groups.flatMap((group, sense) => group.words.map((word): [string, number] => [word, sense])),
  );
  return {
    byWord: withUnaccented(byWord),
    shares: weights.map((weight) => weight / all),
  };
};

/** Uses, or terms, read between two yields. */
const atOnce = 100;

/**
 * `countOf` says how often labels have a word: what the campus speaks of is meant rather. Pauses where it yields.
 */
export const readingWordSenses = function* (
  uses: Iterable<WordUse>,
  countOf: (word: string) => number,
): Generator<void, WordSenses> {
  const byTerm = new Map<string, Map<string, Set<string>>>();
  yield* pausing(uses, atOnce, ({ term, word, translation }) => {
    const words = byTerm.get(term) ?? new Map<string, Set<string>>();
    byTerm.set(term, words);
    const beginnings = words.get(word) ?? new Set();
    words.set(word, beginnings.add(translation.slice(0, familyBeginning)));
  });
  const known = new Map<string, TermSenses>();
  yield* pausing(byTerm, atOnce, ([term, words]) => known.set(term, senses(words, countOf)));
  return {
    of: (term, word) => known.get(term)?.byWord.get(word) ?? unknown,
    share: (term, sense) => known.get(term)?.shares[sense] ?? 1,
  };
};
