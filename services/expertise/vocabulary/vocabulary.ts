// The vocabulary in memory: concepts, how they hang together, and what finds them in texts.
import type { TermNumbers } from '../analysis/analysis.ts';
import { pausing } from '../analysis/in-pieces.ts';
import { createAnnotator } from './annotate-concepts.ts';
import type { Annotator } from './annotate-concepts.ts';
import { growHierarchy } from './concept-hierarchy.ts';
import type { Hierarchy } from './concept-hierarchy.ts';
import type { Concept } from './concept.ts';
import { indexLabels } from './label-index.ts';
import type { LabelIndex } from './label-index.ts';
import { createSymbols } from './label-symbols.ts';
import { createLabelMatcher } from './match-labels.ts';
import { plantLabels } from './plant-labels.ts';
import type { LabelReader } from './read-labels.ts';
import { bareSpelling } from './written-words.ts';

/** All terms of a dictionary by number; grows. */
export interface KnownTerms extends TermNumbers {
  termOf(number: number): string;
  readonly size: number;
}

/** The concepts in force. */
export interface Assembled {
  /** Changes with everything in them. */
  readonly version: string;
  readonly concepts: readonly Concept[];
}

export interface Vocabulary extends Hierarchy {
  readonly version: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly labels: LabelIndex;
  /** Whether some label has this word. */
  covers(term: string): boolean;
  /** Finds concepts in texts whose words have their numbers from this dictionary. */
  annotatorOver(terms: KnownTerms): Annotator;
}

/** What reads labels, and finds a word of theirs. */
export interface VocabularyReader extends LabelReader {
  /** -1: no label has this word. */
  find(term: string): number;
}

export const conceptTerm = (id: string): string => `#${id}`;

/** Concepts filed between two yields. */
const together = 1_000;

/** Makes the vocabulary, pausing where it yields: reading some ten thousand concepts takes longer than a turn. */
export const growVocabulary = function* (
  { version, concepts: all }: Assembled,
  reader: VocabularyReader,
): Generator<void, Vocabulary> {
  const concepts = new Map<string, Concept>();
  yield* pausing(all, together, (concept) => concepts.set(concept.id, concept));
  const hierarchy = yield* growHierarchy(concepts);
  const labels = yield* indexLabels(concepts.values());
  const { matchingWith, labelOf, holds } = yield* plantLabels(concepts.values(), reader);
  return {
    version,
    concepts,
    labels,
    covers: (term) => holds(reader.find(term)),
    ...hierarchy,
    annotatorOver: (terms) => {
      const { matches } = createLabelMatcher({ ...matchingWith, symbolAt: createSymbols(terms, reader) });
      const numbers = new Map<string, number>();
      return createAnnotator({
        matches,
        labelOf,
        bare: (words, language) => bareSpelling(words, language, reader.forms),
        isUnder: (concept, ancestor) => hierarchy.upwards(concept).includes(ancestor),
        termOf: (concept) => {
          const known = numbers.get(concept);
          if (known !== undefined) return known;
          const number = terms.numberOf(conceptTerm(concept));
          numbers.set(concept, number);
          return number;
        },
      });
    },
  };
};
