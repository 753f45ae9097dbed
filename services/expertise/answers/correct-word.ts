// Finds what was meant by a word that no source holds: the nearest that one does, the commonest of the nearest.
import { editDistance } from './edit-distance.ts';
import type { FiledTerm, FiledTerms } from './file-terms.ts';

/** A short word has too many neighbours; a long one is hardly mistaken for another. */
const slipsFor = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};

/**
 * `stems` are the stems of the word in both languages, folded; `sources` tells how many the asker may see that hold a
 * term. The first letter is taken for right.
 */
export const correctWord = (
  stems: readonly string[],
  filed: FiledTerms,
  sources: (term: number) => number,
): FiledTerm | undefined => {
  let best: { readonly found: FiledTerm; readonly slips: number; readonly sources: number } | undefined;
  for (const stem of new Set(stems)) {
    const most = slipsFor(stem.length);
    if (most === 0) continue;
    for (const found of filed.withFirst(stem[0] ?? '')) {
      const slips = editDistance(stem, found.stem, best ? Math.min(most, best.slips) : most);
      if (slips > most || (best && slips > best.slips)) continue;
      const holding = sources(found.term);
      if (holding === 0) continue;
      const isBetter =
        !best ||
        slips < best.slips ||
        holding > best.sources ||
        (holding === best.sources && found.stem < best.found.stem);
      if (isBetter) best = { found, slips, sources: holding };
    }
  }
  return best?.found;
};
