// Which concepts in force a concept that is brought in may be: the one it says it is, else those that share a label.
import type { BroughtConcept } from './import.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In the order of ids. */
export const findCandidates = (
  { fr, en, sameAs }: Pick<BroughtConcept, 'fr' | 'en' | 'sameAs'>,
  { concepts, labels }: Pick<Vocabulary, 'concepts' | 'labels'>,
): readonly string[] => {
  if (sameAs !== undefined && concepts.has(sameAs)) return [sameAs];
  const found = new Set([
    ...fr.flatMap((words) => labels.leadingFrom(words, 'fr')),
    ...en.flatMap((words) => labels.leadingFrom(words, 'en')),
  ]);
  return [...found].sort();
};
