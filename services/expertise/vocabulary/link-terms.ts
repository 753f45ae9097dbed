// Which other terms mean something like a term, and how surely: translations, cognates, acronyms, broader and narrower
// concepts.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Language } from '../source.ts';
import { createCognateWords } from './cognate-words.ts';
import type { Hierarchy } from './concept-hierarchy.ts';
import type { Concept } from './concept.ts';
import type { LearnedAcronyms } from './learned-acronyms.ts';
import type { LexiconLinks } from './lexicon-links.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import { createSmallAcronyms } from './small-acronyms.ts';
import { conceptTerm } from './vocabulary.ts';
import type { KnownTerms } from './vocabulary.ts';
import { wordOf } from './word-of-term.ts';
import type { WordOfTerm } from './word-of-term.ts';
import { wordKey } from './written-words.ts';

export type { KnownTerms } from './vocabulary.ts';
export type LinkReason = 'translation' | 'cognate' | 'broader' | 'acronym';

/** Symmetric: the link back is as strong. */
export interface Link {
  readonly term: number;
  /** In 0..1. */
  readonly strength: number;
  readonly why: LinkReason;
}

/** Whether the asker may know of a term: what it may not know of takes no place among the strongest. */
export type Hears = (term: number) => boolean;

export interface Links {
  /**
   * Of what is heard, the strongest first, ties by the term as written, at most 12, itself left out; as far as texts of
   * this circle tell it. What was learned since is taken into account. `as` is the word as it was typed, where it was: words that share its stem, and not its meaning, add nothing then.
   */
  of(term: number, circle: Visibility, hears?: Hears, as?: string): readonly Link[];
  /** The same of a word that no text holds, such as a question's: its stem, as terms have it. */
  ofStem(stem: string, language: Language, hears?: Hears): readonly Link[];
  /** Whether the lexicon translates it, whatever texts hold. */
  isInLexicon(term: number): boolean;
  /** Takes new terms of the dictionary in, so many at the most, so that no question has to; false once none is left. */
  catchUp(most: number): boolean;
}

export interface LinkingWith {
  readonly terms: KnownTerms;
  readonly forms: IrregularForms;
  readonly lexicon: LexiconLinks;
  readonly acronyms: Pick<LearnedAcronyms, 'of'>;
  /** The concepts in force; asked each time, for they change. */
  readonly concepts: () => { readonly concepts: ReadonlyMap<string, Concept> } & Pick<
    Hierarchy,
    'narrowerOf'
  >;
}

const mostLinks = 12;
/** A concept that is typed, such as a field, means all that is below it; fewer of them, the further below. */
const mostConcepts = 40;
const belowIs = [0.3, 0.2, 0.15];
const hearsAll: Hears = () => true;
/** A concept and the one right above it. Measured: more blurs, less loses texts of the same field. */
const broaderIs = 0.3;
/** A word that has a translation is a cognate of others rather by chance. */
const cognateBesideTranslation = 0.5;
/** An acronym and what it stands for; the words of a long form share it as the sides of a unit vector do. */
const acronymIs = 0.7;

