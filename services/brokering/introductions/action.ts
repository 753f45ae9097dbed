// What can be done to an introduction, by whom, and what comes of it.
import type {
  DeclineReason,
  Introduction,
  Outcome,
  OutcomeDay,
  RefuseReason,
  TimeWindow,
} from './introduction.ts';
import type { Pace } from './pace.ts';

export type ActedBy =
  | { readonly kind: 'party'; readonly organisationId: string; readonly personId: string }
  | { readonly kind: 'animator'; readonly personId: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'campus' };

type Act =
  /** A party asks by itself for what another one, or an animator, has asked for already: it need not have been told. */
  | { readonly kind: 'ask'; readonly suggestionId?: string }
  | { readonly kind: 'agree' }
  | { readonly kind: 'decline'; readonly reason?: DeclineReason }
  /** Takes back that it asked or agreed. */
  | { readonly kind: 'withdraw' }
  /** When the party can meet, in place of what it said before. */
  | { readonly kind: 'offer_windows'; readonly windows: readonly TimeWindow[] }
  | { readonly kind: 'set_meeting'; readonly slot: TimeWindow }
  | { readonly kind: 'cancel_meeting' }
  /** In place of what the party told for that question before. */
  | { readonly kind: 'tell_outcome'; readonly day: OutcomeDay; readonly outcome: Outcome }
  | { readonly kind: 'approve' }
  | { readonly kind: 'refuse'; readonly reason: RefuseReason }
  /** Takes back what an animator did, while it is held. */
  | { readonly kind: 'undo' }
  /** `insist`: also a side that declined is asked again. */
  | { readonly kind: 'reopen'; readonly insist?: true }
  /** All agreed, and every contact may be given now. */
  | { readonly kind: 'exchange' }
  /** A rule forbids it now, or an animator stops it. */
  | { readonly kind: 'block' }
  /** The organisation was removed, or its consent ended. */
  | { readonly kind: 'leave'; readonly organisationId: string }
  /** A person is gone, from the campus or from this organisation only. */
  | { readonly kind: 'person_left'; readonly personId: string; readonly organisationId?: string }
  /** Time has passed: whatever is due happens. */
  | { readonly kind: 'tick' };

export type Action = Act & { readonly by: ActedBy };
export type ActionKind = Action['kind'];
export type ActionOf<K extends ActionKind> = Extract<Act, { readonly kind: K }> & { readonly by: ActedBy };

export interface Context {
  readonly now: Date;
  /** The campus's. */
  readonly timeZone: string;
  readonly pace: Pace;
  readonly requestId: string;
  /** With this action, every party that remains has a person whose contact may be given. Absent: not known yet. */
  readonly exchangeable?: boolean;
  /** Whether review is asked for now; absent: as when it was opened. */
  readonly review?: boolean;
}

export type Because =
  | 'not-a-party' // or one that was not told: it may not learn of it
  | 'not-yours' // this kind of actor does not do this
  | 'not-now' // not in this stage
  | 'already-ended'
  | 'already-answered' // the party has said something else
  | 'already-decided' // another decision is held: undo it first
  | 'not-agreed' // somebody has not agreed
  | 'declined-before' // a side said no: reopening takes insisting
  | 'too-few' // too few parties remain
  | 'too-many-windows'
  | 'too-many-changes' // of the meeting
  | 'nothing-to-undo'
  | 'no-meeting'
  | 'meeting-to-come' // nobody said that they met, and the meeting that is set is not yet
  | 'bad-time' // not a window of time, or one that is past
  | 'bad-parties'; // twice the same, or the one who opens it is none of them

export type Acted =
  | { readonly kind: 'done'; readonly introduction: Introduction }
  /** It is so already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly because: Because };

/** What a handler makes of an introduction: the same one where nothing changes, or why it does not. */
export type Changed = Introduction | Because;
