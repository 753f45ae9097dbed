// How two organisations stand to one another, as matchmaking tells it: suggested, or why not.
import type { Candidate, Cause, FeatureValue } from './suggestion.ts';

export const standings = [
  'suggested',
  'forbidden',
  'nothing_to_gain',
  'too_low',
  'not_chosen',
  // What a newer release added.
  'unknown',
] as const;
export type StandingKind = (typeof standings)[number];

/** What forbids a pair. */
export interface Suppression {
  readonly code: Cause;
  /** The rule that somebody made. */
  readonly rule?: string;
  /** Words of who made it; of a no, the code of its reason. */
  readonly reason?: string;
  /** Opaque id of who made it; for animators. */
  readonly author?: string;
  /** First instant at which it no longer forbids, UTC. */
  readonly until?: string;
  /** Id of what it follows from; for animators. */
  readonly because?: string;
}

/** How far a side is from the floor. */
export interface WeakSide {
  readonly organisation: string;
  readonly gain: number;
  /** Absent where no gain would do. */
  readonly needed?: number;
  /** What pulls it down most, first; `contribution`: what it takes off the log-odds of the gain. */
  readonly lowest: readonly FeatureValue[];
}

export interface Standing {
  readonly kind: StandingKind;
  readonly candidate?: Candidate;
  readonly suppressions: readonly Suppression[];
  readonly gainsNothing: readonly string[];
  readonly nearestMatch?: number;
  /** What a match, or the score, would have to reach. */
  readonly floor: number;
  readonly sides: readonly WeakSide[];
  readonly full: readonly string[];
}
