// Finds the labels that begin with what is typed so far.
import type { Language } from '../source.ts';
import type { Label } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { spelt } from '../vocabulary/written-words.ts';

export interface BegunLabel {
  /** Id of the concept. */
  readonly concept: string;
  readonly words: string;
  /** Folded. */
  readonly spelt: string;
  readonly language: Language;
}

/** Labels by their first letters, in the order of concepts, of each concept those of a language together. */
type Drawers = Map<string, readonly BegunLabel[]>;

const keyLength = 2;
/** A drawer is filled when somebody first types its letters: filling all of them at once would take too long. */
const drawersOf = new WeakMap<Vocabulary, Drawers>();

const fill = ({ concepts, labels: index }: Vocabulary, key: string): readonly BegunLabel[] => {
  const drawer: BegunLabel[] = [];
  for (const { id, labels } of concepts.values()) {
    if (!index.begins(id, key)) continue;
    const put = (language: Language, { words }: Label): void => {
      const folded = spelt(words);
      if (folded.startsWith(key)) drawer.push({ concept: id, words, spelt: folded, language });
    };
    for (const label of labels.fr) put('fr', label);
    for (const label of labels.en) put('en', label);
  }
  return drawer;
};

/** `beginning` is folded. */
export const labelsBegun = (vocabulary: Vocabulary, beginning: string): readonly BegunLabel[] => {
  const drawers: Drawers = drawersOf.get(vocabulary) ?? new Map<string, readonly BegunLabel[]>();
  drawersOf.set(vocabulary, drawers);
  const key = beginning.slice(0, keyLength);
  const drawer = drawers.get(key) ?? fill(vocabulary, key);
  // Letters that no label begins with are not kept: there is no end of them.
  if (drawer.length > 0) drawers.set(key, drawer);
  return drawer.filter((label) => label.spelt.startsWith(beginning));
};
