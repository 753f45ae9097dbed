// What events and reports say of an introduction: ids of organisations, stages and codes; no person, no words.
import type {
  DeclineReason,
  Introduction,
  NotMetReason,
  Origin,
  OutcomeDay,
  Stage,
  TogetherKind,
} from './introduction.ts';

export interface OutcomeFact {
  readonly organisationId: string;
  readonly day: OutcomeDay;
  readonly met: boolean;
  readonly useful?: number;
  readonly together?: TogetherKind;
  readonly reason?: NotMetReason;
}

export interface IntroductionFacts {
  readonly id: string;
  readonly organisationIds: readonly string[];
  readonly stage: Stage;
  readonly originKind: Origin['kind'];
  readonly callId?: string;
  readonly suggestionId?: string;
  readonly reached: Introduction['reached'];
  /** Where anybody did in this round. */
  readonly declinedBy?: string;
  readonly declineReason?: DeclineReason;
  readonly outcomes: readonly OutcomeFact[];
  readonly round: number;
}
