// Makes of what is asked the terms that are looked for.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Tokens } from '../analysis/analysis.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { bagOfTerms } from '../bag-of-terms.ts';
import type { BagOfTerms } from '../bag-of-terms.ts';
import type { Engine, ReadText } from '../engine.ts';
import type { Asked } from '../filters.ts';
import { impactsOf } from '../index/impacts.ts';
import { sourceAt } from '../index/view.ts';
import type { IndexView } from '../index/view.ts';
import type { ImpactedTerms } from '../ranking/weigh-question.ts';
import type { Language } from '../source.ts';
import { correctWord } from './correct-word.ts';
import type { FiledTerms } from './file-terms.ts';
import { readTypedWords } from './read-typed-words.ts';

export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** A word of a question that no text holds, though texts may hold what means the same. */
export interface UnheardWord {
  readonly stem: string;
  readonly language: Language;
}

export interface ReadAsked {
  readonly question: ImpactedTerms;
  /** Words that have no number in the dictionary, by the number they have in the question: from `firstUnheard` on. */
  readonly unheard: readonly UnheardWord[];
  /** How the question writes its terms, as far as it does. */
  readonly written: ReadonlyMap<number, string>;
  /** Words of the question, concepts left out, each time counted. */
  readonly words: number;
  /** Of each of these sets a source must hold a term. */
  readonly holding: readonly Int32Array[];
  /** A source must hold none of these. */
  readonly lacking: readonly number[];
  /** Must stand in a source word for word; to be checked against its text. */
  readonly phrases: readonly string[];
  readonly corrections: readonly Correction[];
  /** Folded words that an organisation may be called by. */
  readonly name: readonly string[];
  /** Organisations that do not answer: those who ask. */
  readonly withoutOrganisations: readonly string[];
  /** True: the themes of the whole count besides its words. */
  readonly hasThemes: boolean;
}

export interface AskingWith {
  readonly engine: Engine;
  readonly filed: FiledTerms;
  readonly view: IndexView;
  readonly circle: Visibility;
  readonly locale: Language;
  /** Whether the asker may find this source. */
  readonly mayFind: (place: number) => boolean;
}

/** No dictionary grows so far. */
export const firstUnheard = 2 ** 29;

const nothing: ReadAsked = {
  question: { terms: [], impacts: [] },
  unheard: [],
  written: new Map(),
  words: 0,
  holding: [],
  lacking: [],
  phrases: [],
  corrections: [],
  name: [],
  withoutOrganisations: [],
  hasThemes: false,
};

/** A word that is only begun counts as each of the commonest words that go on so, a little less than when finished. */
const mostEndings = 8;
const shortestBegun = 2;
/** Fewer words are looked for as they stand: their themes would be guessed. */
const fewestForThemes = 4;
/** An organisation as a question: its strongest terms say who it is. */
const mostTerms = 400;
/** Small letters may stand for an acronym: irm, hdh. */
const longestAcronym = 6;

const impacted = ({ terms, counts }: BagOfTerms, { terms: all }: Engine): ImpactedTerms => ({
  terms,
  impacts: impactsOf(terms, counts, all.isConcept),
});

const tokensOf = (terms: readonly number[]): Tokens => ({
  length: terms.length,
  terms: Int32Array.from(terms),
  starts: new Int32Array(terms.length),
  ends: new Int32Array(terms.length),
});

const languageAt = ({ passages }: ReadText, start: number): Language =>
  passages.find((passage) => start < passage.end)?.language ?? 'fr';

/** Reads a question, and numbers the words that no text holds. */
const readText = (
  text: string,
  { engine, locale }: AskingWith,
): Pick<ReadAsked, 'unheard' | 'written'> & { readonly words: Tokens; readonly concepts: Tokens } => {
  const read = engine.ask(text, locale);
  const { words, concepts } = read;
  const terms = words.terms.slice();
  const numbers = new Map<string, number>();
  const unheard: UnheardWord[] = [];
  const written = new Map<number, string>();
  for (let at = 0; at < words.length; at += 1) {
    const start = words.starts[at] ?? 0;
    const word = text.slice(start, words.ends[at]);
    if ((terms[at] ?? 0) < 0) {
      const language = languageAt(read, start);
      const stem = engine.stem(word, language);
      const key = `${language}:${stem}`;
      if (!numbers.has(key)) numbers.set(key, firstUnheard + unheard.push({ stem, language }) - 1);
      terms[at] = numbers.get(key) ?? firstUnheard;
    }
    if (!written.has(terms[at] ?? 0)) written.set(terms[at] ?? 0, word);
  }
  concepts.terms.forEach((term, at) => {
    if (!written.has(term)) written.set(term, text.slice(concepts.starts[at], concepts.ends[at]));
  });
  return { words: { ...words, terms }, concepts, unheard, written };
};

const fromText = (text: string, asking: AskingWith): ReadAsked => {
  const { words, concepts, unheard, written } = readText(text, asking);
  return {
    ...nothing,
    question: impacted(bagOfTerms(words, concepts), asking.engine),
    unheard,
    written,
    words: words.length,
    hasThemes: words.length >= fewestForThemes,
  };
};

/** Concepts of acronyms typed in small letters: whole words of the question, as if they were written in capitals. */
const smallAcronyms = (typed: string, { engine, locale }: AskingWith): readonly number[] =>
  typed.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    if (word.length < 2 || word.length > longestAcronym || word !== word.toLowerCase()) return [];
    return [...engine.ask(word.toUpperCase(), locale).concepts.terms];
  });

