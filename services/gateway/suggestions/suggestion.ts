// Suggestions and candidates as matchmaking tells them, before they are cut down to what one reader may see.
import type { Quote } from '../search/found.ts';
import { heldBackCodes } from '../sentences/round-sentences.ts';

export const answers = ['interested', 'not_now', 'no'] as const;
export type Answer = (typeof answers)[number];

export const declineReasons = [
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const reasonCodes = [
  'offer_answers_need',
  'need_meets_offer',
  'expertise_answers_need',
  'shared_expertise',
  'usual_for_kind',
  'maturity_fits',
  'same_pole',
  'partners_in_common',
  'near_in_collaborations',
  'recent',
  'seldom_suggested',
  'worked_together',
  'need_meets_expertise',
  'met_before',
  'shared_call',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Two organisations that are suggested to one another, as animators see the whole campus. */
export interface CampusPair {
  readonly id: string;
  readonly organisations: readonly string[];
  readonly score: number;
  readonly added: boolean;
  readonly explored: boolean;
  /** In the order of the organisations; null: not yet. */
  readonly answers: readonly (Answer | null)[];
  readonly proposedAt?: string;
}

/** What the gain of a side is made of. */
export const features = [
  'need_met_by_offer',
  'need_met_by_expertise',
  'offer_wanted',
  'shared_expertise',
  'kind_fit',
  'maturity_fit',
  'pole',
  'partners_in_common',
  'resource_allocation',
  'walk',
  'met_before',
  'shared_call',
  'freshness',
  'exposure',
] as const;
export type Feature = (typeof features)[number];

export interface FeatureValue {
  readonly feature: Feature;
  /** In 0..1; absent where it is not known. */
  readonly value?: number;
  /** What it has in the gain; below 0: it lowers it. */
  readonly contribution: number;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly contribution: number;
  readonly own: readonly Quote[];
  readonly other: readonly Quote[];
  /** Id of the other side's statement, text or organisation, where it may be known. */
  readonly otherSource?: string;
  /** Ids of what else shows it, of whichever side, best first. */
  readonly sources?: readonly string[];
  /** Words the owner of a discreet other statement lets be known. */
  readonly preview?: string;
  /** Numbers and codes that its sentence names. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Side {
  /** Empty where the service already kept it from the reader. */
  readonly organisation: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly answer?: Answer;
  readonly answeredAt?: string;
  readonly declineReason?: DeclineReason;
  /** Last day for which it said no; absent: for ever. */
  readonly declinedUntil?: string;
  readonly firstShownAt?: string;
  /** Everything the other side may know of it is discreet. */
  readonly discreet: boolean;
  readonly animatorsOnly: boolean;
  /** For animators; empty to others. */
  readonly features: readonly FeatureValue[];
}

/** What suggestions and candidates have in common. */
export interface Pair {
  readonly score: number;
  readonly sides: readonly Side[];
}

export interface Suggestion extends Pair {
  readonly id: string;
  readonly version: number;
  readonly state: 'proposed' | 'withdrawn';
  readonly proposedAt?: string;
  /** 0: none yet. */
  readonly round: number;
  readonly added: boolean;
  readonly explored: boolean;
  /** For animators; absent to others, and of a code that a newer release added. */
  readonly withdrawnFor?: Cause;
}

export interface Candidate extends Pair {
  /** Its suggestion, where the reader may know of one. */
  readonly suggestion?: string;
}

/** Why a pair is not suggested, or no more. */
export const causes = [...heldBackCodes, 'nothing_to_gain', 'too_low', 'not_chosen'] as const;
export type Cause = (typeof causes)[number];
