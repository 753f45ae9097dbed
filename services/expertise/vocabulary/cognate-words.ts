// The words of the dictionary by the beginning of their skeletons, to find those of the other language spelt alike.
import type { Language } from '../source.ts';
import { alikeness, bucketOf, skeleton } from './cognates.ts';
import type { KnownTerms } from './vocabulary.ts';
import { otherLanguage, wordOf } from './word-of-term.ts';

export interface Cognate {
  readonly term: number;
  /** See `alikeness`. */
  readonly strength: number;
}

export interface CognateWords {
  /** Files words met since last time, so many at the most; false once none is left. */
  file(most: number): boolean;
  /** How many words could be spelt like this one. */
  countNear(stem: string, language: Language): number;
  /** Words of the other language that are spelt like this stem of a language; all words met are taken into account. */
  like(stem: string, language: Language): readonly Cognate[];
}

interface Bucket {
  readonly terms: number[];
  readonly bones: string[];
}

const shortest = 3;

export const createCognateWords = (terms: Pick<KnownTerms, 'termOf' | 'size'>): CognateWords => {
  const buckets: Readonly<Record<Language, Map<string, Bucket>>> = { fr: new Map(), en: new Map() };
  let filed = 0;

  const fileOne = (term: number): void => {
    const written = terms.termOf(term);
    const word = wordOf(written);
    if (!word || word.stem.length < shortest) return;
    const { language, stem } = word;
    const bones = skeleton(stem);
    const key = bucketOf(bones);
    const bucket = buckets[language].get(key) ?? { terms: [], bones: [] };
    bucket.terms.push(term);
    bucket.bones.push(bones);
    buckets[language].set(key, bucket);
  };

  const file = (most: number): boolean => {
    const end = Math.min(terms.size, filed + most);
    for (; filed < end; filed += 1) fileOne(filed);
    return filed < terms.size;
  };

  const bucketNear = (bones: string, language: Language): Bucket | undefined =>
    buckets[otherLanguage[language]].get(bucketOf(bones));

  return {
    file,
    countNear: (stem, language) => {
      file(Infinity);
      return bucketNear(skeleton(stem), language)?.terms.length ?? 0;
    },
    like: (stem, language) => {
      file(Infinity);
      if (stem.length < shortest) return [];
      const bones = skeleton(stem);
      const bucket = bucketNear(bones, language);
      const found: Cognate[] = [];
      bucket?.bones.forEach((other, at) => {
        const strength = alikeness(bones, other);
        if (strength > 0) found.push({ term: bucket.terms[at] ?? -1, strength });
      });
      return found;
    },
  };
};
