// What a concept of the vocabulary is.
import type { Language } from '../source.ts';

export const conceptTypes = [
  'field',
  'discipline',
  'condition',
  'sign',
  'body',
  'organism',
  'substance',
  'intervention',
  'technique',
  'device',
  'data',
  'software',
  'infrastructure',
  'regulation',
  'funding',
  'actor',
  'process',
  'property',
  'place',
  'event',
] as const;
export type ConceptType = (typeof conceptTypes)[number] | 'imported';

/** A name of a concept in one language. */
export interface Label {
  readonly words: string;
  /** The label counts only where the text also speaks of something under this concept. */
  readonly near?: string;
}

export interface Concept {
  readonly id: string;
  readonly type: ConceptType;
  /** Ids, the main one first; none for the top. */
  readonly broader: readonly string[];
  /** The preferred one first; an imported concept may lack one language. */
  readonly labels: Readonly<Record<Language, readonly Label[]>>;
  /** Import it came from; absent for the curated vocabulary. */
  readonly importId?: string;
}
