// A suggestion as matchmaking keeps it, before it is cut down to what one reader may see.
import type { Quote } from '../search/found.ts';

export const answers = ['interested', 'not_now', 'no'] as const;
export type Answer = (typeof answers)[number];

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
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  readonly code: ReasonCode;
  readonly contribution: number;
  readonly own: readonly Quote[];
  readonly other: readonly Quote[];
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
  readonly firstShownAt?: string;
  /** Everything the other side may know of it is discreet. */
  readonly discreet: boolean;
  readonly animatorsOnly: boolean;
}

export interface Suggestion {
  readonly id: string;
  readonly version: number;
  readonly state: 'proposed' | 'withdrawn';
  readonly score: number;
  readonly sides: readonly Side[];
}
