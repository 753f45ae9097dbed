// Finds the word of the vocabulary that was meant by one typed wrongly, among those that somebody says.
import { pausing, runToEnd } from '../analysis/in-pieces.ts';
import type { Engine } from '../engine.ts';
import type { Language } from '../source.ts';
import { skeleton } from '../vocabulary/cognates.ts';
import type { Spellings } from '../vocabulary/read-lexicon.ts';
import { createNearWords } from './near-words.ts';
import type { NearWords } from './near-words.ts';
import { mayBegin, slipsFor } from './slips.ts';

export interface VocabularyWord {
  readonly folded: string;
  /** As labels and the lexicon write it. */
  readonly written: string;
  readonly language: Language;
}

export interface SpeltWord {
  /** -1: no source that the asker hears holds it. */
  readonly term: number;
  readonly written: string;
  readonly slips: number;
}

interface Words {
  readonly spelt: NearWords<VocabularyWord>;
  /** The same, as they sound: with the habits of either language for the same sound made one. */
  readonly sounding: NearWords<VocabularyWord>;
}

const wordsOf = new WeakMap<Spellings, Words>();
const languages = ['fr', 'en'] as const;

/** Words filed between two pauses: less than a millisecond. */
const atOnce = 500;

/** Takes some tens of milliseconds, and pauses where it yields; whoever asks next finds them filed. */
export const filingSpellings = function* (spellings: Spellings): Generator<void, Words> {
  const known = wordsOf.get(spellings);
  if (known) return known;
  const words = {
    spelt: createNearWords<VocabularyWord>(),
    sounding: createNearWords<VocabularyWord>(),
  };
  for (const language of languages) {
    yield* pausing(spellings[language], atOnce, ([folded, written]) => {
      const word = { folded, written, language };
      words.spelt.add(folded, word);
      words.sounding.add(skeleton(folded), word);
    });
  }
  wordsOf.set(spellings, words);
  return words;
};

/** By their slips; a word that sounds like another, however many letters differ, is one slip more from it. */
const near = (word: string, spellings: Spellings): ReadonlyMap<VocabularyWord, number> => {
  const most = slipsFor(word.length);
  const found = new Map<VocabularyWord, number>();
  if (most === 0) return found;
  const { spelt, sounding } = runToEnd(filingSpellings(spellings));
  for (const { of, slips } of spelt.near(word, most)) found.set(of, slips);
  for (const { of, slips } of sounding.near(skeleton(word), most - 1)) {
    if ((found.get(of) ?? Infinity) > slips + 1) found.set(of, slips + 1);
  }
  return found;
};

export interface Hearing {
  readonly engine: Pick<Engine, 'spellings' | 'terms' | 'stem'>;
  /** How many sources that the asker may see hold a term. */
  readonly sources: (term: number) => number;
  /** Whether anybody whom the asker hears says it, in whatever words. */
  readonly isSaid: (word: VocabularyWord) => boolean;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The nearest; of those, one that begins alike, one of the language of the question, the commonest, the first. */
export const speltNear = (
  word: string,
  language: Language,
  { engine: { spellings, terms, stem }, sources, isSaid }: Hearing,
): SpeltWord | undefined => {
  const found = [...near(word, spellings)]
    .filter(([{ folded }]) => mayBegin(word, folded))
    .map(([of, slips]) => {
      const term = terms.find(`${of.language}:${stem(of.folded, of.language)}`);
      return { of, slips, term, sources: term < 0 ? 0 : sources(term) };
    })
    .sort(
      (a, b) =>
        a.slips - b.slips ||
        Number(b.of.folded.charAt(0) === word.charAt(0)) - Number(a.of.folded.charAt(0) === word.charAt(0)) ||
        Number(b.of.language === language) - Number(a.of.language === language) ||
        b.sources - a.sources ||
        compare(a.of.folded, b.of.folded),
    );
  const meant = found.find((one) => one.sources > 0 || isSaid(one.of));
  if (!meant) return undefined;
  // The number of a word that only others hear would tell them apart.
  const { term, slips, of } = meant;
  return { term: meant.sources > 0 ? term : -1, written: of.written, slips };
};
