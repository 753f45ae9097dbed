// Makes of words typed into a search box the terms that are looked for.
import { foldWord } from '../analysis/fold-word.ts';
import { bagOfTerms } from '../bag-of-terms.ts';
import { impactsOf } from '../index/impacts.ts';
import type { CorrectedWord } from './correct-typed.ts';
import { heldBy, readPhrase } from './has-phrase.ts';
import { fewestForThemes, nothing, tokensOf, writtenAs } from './read-question.ts';
import type { AskingWith, ReadAsked } from './read-question.ts';
import { acronymIn, readHeard } from './read-heard.ts';
import type { HeardText } from './read-heard.ts';
import { readTypedWords } from './read-typed-words.ts';
import type { TypedWords } from './read-typed-words.ts';
import { endingsOf } from './word-endings.ts';
import { formsOf } from './word-forms.ts';

/** A word that is only begun counts as each of the commonest words that go on so. */
const mostEndings = 8;

/** What may be corrected: all that is typed but phrases, which must stand as they are. */
export const correctable = ({ words, begun }: TypedWords): string =>
  begun === undefined ? words : `${words} ${begun}`.trim();

const correct = (typed: string, corrections: readonly CorrectedWord[]): string =>
  corrections.reduceRight(
    (text, { start, end, read }) => text.slice(0, start) + read + text.slice(end),
    typed,
  );

const wordsIn = (typed: string): readonly string[] =>
  foldWord(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

interface Meant {
  readonly term: number;
  /** As typed. */
  readonly written: string;
}

/** Terms that are meant besides those that were read: acronyms in small letters, words that go on so. */
const meantBesides = (
  read: HeardText,
  all: string,
  { begun }: TypedWords,
  asking: AskingWith,
): readonly Meant[] => {
  const { on, horizon, locale } = asking;
  const acronyms = [...read.words.terms.keys()].flatMap((at): readonly Meant[] => {
    if (horizon.hears(read.words.terms[at] ?? -1)) return [];
    const written = all.slice(read.words.starts[at], read.words.ends[at]);
    return acronymIn(written, locale, { engine: on.engine, horizon }).map((term) => ({ term, written }));
  });
  const endings = begun === undefined ? [] : endingsOf(begun, mostEndings, horizon, on);
  return [...acronyms, ...endings.map(({ term }) => ({ term, written: begun ?? '' }))];
};

export const readWords = (
  typed: string,
  asking: AskingWith,
  corrections: readonly CorrectedWord[],
): ReadAsked => {
  const { engine } = asking.on;
  const words = readTypedWords(typed);
  const corrected = correct(correctable(words), corrections);
  const all = [corrected, ...words.phrases].join(' ').trim();
  const read = readHeard(all, asking.locale, { engine, horizon: asking.horizon });
  const isLastRight = corrections.every(({ end }) => end < correctable(words).length);
  const { begun, ...finished } = words;
  const known = new Set([...read.words.terms, ...read.concepts.terms]);
  const besides = [
    ...corrections.map(({ term, read: written }) => ({ term, written })),
    ...meantBesides(read, all, isLastRight ? words : finished, asking),
  ].filter(({ term }) => !known.has(term));
  const { terms, counts } = bagOfTerms(read.words, read.concepts, tokensOf(besides.map(({ term }) => term)));
  const phrases = words.phrases.map((phrase) => readPhrase(phrase, engine));
  return {
    ...nothing,
    question: { terms, impacts: impactsOf(terms, counts, engine.terms.isConcept) },
    unheard: read.unheard,
    written: writtenAs(all, read, besides),
    words: Math.max(1, read.words.length),
    holding: phrases.flatMap(heldBy),
    lacking: words.without.flatMap((word) => formsOf(word, engine)),
    corrections: corrections.map(({ typed: word, read: meant }) => ({ typed: word, read: meant })),
    name: {
      words: wordsIn([words.words, ...words.phrases, begun ?? ''].join(' ')),
      without: wordsIn([...words.without, ...words.withoutPhrases].join(' ')),
    },
    hasThemes: read.words.length >= fewestForThemes,
  };
};
