// Plants every label of the concepts in one tree, as texts of either language may hold it.
import type { Language } from '../source.ts';
import type { PlantedLabel } from './annotate-concepts.ts';
import { bareForm } from './bare-form.ts';
import type { Concept } from './concept.ts';
import { pausing } from '../analysis/in-pieces.ts';
import { createLabelTrie } from './label-trie.ts';
import type { MatchingWith } from './match-labels.ts';
import { readAbroad, readLabel } from './read-labels.ts';
import type { LabelReader, ReadLabel } from './read-labels.ts';
import { remembering } from './remember.ts';
import { otherLanguage } from './word-of-term.ts';
import { joined } from './written-words.ts';

export interface PlantedLabels {
  readonly matchingWith: Omit<MatchingWith, 'symbolAt'>;
  readonly labelOf: (item: number) => PlantedLabel;
  /** Whether some label has the word of this number. */
  readonly holds: (symbol: number) => boolean;
}

type Item = PlantedLabel & { readonly read: ReadLabel; readonly readAs: Language };

const mostRemembered = 50_000;

/** Concepts whose labels are read between two pauses: some milliseconds' work. */
const conceptsAtOnce = 25;

/** A set of whole numbers from 0 that are about as many as the largest of them. */
const createMarks = () => {
  let marks = new Uint8Array(1024);
  return {
    has: (number: number): boolean => marks[number] === 1,
    mark: (number: number): void => {
      if (number >= marks.length) {
        const larger = new Uint8Array(Math.max(number + 1, marks.length * 2));
        larger.set(marks);
        marks = larger;
      }
      marks[number] = 1;
    },
  };
};

/** Calls with each way that a text may hold a label of the concept. */
const readLabels = (
  { id, labels, importId }: Concept,
  reader: LabelReader,
  use: (item: Item) => void,
): void => {
  for (const language of ['fr', 'en'] as const) {
    for (const label of labels[language]) {
      const { near, words } = label;
      const plant = (read: ReadLabel, readAs: Language): void => {
        const item = { concept: id, language, words, read, readAs };
        use(near === undefined ? item : { ...item, near });
      };
      const read = readLabel(label, language, reader);
      if (read) plant(read, language);
      // A thesaurus is too large to be looked for twice in every text.
      const abroad = importId === undefined ? readAbroad(label, language, reader) : undefined;
      if (abroad) plant(abroad, otherLanguage[language]);
    }
  }
};

/** Pauses where it yields. */
export const plantLabels = function* (
  concepts: Iterable<Concept>,
  reader: LabelReader,
): Generator<void, PlantedLabels> {
  const trie = createLabelTrie();
  const items: Item[] = [];
  const words = createMarks();
  const conditions = createMarks();
  yield* pausing(concepts, conceptsAtOnce, (concept) => {
    readLabels(concept, reader, (item) => {
      trie.plant(item.read.sequence, items.length);
      if (item.read.oneWord) conditions.mark(items.length);
      items.push(item);
      item.read.sequence.forEach(words.mark);
    });
  });
  const itemOf = (item: number): Item => items[item] as Item;
  const bareIn = (language: Language) =>
    remembering((written) => bareForm(joined(written), language, reader.forms), mostRemembered);
  const bare = { fr: bareIn('fr'), en: bareIn('en') };
  return {
    labelOf: itemOf,
    holds: words.has,
    matchingWith: {
      trie,
      hasConditions: conditions.has,
      labelOf: (item) => itemOf(item).read,
      bareAs: (written, item) => bare[itemOf(item).readAs](written),
    },
  };
};
