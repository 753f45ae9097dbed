// What is learned from: one answer of one side, or its word of an introduction, with its features when it was asked.
import type { Features } from '../scoring/features.ts';
import { type LabelTable, labels } from './labels.ts';

export interface Example {
  /** One for each side of a suggestion: a later answer takes the place of an earlier one. */
  readonly id: string;
  readonly organisationId: string;
  /** When it was answered, UTC. */
  readonly at: string;
  /** As the side's gain was made of them. */
  readonly features: Features;
  readonly label: 0 | 1;
  /** How much it counts, above 0 and at most 1. */
  readonly weight: number;
}

export interface Answered {
  readonly id: string;
  readonly organisationId: string;
  readonly at: string;
  readonly features: Features;
  /** A label of the table: what was said, or the reason that was given for a no. */
  readonly said: string;
}

/** Undefined where nothing can be learned from it. */
export const exampleOf = (
  { id, organisationId, at, features, said }: Answered,
  table: LabelTable = labels,
): Example | undefined => {
  const row = table[said];
  if (!row || row.weight <= 0) return undefined;
  return { id, organisationId, at, features, label: row.label, weight: Math.min(1, row.weight) };
};

/** In the order of time, ties by id, so that learning does not depend on who listed them. */
export const inTime = (examples: readonly Example[]): readonly Example[] =>
  examples
    .map((example) => ({ example, at: Date.parse(example.at) }))
    .sort((a, b) => a.at - b.at || (a.example.id < b.example.id ? -1 : 1))
    .map(({ example }) => example);
