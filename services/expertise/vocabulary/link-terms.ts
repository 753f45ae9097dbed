// Which other terms mean something like a term, and how surely: translations, cognates, broader and narrower concepts.
import type { TermNumbers } from '../analysis/analysis.ts';
import type { Analyser } from '../analysis/analyse-text.ts';
import type { Language } from '../source.ts';
import { alikeness, bucketOf, skeleton } from './cognates.ts';
import type { Translation } from './parse-lexicon.ts';
import { conceptTerm } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export type LinkReason = 'translation' | 'cognate' | 'broader' | 'acronym';

/** Symmetric: the link back is as strong. */
export interface Link {
  readonly term: number;
  /** In 0..1. */
  readonly strength: number;
  readonly why: LinkReason;
}

export interface Links {
  /** Strongest first, at most 12, itself left out. What was learned since is taken into account. */
  of(term: number): readonly Link[];
}

/** All terms by number; grows. */
export interface KnownTerms extends TermNumbers {
  termOf(number: number): string;
  readonly size: number;
}

const mostLinks = 12;
/** Below it a translation is one among many. */
const weakestTranslation = 0.05;
/** A concept and the one right above it. Measured: more blurs, less loses texts of the same field. */
const broaderIs = 0.3;
/** A word that has a translation is a cognate of others rather by chance. */
const cognateBesideTranslation = 0.5;
/** Words typed in small letters that some text writes as an acronym. */
const acronymIs = 0.7;
const longestAcronym = 6;

const otherLanguage: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

interface Word {
  readonly language: Language;
  readonly stem: string;
}

const wordOf = (term: string): Word | undefined => {
  if (term.startsWith('fr:')) return { language: 'fr', stem: term.slice(3) };
  return term.startsWith('en:') ? { language: 'en', stem: term.slice(3) } : undefined;
};

/** Words of one language by the beginning of their skeletons. */
type Buckets = Map<string, number[]>;

export const createLinks = (
  terms: KnownTerms,
  vocabulary: Vocabulary,
  translations: Iterable<Translation>,
  analyser: Pick<Analyser, 'termsIn'>,
): Links => {
  const rendered = new Map<number, Map<number, number>>();
  const buckets: Readonly<Record<Language, Buckets>> = { fr: new Map(), en: new Map() };
  const remembered = new Map<
    number,
    { readonly alike: number; readonly acronym: number; readonly links: readonly Link[] }
  >();
  let filed = 0;

  const tie = (one: number, other: number, strength: number): void => {
    const known = rendered.get(one) ?? new Map<number, number>();
    known.set(other, Math.max(known.get(other) ?? 0, strength));
    rendered.set(one, known);
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

  /** Files the words met since last time. */
  const fileWords = (): void => {
    for (; filed < terms.size; filed += 1) {
      const word = wordOf(terms.termOf(filed));
      if (!word || word.stem.length < 3) continue;
      const bucket = bucketOf(skeleton(word.stem));
      const list = buckets[word.language].get(bucket);
      if (list) list.push(filed);
      else buckets[word.language].set(bucket, [filed]);
    }
  };

  const wordLinks = (
    number: number,
    stem: string,
    alike: readonly number[],
    acronym: number,
  ): readonly Link[] => {
    const found = new Map<number, Link>();
    const propose = (link: Link): void => {
      if (link.strength > (found.get(link.term)?.strength ?? 0)) found.set(link.term, link);
    };
    const known = rendered.get(number);
    for (const [term, strength] of known ?? []) propose({ term, strength, why: 'translation' });
    const bones = skeleton(stem);
    for (const term of alike) {
      const share = known || rendered.has(term) ? cognateBesideTranslation : 1;
      const strength = share * alikeness(bones, skeleton(terms.termOf(term).slice(3)));
      if (strength > 0) propose({ term, strength, why: 'cognate' });
    }
    if (acronym >= 0) propose({ term: acronym, strength: acronymIs, why: 'acronym' });
    return [...found.values()];
  };

  const conceptLinks = (id: string): readonly Link[] =>
    [...(vocabulary.concepts.get(id)?.broader ?? []), ...vocabulary.narrowerOf(id)].map((other) => ({
      term: terms.numberOf(conceptTerm(other)),
      strength: broaderIs,
      why: 'broader' as const,
    }));

  const best = (links: readonly Link[]): readonly Link[] =>
    links.toSorted((a, b) => b.strength - a.strength || a.term - b.term).slice(0, mostLinks);

  return {
    of: (number) => {
      fileWords();
      const term = terms.termOf(number);
      const word = wordOf(term);
      const alike = word
        ? (buckets[otherLanguage[word.language]].get(bucketOf(skeleton(word.stem))) ?? [])
        : [];
      const acronym =
        word && word.stem.length <= longestAcronym ? terms.find(`=${word.stem.toUpperCase()}`) : -1;
      // What a word may be tied to changes with these two only.
      const known = remembered.get(number);
      if (known?.alike === alike.length && known.acronym === acronym) return known.links;
      const all = word
        ? wordLinks(number, word.stem, alike, acronym)
        : term.startsWith('#')
          ? conceptLinks(term.slice(1))
          : [];
      const links = best(all);
      remembered.set(number, { alike: alike.length, acronym, links });
      return links;
    },
  };
};
