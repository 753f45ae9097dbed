// An introduction as brokering tells one reader of it, before names and sentences are put to it.

/** The way forward first, then the ends. */
export const stages = [
  'requested',
  'under_review',
  'offered',
  'agreed',
  'introduced',
  'met',
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
] as const;
export type Stage = (typeof stages)[number];

/** Where nothing happens any more, though it did not come to its end. */
const brokenOff: readonly Stage[] = ['declined', 'withdrawn', 'expired', 'refused', 'blocked'];
export const isBrokenOff = (stage: Stage): boolean => brokenOff.includes(stage);

/** Names and contacts are exchanged. */
export const isIntroduced = (stage: Stage): boolean => ['introduced', 'met', 'closed'].includes(stage);

export const origins = ['suggestion', 'animator', 'consortium'] as const;
export type Origin = (typeof origins)[number];

/** `withdrawn`: it took back that it had asked or agreed. */
export const partyAnswers = ['agreed', 'declined', 'withdrawn'] as const;
export type PartyAnswer = (typeof partyAnswers)[number];

export const partyDeclineReasons = [
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
  'no_time',
] as const;
export type PartyDeclineReason = (typeof partyDeclineReasons)[number];

/** Why a review said no: for the audit trail, never told to a party. */
export const refuseReasons = [
  'not_relevant',
  'conflict',
  'duplicate',
  'too_early',
  'incomplete',
  'other',
] as const;
export type RefuseReason = (typeof refuseReasons)[number];

export const togetherKinds = [
  'project',
  'data_access',
  'trial',
  'hiring',
  'purchase',
  'publication',
  'other',
] as const;
export type TogetherKind = (typeof togetherKinds)[number];

export const notMetReasons = ['no_answer', 'no_time', 'no_interest', 'later', 'other'] as const;
export type NotMetReason = (typeof notMetReasons)[number];

/** What a reader may do now. */
export const introductionActions = [
  'agree',
  'decline',
  'withdraw',
  'offer_times',
  'set_meeting',
  'cancel_meeting',
  'tell_outcome',
  'approve',
  'refuse',
  'exchange',
  'reopen',
  'stop',
  'undo',
  'write',
] as const;
export type IntroductionAction = (typeof introductionActions)[number];

/** Half open, UTC, ISO 8601; as all instants below. */
export interface TimeWindow {
  readonly start: string;
  readonly end: string;
}

export interface Outcome {
  readonly day: number;
  readonly met: boolean;
  readonly useful?: number | undefined;
  readonly together?: TogetherKind | undefined;
  readonly reason?: NotMetReason | undefined;
}

export interface Party {
  /** Absent where the reader may not know it. */
  readonly organisation?: string;
  readonly own: boolean;
  readonly answer?: PartyAnswer;
  readonly answeredAt?: string;
  readonly declineReason?: PartyDeclineReason;
  /** Who speaks for it, opaque; absent where the reader may not know it. */
  readonly person?: string;
  readonly windows: readonly TimeWindow[];
  readonly outcomes: readonly (Outcome & { readonly at?: string })[];
  readonly left: boolean;
}

export interface Meeting extends TimeWindow {
  /** From 0, one more with each change. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly setAt: string;
}

/** One line of the audit trail. */
export interface PastAct {
  readonly at: string;
  readonly action: string;
  readonly by: string;
  readonly person?: string;
  readonly organisation?: string;
  readonly stage?: Stage;
  /** The reason or the question that came with it. */
  readonly code?: string;
}

/** In the words of an animator; what is absent is drafted. */
export interface MessageWords {
  readonly french?: string | undefined;
  readonly english?: string | undefined;
}

export interface Introduction {
  readonly id: string;
  /** Of what the reader sees. */
  readonly tag: string;
  readonly stage: Stage;
  readonly origin: Origin;
  readonly suggestion?: string;
  readonly call?: string;
  readonly parties: readonly Party[];
  /** First time of each stage that the reader may know of. */
  readonly reached: Partial<Readonly<Record<Stage, string>>>;
  readonly meeting?: Meeting;
  readonly freeSlots: readonly TimeWindow[];
  readonly answerBy?: string;
  readonly heldUntil?: string;
  readonly outcomesAsked: readonly number[];
  readonly actions: readonly IntroductionAction[];
  readonly words?: MessageWords & { readonly by: string; readonly at: string };
  /** For animators; empty to others. */
  readonly history: readonly PastAct[];
  /** Of who said no; for animators. */
  readonly declineWords?: string;
}

/** What somebody does. */
export type Act =
  | { readonly kind: 'agree' | 'withdraw' | 'cancel_meeting' | 'approve' | 'exchange' | 'stop' | 'undo' }
  | {
      readonly kind: 'decline';
      readonly reason: PartyDeclineReason | undefined;
      readonly words: string | undefined;
    }
  | { readonly kind: 'refuse'; readonly reason: RefuseReason }
  | { readonly kind: 'reopen'; readonly insist: boolean }
  | { readonly kind: 'offer_times'; readonly windows: readonly TimeWindow[] }
  | { readonly kind: 'set_meeting'; readonly window: TimeWindow }
  | { readonly kind: 'tell_outcome'; readonly outcome: Outcome }
  | { readonly kind: 'write'; readonly words: MessageWords };
