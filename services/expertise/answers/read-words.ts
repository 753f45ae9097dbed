// Makes of words typed into a search box the terms that are looked for.
import { foldWord } from '../analysis/fold-word.ts';
import { acronymTerm } from '../analysis/read-names.ts';
import { bagOfTerms } from '../bag-of-terms.ts';
import { impactsOf } from '../index/impacts.ts';
import type { CorrectedWord } from './correct-typed.ts';
import { heldBy, readPhrase } from './has-phrase.ts';
import { begunIn, conceptsOver, goesOn, isInCapitals, isSaid, saysNothing, writtenAt } from './known-word.ts';
import type { TypedText } from './known-word.ts';
import { meaningsOf, namedOtherwise } from './mean-together.ts';
import type { Meaning } from './mean-together.ts';
import { fewestForThemes, nothing, tokensOf, writtenAs } from './read-question.ts';
import type { AskedName, AskingWith, ReadAsked } from './read-question.ts';
import { acronymIn, readHeard } from './read-heard.ts';
import type { HeardText } from './read-heard.ts';
import { readTypedWords } from './read-typed-words.ts';
import type { TypedWords } from './read-typed-words.ts';
import { termsWithout } from './read-without.ts';
import { endingsOf } from './word-endings.ts';

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

/** The acronym of a text that is typed in small letters: irm is IRM, and not besides. */
const withAcronyms = (read: HeardText, typed: string, { on: { engine }, horizon }: AskingWith): HeardText => {
  const terms = read.words.terms.map((term, at) => {
    if (horizon.hears(term)) return term;
    const acronym = engine.terms.find(
      acronymTerm(typed.slice(read.words.starts[at], read.words.ends[at]).toUpperCase()),
    );
    return acronym >= 0 && horizon.hears(acronym) ? acronym : term;
  });
  return { ...read, words: { ...read.words, terms } };
};

/** Concepts of acronyms in small letters. */
const acronymsMeant = (asked: TypedText, { on: { engine }, horizon, locale }: AskingWith): readonly Meant[] =>
  [...asked.read.words.terms.keys()].flatMap((at): readonly Meant[] => {
    // Inside a label it is what the label says: rein, and no REIN.
    if (horizon.hears(asked.read.words.terms[at] ?? -1) || conceptsOver(at, asked).length > 0) return [];
    const written = writtenAt(at, asked);
    return acronymIn(written, locale, { engine, horizon }).map((term) => ({ term, written }));
  });

const aNumber = /^\d+(?:[.,]\d+)?$/;

/** Numbers alone say nothing. */
const isNumbersAlone = (asked: TypedText): boolean =>
  asked.read.concepts.length === 0 &&
  [...asked.read.words.terms.keys()].every((at) => aNumber.test(writtenAt(at, asked)));

/** One or two letters begin a name at the most. */
const mayBeginName = (begun: string | undefined): boolean =>
  begun !== undefined && begun.length <= 2 && !isInCapitals(begun) && !saysNothing(begun);

const nameAsked = (words: TypedWords, begun: string | undefined): AskedName => {
  const all = [words.words, ...words.phrases, words.begun ?? ''].join(' ');
  const saysSomething = all.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && !saysNothing(word));
  return {
    words: saysSomething ? wordsIn(all) : [],
    isLastBegun: begun !== undefined || mayBeginName(words.begun),
    without: wordsIn([...words.without, ...words.withoutPhrases].join(' ')),
  };
};

/** Words that nobody says; of those that overlap, the first. What is only begun is not one yet. */
const silentIn = (asked: TypedText, begun: string | undefined): ReadonlyMap<number, string> => {
  const { words } = asked.read;
  const goesOnSo = goesOn(begun, asked);
  const silent = new Map<number, string>();
  words.terms.forEach((term, at) => {
    const isBegun = goesOnSo && (words.ends[at] ?? 0) === asked.typed.length;
    const isInside = (words.starts[at] ?? 0) < (words.ends[at - 1] ?? 0);
    const written = writtenAt(at, asked);
    if (isBegun || isInside || silent.has(term) || aNumber.test(written) || isSaid(at, asked)) return;
    silent.set(term, written);
  });
  return silent;
};

export const readWords = (
  typed: string,
  asking: AskingWith,
  corrections: readonly CorrectedWord[],
): ReadAsked => {
  const { horizon, locale, on } = asking;
  const { engine } = on;
  const words = readTypedWords(typed);
  const corrected = correct(correctable(words), corrections);
  const all = [corrected, ...words.phrases].join(' ').trim();
  const read = withAcronyms(readHeard(all, locale, { engine, horizon }), all, asking);
  const asked: TypedText = { typed: all, locale, read, horizon, on };
  if (words.phrases.length === 0 && read.words.length > 0 && isNumbersAlone(asked)) return nothing;
  const isLastRight =
    words.phrases.length === 0 && corrections.every(({ end }) => end < correctable(words).length);
  const begun = isLastRight ? begunIn(words.begun, asked) : undefined;
  const acronyms = acronymsMeant(asked, asking);
  const known = new Set([...read.words.terms, ...read.concepts.terms]);
  const endings = (begun === undefined ? [] : endingsOf(begun, mostEndings, horizon, on))
    .map(({ term }) => ({ term, written: begun ?? '' }))
    .filter(({ term }) => !known.has(term));
  const besides = [
    ...corrections.map(({ term, read: written }) => ({ term, written })),
    ...acronyms,
    ...endings,
  ].filter(({ term }) => term >= 0 && !known.has(term));
  const silent = silentIn(asked, begun);
  const { terms, counts } = bagOfTerms(
    tokensOf([...read.words.terms].filter((term) => !silent.has(term))),
    read.concepts,
    tokensOf(besides.map(({ term }) => term)),
  );
  const phrases = words.phrases.map((phrase) => readPhrase(phrase, engine));
  return {
    ...nothing,
    question: { terms, impacts: impactsOf(terms, counts, engine.terms.isConcept) },
    unheard: read.unheard,
    written: writtenAs(all, read, besides),
    isTyped: true,
    meanings: new Map([
      ...acronyms.map(({ term }): [number, Meaning] => [term, { counts: namedOtherwise }]),
      ...meaningsOf(all, read, { engine, hears: horizon.hears }),
    ]),
    guessed: new Set(endings.map(({ term }) => term)),
    silent,
    words: Math.max(1, read.words.length),
    holding: phrases.flatMap(heldBy),
    lacking: words.without.flatMap((word) => termsWithout(word, asking)),
    corrections: corrections.map(({ typed: word, read: meant }) => ({ typed: word, read: meant })),
    name: nameAsked(words, begun),
    hasThemes: read.words.length >= fewestForThemes,
  };
};