const endingsOf = (begun: string, { filed, view, circle }: AskingWith): readonly number[] => {
  const letters = foldWord(begun);
  if (letters.length < shortestBegun) return [];
  return filed
    .beginningWith(letters)
    .map(({ term }) => ({ term, sources: view.frequency(circle, term) }))
    .filter(({ sources }) => sources > 0)
    .sort((a, b) => b.sources - a.sources || a.term - b.term)
    .slice(0, mostEndings)
    .map(({ term }) => term);
};

/** Each word that no visible source holds, with the nearest that one does. */
const correct = (typed: string, asking: AskingWith): readonly (Correction & { readonly term: number })[] => {
  const { engine, filed, view, circle, locale } = asking;
  return typed.split(/\s+/).flatMap((word) => {
    const { words, concepts } = engine.ask(word, locale);
    const isKnown = (term: number): boolean =>
      term >= 0 &&
      (view.frequency(circle, term) > 0 ||
        engine.links.of(term, circle).some((link) => view.frequency(circle, link.term) > 0));
    if (words.length === 0 || concepts.length > 0 || [...words.terms].some(isKnown)) return [];
    const stems = (['fr', 'en'] as const).map((language) => engine.stem(word, language));
    if (stems.some((stem, at) => engine.links.ofStem(stem, at === 0 ? 'fr' : 'en').length > 0)) return [];
    const found = correctWord(stems, filed, (term) => view.frequency(circle, term));
    return found ? [{ typed: word, read: found.stem, term: found.term }] : [];
  });
};

const fromWords = (typed: string, asking: AskingWith): ReadAsked => {
  const { engine, locale } = asking;
  const { words, phrases, without, begun } = readTypedWords(typed);
  const finished = [words, ...phrases].join(' ').trim();
  const all = begun === undefined ? finished : `${finished} ${begun}`.trim();
  const read = readText(all, asking);
  const corrections = correct(finished, asking);
  const more = [
    ...smallAcronyms(all, asking),
    ...corrections.map(({ term }) => term),
    ...(begun === undefined ? [] : endingsOf(begun, asking)),
  ];
  const known = new Set(read.words.terms);
  const bag = bagOfTerms(read.words, read.concepts, tokensOf(more.filter((term) => !known.has(term))));
  const termsIn = (part: string): readonly number[] => [...engine.ask(part, locale).words.terms];
  const length = Math.max(1, read.words.length);
  return {
    ...nothing,
    question: impacted(bag, engine),
    unheard: read.unheard,
    written: read.written,
    words: length,
    holding: phrases.flatMap((phrase) => termsIn(phrase).map((term) => Int32Array.of(term))),
    lacking: without.flatMap(termsIn).filter((term) => term >= 0),
    phrases,
    corrections: corrections.map(({ typed: word, read: meant }) => ({ typed: word, read: meant })),
    name: foldWord(all)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
    hasThemes: read.words.length >= fewestForThemes,
  };
};

const fromSource = (place: number, { engine, view, mayFind }: AskingWith): ReadAsked => {
  const source = place < 0 || !mayFind(place) ? undefined : sourceAt(view, place);
  if (!source) return nothing;
  const { organisations, terms } = engine;
  const words = source.terms.reduce((sum, term) => (terms.isConcept(term) ? sum : sum + 1), 0);
  return {
    ...nothing,
    question: source,
    words,
    withoutOrganisations: source.owners.map(organisations.idOf),
    hasThemes: true,
  };
};

/** All that an organisation has said and done, as one text: the sum of its sources, its strongest terms. */
const fromOrganisation = (id: string, asking: AskingWith, places: readonly number[]): ReadAsked => {
  const { engine, view, mayFind } = asking;
  const sums = new Map<number, number>();
  for (const place of places) {
    const source = mayFind(place) ? sourceAt(view, place) : undefined;
    source?.terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + (source.impacts[at] ?? 0)));
  }
  const strongest = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTerms);
  const bag = strongest.sort((a, b) => a[0] - b[0]);
  const squares = bag.reduce((sum, [term, impact]) => (engine.terms.isConcept(term) ? sum : sum + impact ** 2), 0);
  const scale = squares === 0 ? 0 : 255 / Math.sqrt(squares);
  return {
    ...nothing,
    question: { terms: bag.map(([term]) => term), impacts: bag.map(([, impact]) => Math.max(1, Math.round(impact * scale))) },
    words: bag.filter(([term]) => !engine.terms.isConcept(term)).length,
    withoutOrganisations: [id],
    hasThemes: true,
  };
};

const fromConcept = (id: string, { engine }: AskingWith): ReadAsked => {
  const terms = engine.vocabulary.concepts.has(id)
    ? engine.vocabulary.downwards(id).map((one) => engine.terms.find(`#${one}`))
    : [];
  const bag = bagOfTerms(tokensOf(terms.filter((term) => term >= 0)));
  return { ...nothing, question: impacted(bag, engine), words: 1 };
};

/** `placesOf` finds the sources of an organisation, and of those merged into it. */
export const readAsked = (
  asked: Asked,
  asking: AskingWith,
  placesOf: (organisation: string) => readonly number[],
): ReadAsked => {
  switch (asked.kind) {
    case 'words':
      return fromWords(asked.words, asking);
    case 'text':
      return fromText(asked.text, asking);
    case 'source':
      return fromSource(asking.view.find(asked.id), asking);
    case 'organisation':
      return fromOrganisation(asked.id, asking, placesOf(asked.id));
    case 'concept':
      return fromConcept(asked.id, asking);
  }
};
