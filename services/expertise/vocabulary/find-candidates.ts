// Which concepts in force a concept that is brought in may be: those that share a label with it.
import type { BroughtConcept } from './import.ts';
import type { LabelIndex } from './label-index.ts';

/** In the order of ids. */
export const findCandidates = (
  { fr, en }: Pick<BroughtConcept, 'fr' | 'en'>,
  labels: Pick<LabelIndex, 'leadingFrom'>,
): readonly string[] => {
  const found = new Set([
    ...fr.flatMap((words) => labels.leadingFrom(words, 'fr')),
    ...en.flatMap((words) => labels.leadingFrom(words, 'en')),
  ]);
  return [...found].sort();
};