export const createLinks = ({ terms, forms, lexicon, acronyms, concepts }: LinkingWith): Links => {
  const cognates = createCognateWords(terms);
  const small = createSmallAcronyms(terms, forms);
  /** What was found last, and what it depends on. */
  const remembered = new Map<
    number,
    { readonly near: number; readonly small: number; readonly links: readonly Link[] }
  >();

  const strongest = (links: readonly Link[], hears: Hears, most = mostLinks): readonly Link[] => {
    const best = new Map<number, Link>();
    for (const link of links)
      if (link.strength > (best.get(link.term)?.strength ?? 0) && hears(link.term)) best.set(link.term, link);
    return [...best.values()]
      .map((link) => ({ link, written: terms.termOf(link.term) }))
      .sort((a, b) => b.link.strength - a.link.strength || (a.written < b.written ? -1 : 1))
      .slice(0, most)
      .map(({ link }) => link);
  };

  const smallLinks = (written: string): readonly Link[] =>
    small
      .of(written)
      .map((other) => terms.find(other))
      .filter((term) => term >= 0)
      .map((term) => ({ term, strength: acronymIs, why: 'acronym' }));

  const cognateLinks = ({ stem, language }: WordOfTerm, isTranslated: boolean): readonly Link[] =>
    cognates.like(stem, language).map(({ term, strength }) => ({
      term,
      strength: strength * (isTranslated || lexicon.isCommon(term) ? cognateBesideTranslation : 1),
      why: 'cognate',
    }));

  const asLinks = (translations: ReadonlyMap<number, number>): readonly Link[] =>
    [...translations].map(([term, strength]) => ({ term, strength, why: 'translation' }));

  /** Of a word that is typed; two words that have other translations are no cognates of each other rather. */
  const typedLinks = (term: number, written: string, as: string): readonly Link[] => {
    const word = wordOf(written);
    const translations = lexicon.ofWord(term, wordKey(as, word?.language ?? 'fr', forms));
    if (!word) return [...asLinks(translations), ...smallLinks(written)];
    const alike = cognateLinks(word, lexicon.isCommon(term)).map((link) => ({
      ...link,
      strength:
        lexicon.isCommon(term) && lexicon.isCommon(link.term)
          ? link.strength * cognateBesideTranslation
          : link.strength,
    }));
    return [...asLinks(translations), ...alike, ...smallLinks(written)];
  };

  const wordLinks = (term: number, written: string, word: WordOfTerm): readonly Link[] => {
    const [near, ofSmall] = [cognates.countNear(word.stem, word.language), smallLinks(written)];
    const known = remembered.get(term);
    if (known?.near === near && known.small === ofSmall.length) return known.links;
    const links = [...asLinks(lexicon.of(term)), ...cognateLinks(word, lexicon.isCommon(term)), ...ofSmall];
    remembered.set(term, { near, small: ofSmall.length, links });
    return links;
  };

  const conceptLinks = (id: string): readonly Link[] => {
    const { concepts: all, narrowerOf } = concepts();
    return [...(all.get(id)?.broader ?? []), ...narrowerOf(id)]
      .map((other) => terms.find(conceptTerm(other)))
      .filter((term) => term >= 0)
      .map((term) => ({ term, strength: broaderIs, why: 'broader' }));
  };

  const below = (id: string): readonly Link[] => {
    const { narrowerOf } = concepts();
    const links: Link[] = [];
    let level: readonly string[] = [id];
    for (const strength of belowIs) {
      level = [...new Set(level.flatMap((one) => [...narrowerOf(one)]))];
      for (const one of level) {
        const term = terms.find(conceptTerm(one));
        if (term >= 0) links.push({ term, strength, why: 'broader' });
      }
    }
    return links;
  };

  const linksOfConcept = (id: string, hears: Hears, isTyped: boolean): readonly Link[] =>
    isTyped
      ? strongest([...conceptLinks(id), ...below(id)], hears, mostConcepts)
      : strongest(conceptLinks(id), hears);

  const learnedLinks = (term: number, circle: Visibility): readonly Link[] =>
    acronyms
      .of(term, circle)
      .flatMap(({ terms: others, words }) =>
        others.map((other): Link => ({
          term: other,
          strength: acronymIs / Math.sqrt(words),
          why: 'acronym',
        })),
      )
      .filter(({ term: other }) => other !== term);

  return {
    of: (term, circle, hears = hearsAll, as) => {
      const written = terms.termOf(term);
      if (written.startsWith('#')) return linksOfConcept(written.slice(1), hears, as !== undefined);
      const word = wordOf(written);
      if (as !== undefined)
        return strongest([...typedLinks(term, written, as), ...learnedLinks(term, circle)], hears);
      const links = word
        ? wordLinks(term, written, word)
        : [...asLinks(lexicon.of(term)), ...smallLinks(written)];
      return strongest([...links, ...learnedLinks(term, circle)], hears);
    },
    ofStem: (stem, language, hears = hearsAll) => {
      const written = `${language}:${stem}`;
      return strongest([...cognateLinks({ stem, language }, false), ...smallLinks(written)], hears);
    },
    isInLexicon: (term) => lexicon.has(term),
    catchUp: (most) => {
      const [words, acronymsLeft] = [cognates.file(most), small.file(most)];
      return words || acronymsLeft;
    },
  };
};
