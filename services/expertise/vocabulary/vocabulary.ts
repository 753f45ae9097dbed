// The vocabulary in memory: concepts, how they hang together, and what finds them in texts.
import type { Tokens, TermNumbers } from '../analysis/analysis.ts';
import type { Analyser } from '../analysis/analyse-text.ts';
import { createAnnotator } from './annotate-concepts.ts';
import type { TermLabel } from './annotate-concepts.ts';
import type { Concept } from './concept.ts';

export interface Vocabulary {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Direct narrower concepts, by id. */
  narrowerOf(id: string): readonly string[];
  /** Itself, then all above it, nearest first. */
  upwards(id: string): readonly string[];
  /** Itself, then all below it, nearest first. */
  downwards(id: string): readonly string[];
  /** Concepts of a text, as terms `#id` with the places of their labels. */
  annotate(words: Tokens): Tokens;
}

export const conceptTerm = (id: string): string => `#${id}`;

/** No chain of broader concepts is longer, whatever an import says. */
const deepest = 20;

const spread = (id: string, next: (id: string) => readonly string[]): readonly string[] => {
  const reached = new Set([id]);
  let edge: readonly string[] = [id];
  for (let depth = 0; depth < deepest && edge.length > 0; depth += 1) {
    edge = edge.flatMap(next).filter((one) => !reached.has(one));
    for (const one of edge) reached.add(one);
  }
  return [...reached];
};

export const createVocabulary = (
  all: Iterable<Concept>,
  analyser: Pick<Analyser, 'termsIn'>,
  numbers: TermNumbers,
): Vocabulary => {
  const concepts = new Map([...all].map((concept) => [concept.id, concept]));
  const narrower = new Map<string, string[]>();
  for (const { id, broader } of concepts.values()) {
    for (const above of broader) narrower.set(above, [...(narrower.get(above) ?? []), id]);
  }
  for (const below of narrower.values()) below.sort();
  const narrowerOf = (id: string): readonly string[] => narrower.get(id) ?? [];
  const above = new Map<string, readonly string[]>();
  const upwards = (id: string): readonly string[] => {
    const known = above.get(id);
    if (known) return known;
    const found = spread(id, (one) => concepts.get(one)?.broader ?? []);
    above.set(id, found);
    return found;
  };

  const termLabels = function* (): Generator<TermLabel> {
    for (const { id, labels } of concepts.values()) {
      const term = numbers.numberOf(conceptTerm(id));
      for (const language of ['fr', 'en'] as const) {
        for (const { words, near } of labels[language]) {
          const terms = analyser.termsIn(words, language);
          yield { terms, concept: id, term, ...(near === undefined ? {} : { near }) };
        }
      }
    }
  };
  const { annotate } = createAnnotator(termLabels(), (concept, ancestor) => upwards(concept).includes(ancestor));
  return { concepts, narrowerOf, upwards, downwards: (id) => spread(id, narrowerOf), annotate };
};
