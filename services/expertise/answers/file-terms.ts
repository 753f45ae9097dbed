// Files the words of the dictionary by their beginning, so that a word half typed, or typed wrongly, is found.
import type { KnownTerms } from '../vocabulary/link-terms.ts';

/** A word, acronym or name that some text holds. */
export interface FiledTerm {
  readonly term: number;
  /** Without its prefix; an acronym or name in small letters. */
  readonly stem: string;
}

export interface FiledTerms {
  /** Terms whose stem begins with these two or more folded letters. */
  beginningWith(letters: string): readonly FiledTerm[];
  /** Terms whose stem has this first letter. */
  withFirst(letter: string): Iterable<FiledTerm>;
  /** Takes new terms of the dictionary in, so many at the most, so that no question has to; false once none is left. */
  catchUp(most: number): boolean;
}

const keyLength = 2;

const stemOf = (term: string): string | undefined => {
  if (term.startsWith('fr:') || term.startsWith('en:')) return term.slice(3);
  return term.startsWith('=') ? term.slice(1).toLowerCase() : undefined;
};

/** Concepts are not filed: they are found by their labels. The file follows the growth of the dictionary. */
export const createFiledTerms = (terms: KnownTerms): FiledTerms => {
  const drawers = new Map<string, FiledTerm[]>();
  const letters = new Map<string, Set<string>>();
  let filed = 0;

  const file = (term: number, stem: string): void => {
    const key = stem.slice(0, keyLength);
    const drawer = drawers.get(key);
    if (drawer) drawer.push({ term, stem });
    else {
      drawers.set(key, [{ term, stem }]);
      const first = letters.get(stem[0] ?? '') ?? new Set();
      letters.set(stem[0] ?? '', first.add(key));
    }
  };
  const catchUp = (most: number): boolean => {
    const end = Math.min(terms.size, filed + most);
    for (; filed < end; filed += 1) {
      const stem = stemOf(terms.termOf(filed));
      if (stem !== undefined && stem.length >= keyLength) file(filed, stem);
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
    withFirst: function* (letter) {
      catchUp(Infinity);
      for (const key of letters.get(letter) ?? []) yield* drawers.get(key) ?? [];
    },
  };
};
