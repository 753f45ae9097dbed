// A round of the whole campus, as matchmaking reports it.
import type { Cause } from '../suggestions/suggestion.ts';

export const roundStates = [
  'collecting',
  'solving',
  'proposed',
  'publishing',
  'published',
  'discarded',
  'failed',
  // What a newer release added.
  'unknown',
] as const;
export type RoundState = (typeof roundStates)[number];

export const leftOutCauses = [
  'own_capacity_zero',
  'no_statement',
  'no_candidate',
  'only_excluded',
  'person_full',
  'capacity_of_candidates_used',
  'animators_full',
] as const;
export type LeftOutCause = (typeof leftOutCauses)[number];

export const pairChanges = ['fresh', 'repeated', 'dropped'] as const;
export type PairChange = (typeof pairChanges)[number];

export interface LeftOut {
  readonly organisation: string;
  readonly has: number;
  readonly should: number;
  readonly cause: LeftOutCause;
}

export interface Report {
  readonly organisations: number;
  readonly candidates: number;
  readonly pairs: number;
  readonly covered: number;
  readonly mostCovered: number;
  readonly gain: number;
  readonly mostGain: number;
  readonly gap: number;
  readonly gini: number;
  readonly lorenz: readonly { readonly organisations: number; readonly suggestions: number }[];
  readonly shareWithAny: number;
  readonly fresh: number;
  readonly repeated: number;
  readonly dropped: number;
  readonly explored: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  readonly suppressed: readonly { readonly code: string; readonly pairs: number }[];
}

export interface Round {
  readonly number: number;
  readonly version: number;
  readonly state: RoundState;
  readonly progress: number;
  readonly startedBy: string;
  /** ISO 8601 UTC, as below. */
  readonly startedAt: string;
  readonly publishedAt: string | undefined;
  readonly publishesItself: boolean;
  readonly weightsVersion: number;
  readonly semanticsVersion: number;
  readonly report: Report | undefined;
  readonly failure: string | undefined;
}

export interface ComparedPair {
  readonly organisations: readonly string[];
  readonly change: PairChange;
  readonly score: number;
  readonly explored: boolean;
  /** Of what is dropped; absent where nobody knows any more, and of a code that a newer release added. */
  readonly droppedFor?: Cause;
}
