// Concepts in the order of ids: all of them, or those whose label begins with some words, or those below one.
import type { Concept } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';
import { spelt } from './written-words.ts';

export interface ConceptsAsked {
  /** Beginning of a label, in either language. */
  readonly label?: string | undefined;
  /** Only direct narrower ones of this; the empty string asks for the top. */
  readonly broader?: string | undefined;
  readonly limit: number;
  /** Id of the last concept of the page before. */
  readonly after?: string | undefined;
}

export interface ConceptPage {
  readonly concepts: readonly Concept[];
  /** Whether there are more. */
  readonly more: boolean;
}

const candidatesOf = (
  { concepts, narrowerOf }: Pick<Vocabulary, 'concepts' | 'narrowerOf'>,
  broader: string | undefined,
): readonly string[] => {
  if (broader === undefined) return [...concepts.keys()];
  if (broader !== '') return narrowerOf(broader);
  return [...concepts.values()].filter((one) => one.broader.length === 0).map(({ id }) => id);
};

export const listConcepts = (
  vocabulary: Pick<Vocabulary, 'concepts' | 'narrowerOf' | 'labels'>,
  { label, broader, limit, after = '' }: ConceptsAsked,
): ConceptPage => {
  const beginning = label === undefined ? undefined : spelt(label);
  const ids = candidatesOf(vocabulary, broader)
    .filter((id) => id > after && (beginning === undefined || vocabulary.labels.begins(id, beginning)))
    .toSorted();
  const concepts = ids.slice(0, limit).flatMap((id) => vocabulary.concepts.get(id) ?? []);
  return { concepts, more: ids.length > limit };
};
