// Files the words of the dictionary by their beginning, so that a word half typed, or typed wrongly, is found.
import type { KnownTerms } from '../vocabulary/link-terms.ts';
import { createNearWords } from './near-words.ts';
import type { NearWord } from './near-words.ts';

/** A word, acronym or name that some text holds. */
export interface FiledTerm {
  readonly term: number;
  /** Without its prefix; an acronym or name in small letters. */
  readonly stem: string;
}

export interface FiledTerms {
  /** Terms whose stem begins with these two or more folded letters. */
  beginningWith(letters: string): readonly FiledTerm[];
  /** Terms whose stem lies within so many slips of this one. */
  near(stem: string, most: number): Iterable<NearWord<FiledTerm>>;
  /** Whether a word that begins so may have a stem that is filed: cheaper than to find its stem. */
  mayHold(word: string): boolean;
  /** Takes new terms of the dictionary in, so many at the most, so that no question has to; false once none is left. */
  catchUp(most: number): boolean;
}

const keyLength = 2;
/** Letters of a word that no stemmer changes; shorter stems are told by all they have. */
const keptLetters = 5;

const stemOf = (term: string): string | undefined => {
  if (term.startsWith('fr:') || term.startsWith('en:')) return term.slice(3);
  return term.startsWith('=') ? term.slice(1).toLowerCase() : undefined;
};

/** Concepts are not filed: they are found by their labels. The file follows the growth of the dictionary. */
export const createFiledTerms = (terms: KnownTerms): FiledTerms => {
  const drawers = new Map<string, FiledTerm[]>();
  const all = createNearWords<FiledTerm>();
  const beginnings = new Set<string>();
  let filed = 0;

  const file = (one: FiledTerm): void => {
    const key = one.stem.slice(0, keyLength);
    const drawer = drawers.get(key);
    if (drawer) drawer.push(one);
    else drawers.set(key, [one]);
    all.add(one.stem, one);
    beginnings.add(one.stem.slice(0, keptLetters));
  };
  const catchUp = (most: number): boolean => {
    const end = Math.min(terms.size, filed + most);
    for (; filed < end; filed += 1) {
      const stem = stemOf(terms.termOf(filed));
      if (stem !== undefined && stem.length >= keyLength) file({ term: filed, stem });
    }
    return filed < terms.size;
  };

  return {
    catchUp,
    beginningWith: (beginning) => {
      catchUp(Infinity);
      const drawer = drawers.get(beginning.slice(0, keyLength)) ?? [];
      return beginning.length <= keyLength ? drawer : drawer.filter(({ stem }) => stem.startsWith(beginning));
    },
    near: (stem, most) => {
      catchUp(Infinity);
      return all.near(stem, most);
    },
    mayHold: (word) => {
      catchUp(Infinity);
      for (let end = keptLetters; end >= keyLength; end -= 1)
        if (beginnings.has(word.slice(0, end))) return true;
      return false;
    },
  };
};
