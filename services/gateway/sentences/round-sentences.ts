// What each language must be able to say of rounds and of what was learned from answers.
import type { LeftOutCause, RoundState } from '../rounds/round.ts';
import type { Learned } from '../weights-api.ts';

/** What holds pairs back, as rounds count them. */
export const heldBackCodes = [
  'unknown',
  'removed',
  'merged',
  'consent_withdrawn',
  'parent_or_child',
  'same_group',
  'working_together',
  'blocked',
  'conflict_of_interest',
  'competitor',
  'introduced',
  'declined',
  'stopped',
  'resting',
  'statement_expired',
] as const;
export type HeldBackCode = (typeof heldBackCodes)[number];

/** What learning came to; `would…` where nothing was kept. */
export type LearnedSentence = Learned | 'would_serve' | 'would_be_kept_back';

export interface RoundSentences {
  /** As within a sentence. */
  readonly states: Readonly<Record<RoundState, string>>;
  /** Why an organisation has fewer suggestions than it should. */
  readonly leftOut: Readonly<Record<LeftOutCause, string>>;
  /** What pairs that were held back have in common. */
  readonly heldBack: Readonly<Record<HeldBackCode, string>>;
  /** Why a round failed or was given up; `other` where there is no sentence of its own. */
  readonly failures: Readonly<Record<'superseded' | 'other', string>>;
  readonly learned: Readonly<Record<LearnedSentence, (of: { number: string; fewest: string }) => string>>;
}
