// Which concepts a sentence speaks of, told from what the search for it matched. Pure.
import type { SearchHit } from '../api/generated.ts';

export interface SaidConcept {
  readonly concept: string;
  /** The words of the sentence that say it. */
  readonly words: readonly string[];
}

/** What matters most first. A broader concept is what others say, not what the sentence does. */
export const conceptsSaid = (hits: readonly SearchHit[], most: number): readonly SaidConcept[] => {
  const found = new Map<string, { weight: number; words: Set<string> }>();
  for (const { evidence } of hits)
    for (const { parts, share } of evidence)
      for (const part of parts) {
        if (part.concept === undefined || part.asked === '' || part.kind === 'broader') continue;
        const of = found.get(part.concept) ?? { weight: 0, words: new Set<string>() };
        of.weight += part.share * share;
        of.words.add(part.asked);
        found.set(part.concept, of);
      }
  return [...found]
    .toSorted(([, a], [, b]) => b.weight - a.weight)
    .slice(0, most)
    .map(([concept, { words }]) => ({ concept, words: [...words] }));
};
