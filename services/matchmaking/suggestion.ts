// A pair that should meet: what is kept of it.
import type { Visibility } from '../platform/access/actor.ts';

export type Answer = 'interested' | 'not_now' | 'no';
export type State = 'proposed' | 'withdrawn';

/** A place in a statement's words, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words cut out of a statement; places in UTF-16 units. */
export interface Quote {
  readonly sourceId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly language: 'french' | 'english';
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly words: string;
  /** The words that matched, in order; places in the statement, as `start` and `end` are. */
  readonly marks: readonly Span[];
}

/** One end of a match: a need or the offer that answers it. */
export interface MatchEnd {
  readonly statementId: string;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  /** What its owner lets be known of a discreet one. */
  readonly preview?: string;
  readonly quotes: readonly Quote[];
  /** True while this end's own search found the other among its best. */
  readonly found: boolean;
}

/** A need of one organisation that an offer of the other answers. The features a score is made of. */
export interface Match {
  readonly need: MatchEnd;
  readonly offer: MatchEnd;
  /** In 0..1, on the scale of `thresholds.ts`. */
  readonly score: number;
}

export type ReasonCode = 'offer_answers_need' | 'need_meets_offer';

export interface Reason {
  readonly code: ReasonCode;
  /** In 0..1. */
  readonly contribution: number;
  readonly own: MatchEnd;
  readonly other: MatchEnd;
}

export interface Side {
  readonly organisationId: string;
  /** In 0..1: what this side would gain, from what both sides may see. */
  readonly score: number;
  readonly answer?: Answer;
  readonly answeredAt?: string;
  readonly firstShownAt?: string;
  /** Nothing of it that the other side may see is named. */
  readonly discreet: boolean;
}

export interface Suggestion {
  /** Derived from both organisations' ids. */
  readonly id: string;
  readonly organisationIds: readonly [string, string];
  readonly state: State;
  /** In 0..1. */
  readonly score: number;
  readonly sides: readonly [Side, Side];
  readonly matches: readonly Match[];
  /** Every match involves a statement kept for animators: members see nothing of it. */
  readonly animatorsOnly: boolean;
  readonly proposedAt: string;
  /** Statements of its matches: how a change of one finds the pairs it touches. */
  readonly statementIds: readonly string[];
  /** Under which keys it is listed: an organisation's id for its members, `all:` and the id for animators. */
  readonly listedFor: readonly string[];
  readonly recorded: { readonly at: string; readonly by: string; readonly requestId: string };
}
