// Plants every label of the concepts in one tree, as texts of either language may hold it.
import type { Language } from '../source.ts';
import type { PlantedLabel } from './annotate-concepts.ts';
import { bareForm } from './bare-form.ts';
import type { Concept } from './concept.ts';
import { pausing } from './in-pieces.ts';
import { createLabelTrie } from './label-trie.ts';
import type { MatchingWith } from './match-labels.ts';
import { readAbroad, readLabel } from './read-labels.ts';
import type { LabelReader, ReadLabel } from './read-labels.ts';
import { remembering } from './remember.ts';
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
const conceptsAtOnce = 50;

const otherLanguage: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

const readLabels = function* ({ id, labels, importId }: Concept, reader: LabelReader): Generator<Item> {
  for (const language of ['fr', 'en'] as const) {
    for (const label of labels[language]) {
      const { near, words } = label;
      const planted = { concept: id, language, words, ...(near === undefined ? {} : { near }) };
      const read = readLabel(label, language, reader);
      if (read) yield { ...planted, read, readAs: language };
      // A thesaurus is too large to be looked for twice in every text.
      const abroad = importId === undefined ? readAbroad(label, language, reader) : undefined;
      if (abroad) yield { ...planted, read: abroad, readAs: otherLanguage[language] };
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
  const words = new Set<number>();
  yield* pausing(concepts, conceptsAtOnce, (concept) => {
    for (const item of readLabels(concept, reader)) {
      trie.plant(item.read.sequence, items.length);
      items.push(item);
      for (const word of item.read.sequence) words.add(word);
    }
  });
  const itemOf = (item: number): Item => items[item] as Item;
  const conditions = Uint8Array.from(items, ({ read }) => (read.oneWord ? 1 : 0));
  const bareIn = (language: Language) =>
    remembering((written) => bareForm(joined(written), language, reader.forms), mostRemembered);
  const bare = { fr: bareIn('fr'), en: bareIn('en') };
  return {
    labelOf: itemOf,
    holds: (symbol) => words.has(symbol),
    matchingWith: {
      trie,
      hasConditions: (item) => conditions[item] === 1,
      labelOf: (item) => itemOf(item).read,
      bareAs: (written, item) => bare[itemOf(item).readAs](written),
    },
  };
};
