// Finds what was meant by a word that no source holds: the nearest that one does, the commonest of the nearest.
import { editDistance } from './edit-distance.ts';
import type { FiledTerm, FiledTerms } from './file-terms.ts';

/** A short word has too many neighbours; a long one is hardly mistaken for another. */
export const slipsFor = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};

export interface KnownWords {
  readonly filed: FiledTerms;
  /** How many sources that the asker may see hold a term. */
  readonly sources: (term: number) => number;
  readonly termOf: (term: number) => string;
}

interface Candidate {
  readonly found: FiledTerm;
  readonly slips: number;
  readonly sources: number;
}

const isBetter = (one: Candidate, other: Candidate, { termOf }: KnownWords): boolean => {
  if (one.slips !== other.slips) return one.slips < other.slips;
  if (one.sources !== other.sources) return one.sources > other.sources;
  if (one.found.stem !== other.found.stem) return one.found.stem < other.found.stem;
  return termOf(one.found.term) < termOf(other.found.term);
};

/** `stems` are the stems of the word in both languages, folded. The first letter is taken for right. */
export const correctWord = (
  stems: readonly string[],
  words: KnownWords,
): { readonly found: FiledTerm; readonly slips: number } | undefined => {
  let best: Candidate | undefined;
  for (const stem of new Set(stems)) {
    const most = slipsFor(stem.length);
    if (most === 0) continue;
    for (const found of words.filed.withFirst(stem[0] ?? '')) {
      const slips = editDistance(stem, found.stem, best ? Math.min(most, best.slips) : most);
      if (slips > most || (best && slips > best.slips)) continue;
      const one = { found, slips, sources: words.sources(found.term) };
      if (one.sources > 0 && (!best || isBetter(one, best, words))) best = one;
    }
  }
  return best;
};
