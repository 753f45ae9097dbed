// An introduction: parties that could meet, what each of them said, and how far they have come.

/** As drawn in `where-allowed.ts`, the way forward first, then the ends. */
export const stages = [
  'requested', // a party asked for it; held for a moment in which it can be taken back, nobody else is told
  'under_review', // an animator looks at it before anybody else is asked
  'offered', // the others are asked
  'agreed', // all agreed; somebody's contact may not be given yet
  'introduced', // names and contacts are exchanged
  'met', // a party says that they met
  'closed', // nothing more is asked
  'declined', // a party said no
  'withdrawn', // who asked took it back, or a party left
  'expired', // not everybody answered in time
  'refused', // the review said no
  'blocked', // what forbids the pair came up, or an animator stopped it
] as const;
export type Stage = (typeof stages)[number];

export const endStages = ['closed', 'declined', 'withdrawn', 'expired', 'refused', 'blocked'] as const;
export type EndStage = (typeof endStages)[number];

export const declineReasons = [
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
  'no_time',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a review said no: for the audit, never told to a party. */
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

/** Half open, UTC, ISO 8601. */
export interface TimeWindow {
  readonly start: string;
  readonly end: string;
}

/** Which of the two questions for an outcome, by the day after the introduction at which it is asked by default. */
export type OutcomeDay = 30 | 90;

/** What one party says came of it. */
export type Outcome =
  | {
      readonly met: true;
      /** 1 (not at all) to 5 (very). */
      readonly useful?: 1 | 2 | 3 | 4 | 5;
      /** What they do together now. */
      readonly together?: TogetherKind;
    }
  | { readonly met: false; readonly reason?: NotMetReason };

export interface ToldOutcome {
  readonly day: OutcomeDay;
  readonly outcome: Outcome;
  readonly at: string;
}

/** How a party asked for it. */
export interface Ask {
  readonly at: string;
  /** When its hold is over, or would be where it was not the first to ask. */
  readonly releaseAt: string;
  /** Where it asked. */
  readonly suggestionId?: string;
}

export interface Party {
  readonly organisationId: string;
  /** `withdrawn`: it took back that it had asked or agreed. */
  readonly answer: 'none' | 'agreed' | 'declined' | 'withdrawn';
  /** It asked for the introduction by itself. */
  readonly asked?: true;
  readonly ask?: Ask;
  /** Who speaks for it, opaque: who asked, agreed or declined. */
  readonly personId?: string;
  readonly answeredAt?: string;
  readonly declineReason?: DeclineReason;
  /** When its members were first told of the introduction. */
  readonly toldAt?: string;
  /** When it can meet. */
  readonly windows: readonly TimeWindow[];
  readonly outcomes: readonly ToldOutcome[];
  /** It left the campus, or its consent ended. */
  readonly left?: true;
}

export interface Meeting extends TimeWindow {
  /** Grows with each change: the SEQUENCE of RFC 5545. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'cancelled';
  /** The organisation that set or cancelled it last, `animator`, or `campus` where the introduction ended. */
  readonly setBy: string;
  readonly setAt: string;
}

/** How it came to be. */
export type Origin =
  | { readonly kind: 'suggestion'; readonly suggestionId: string }
  | { readonly kind: 'animator'; readonly suggestionId?: string }
  | { readonly kind: 'consortium'; readonly callId: string };

/** What is told to the members of organisations, once each; `id` tells it from every other of this introduction. */
export const tellingCodes = [
  'offered',
  'reminder',
  'answer_needed', // who spoke for it left: somebody else has to answer
  'introduced',
  'declined',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
  'reopened',
  'meeting_set',
  'meeting_changed',
  'meeting_cancelled',
  'outcome_asked',
] as const;
export type TellingCode = (typeof tellingCodes)[number];

export interface Telling {
  /** Unique within the introduction, the same when what causes it is done again. */
  readonly id: string;
  readonly code: TellingCode;
  /** Whose members are told. */
  readonly organisationIds: readonly string[];
  readonly at: string;
  /** When the meeting that it tells of begins, or was to begin, whichever is sooner, UTC. */
  readonly meetingAt?: string;
  /** The same, whichever is later. */
  readonly meetingLast?: string;
}

export const actorKinds = ['party', 'animator', 'clock', 'campus'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** One line of the audit trail: who did what and when; codes and ids, no words of anybody. */
export interface Step {
  readonly at: string;
  readonly action: string;
  readonly by: { readonly kind: ActorKind; readonly personId?: string; readonly organisationId?: string };
  /** The reason or the question that came with it. */
  readonly code?: string;
  /** The stage it led to. */
  readonly stage: Stage;
  readonly requestId: string;
}

/** What an animator decided and can still undo, because nobody was told: it takes effect when the hold is over. */
export type Held =
  | { readonly decision: 'approve' | 'reopen' }
  | { readonly decision: 'refuse'; readonly reason: RefuseReason };

/** What happens by itself and when, UTC; absent: never. */
export interface DueTimes {
  /** The hold is over: others may be told. */
  readonly release?: string;
  readonly remind?: string;
  readonly expire?: string;
  readonly outcome30?: string;
  readonly outcome90?: string;
  readonly close?: string;
}

export interface Introduction {
  readonly id: string;
  readonly origin: Origin;
  readonly parties: readonly Party[];
  readonly stage: Stage;
  /** First time each stage was reached, UTC; not that they met, where no party says so any more. */
  readonly reached: Partial<Readonly<Record<Stage, string>>>;
  /** Which round of asking this is, from 1; one more each time it is reopened. */
  readonly round: number;
  /** An animator looks at it before anybody else is asked. */
  readonly review: boolean;
  /** How many parties have to remain for it to go on: all of them, unless it was opened with fewer. */
  readonly fewest: number;
  readonly held?: Held;
  readonly due: DueTimes;
  readonly meeting?: Meeting;
  readonly tellings: readonly Telling[];
  readonly history: readonly Step[];
}
