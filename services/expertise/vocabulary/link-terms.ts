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

export type { KnownTerms } from './vocabulary.ts';
export type LinkReason = 'translation' | 'cognate' | 'broader' | 'acronym';

/** Symmetric: the link back is as strong. */
export interface Link {
  readonly term: number;
  /** In 0..1. */
  readonly strength: number;
  readonly why: LinkReason;
}

export interface Links {
  /**
   * Strongest first, ties by the term as written, at most 12, itself left out; as far as texts of this circle tell it.
   * What was learned since is taken into account.
   */
  of(term: number, circle: Visibility): readonly Link[];
  /** The same of a word that no text holds, such as a question's: its stem, as terms have it. */
  ofStem(stem: string, language: Language): readonly Link[];
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
/** A concept and the one right above it. Measured: more blurs, less loses texts of the same field. */
const broaderIs = 0.3;
/** A word that has a translation is a cognate of others rather by chance. */
const cognateBesideTranslation = 0.5;
/** An acronym and what it stands for; the words of a long form share it as the sides of a unit vector do. */
const acronymIs = 0.7;

interface Word {
  readonly language: Language;
  readonly stem: string;
}

const wordOf = (term: string): Word | undefined => {
  const language = term.startsWith('fr:') ? 'fr' : term.startsWith('en:') ? 'en' : undefined;
  return language && { language, stem: term.slice(3) };
};

export const createLinks = ({ terms, forms, lexicon, acronyms, concepts }: LinkingWith): Links => {
  const cognates = createCognateWords(terms);
  const small = createSmallAcronyms(terms, forms);
  /** What was found last, and what it depends on. */
  const remembered = new Map<
    number,
    { readonly near: number; readonly small: number; readonly links: readonly Link[] }
  >();

  const strongest = (links: readonly Link[]): readonly Link[] => {
    const best = new Map<number, Link>();
    for (const link of links)
      if (link.strength > (best.get(link.term)?.strength ?? 0)) best.set(link.term, link);
    return [...best.values()]
      .map((link) => ({ link, written: terms.termOf(link.term) }))
      .sort((a, b) => b.link.strength - a.link.strength || (a.written < b.written ? -1 : 1))
      .slice(0, mostLinks)
      .map(({ link }) => link);
  };

  const smallLinks = (written: string): readonly Link[] =>
    small
      .of(written)
      .map((other) => terms.find(other))
      .filter((term) => term >= 0)
      .map((term) => ({ term, strength: acronymIs, why: 'acronym' }));

  const cognateLinks = ({ stem, language }: Word, isTranslated: boolean): readonly Link[] =>
    cognates.like(stem, language).map(({ term, strength }) => ({
      term,
      strength: strength * (isTranslated || lexicon.has(term) ? cognateBesideTranslation : 1),
      why: 'cognate',
    }));

  const wordLinks = (term: number, written: string, word: Word): readonly Link[] => {
    const [near, ofSmall] = [cognates.countNear(word.stem, word.language), smallLinks(written)];
    const known = remembered.get(term);
    if (known?.near === near && known.small === ofSmall.length) return known.links;
    const translations = [...(lexicon.get(term) ?? [])].map(([other, strength]): Link => ({
      term: other,
      strength,
      why: 'translation',
    }));
    const links = [...translations, ...cognateLinks(word, lexicon.has(term)), ...ofSmall];
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
    of: (term, circle) => {
      const written = terms.termOf(term);
      const learned = learnedLinks(term, circle);
      if (written.startsWith('#')) return strongest(conceptLinks(written.slice(1)));
      const word = wordOf(written);
      return strongest([...(word ? wordLinks(term, written, word) : smallLinks(written)), ...learned]);
    },
    ofStem: (stem, language) => {
      const written = `${language}:${stem}`;
      return strongest([...cognateLinks({ stem, language }, false), ...smallLinks(written)]);
    },
    catchUp: (most) => {
      const [words, acronymsLeft] = [cognates.file(most), small.file(most)];
      return words || acronymsLeft;
    },
  };
};
