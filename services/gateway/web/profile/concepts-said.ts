// Which concepts a sentence speaks of, and the words of it that say each where they are not its name. Pure.
import type { ConceptsInText } from '../api/generated.ts';

export interface SaidConcept {
  readonly id: string;
  readonly label: string;
  /** As the sentence has them, each once. */
  readonly words: readonly string[];
}

const folded = (words: string): string => words.toLocaleLowerCase().replaceAll(/\s+/g, ' ');

/** `sentence` is the very text that was asked about: places are counted in it. */
export const conceptsSaid = (sentence: string, items: ConceptsInText['items']): readonly SaidConcept[] =>
  items.map(({ id, label, places }) => {
    const said = new Map<string, string>();
    for (const { start, end } of places) {
      const words = sentence.slice(start, end);
      if (!said.has(folded(words))) said.set(folded(words), words);
    }
    said.delete(folded(label));
    return { id, label, words: [...said.values()] };
  });
