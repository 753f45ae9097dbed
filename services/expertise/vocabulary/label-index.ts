// Which concepts have a label: exactly these words, or some that begin with them.
import type { Language } from '../source.ts';
import type { Concept } from './concept.ts';
import { pausing } from '../analysis/in-pieces.ts';
import { spelt, writtenKey } from './written-words.ts';

export interface LabelIndex {
  /** Ids of the concepts that this label leads to by itself, in the order of ids. */
  leadingFrom(words: string, language: Language): readonly string[];
  /** Whether some label of the concept begins with these folded words. */
  begins(id: string, spelt: string): boolean;
}

const conceptsAtOnce = 100;

/** Pauses where it yields. */
export const indexLabels = function* (concepts: Iterable<Concept>): Generator<void, LabelIndex> {
  const byKey = { fr: new Map<string, string[]>(), en: new Map<string, string[]>() };
  const written = new Map<string, readonly string[]>();
  const lead = (key: string, language: Language, id: string): void => {
    const ids = byKey[language].get(key);
    if (!ids) byKey[language].set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  yield* pausing(concepts, conceptsAtOnce, ({ id, labels }) => {
    const all: string[] = [];
    for (const language of ['fr', 'en'] as const) {
      for (const { words, near } of labels[language]) {
        const folded = spelt(words);
        all.push(folded);
        // A label that needs company leads nowhere by itself.
        if (near === undefined) lead(writtenKey(words, folded), language, id);
      }
    }
    written.set(id, all);
  });
  return {
    leadingFrom: (words, language) => (byKey[language].get(writtenKey(words)) ?? []).toSorted(),
    begins: (id, beginning) => (written.get(id) ?? []).some((words) => words.startsWith(beginning)),
  };
};
