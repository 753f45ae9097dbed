// What each language must be able to say of pairs: what their gains are made of, how they stand, what forbids them.
import type { StandingKind } from '../suggestions/standing.ts';
import type { Cause, DeclineReason, Feature } from '../suggestions/suggestion.ts';

/** What a standing's sentence is made of; numbers are shares of 0 to 1. */
export interface StandingWords {
  /** Names of both. */
  readonly pair: readonly [string, string];
  /** Names of those who would gain nothing. */
  readonly gainNothing: readonly string[];
  /** The best match of a need and an answer there is. */
  readonly nearestMatch?: number | undefined;
  /** What the score comes to. */
  readonly score?: number | undefined;
  readonly floor: number;
  /** Names of those who have no more room. */
  readonly full: readonly string[];
}

export interface CauseWords {
  /** Name of the one that it follows from. */
  readonly by?: string | undefined;
  /** It is told to who said it. */
  readonly isOwn?: boolean | undefined;
  /** Why a side said no. */
  readonly reason?: DeclineReason | undefined;
}

export interface PairSentences {
  /** What a feature is called, and what it says of a side and the other one. */
  readonly features: Readonly<Record<Feature, { readonly name: string; readonly text: string }>>;
  readonly standings: Readonly<Record<StandingKind, (of: StandingWords) => string>>;
  /** `needed`: absent where no gain would do. */
  weakSide(of: { name: string; gain: number; needed?: number | undefined }): string;
  cause(code: Cause, of: CauseWords): string;
}
