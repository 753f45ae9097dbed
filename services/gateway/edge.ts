// What the routes share: the services behind the edge, and what the edge itself holds.
import type { NewId } from '../platform/ids.ts';
import type { Mailbox } from '../platform/mail/mailbox.ts';
import type { Asking } from './asking.ts';
import type { BoundedStreams } from './events/bounded-streams.ts';
import type { RecentEvents } from './events/recent-events.ts';
import type { PositionSeal } from './events/seal-position.ts';
import type { BrokeringSettingsCalls } from './brokering-settings-api.ts';
import type { Calls } from './calls-api.ts';
import type { Concepts } from './concepts-api.ts';
import type { Contacts } from './contacts-api.ts';
import type { Door } from './door/door.ts';
import type { Expertise } from './expertise-api.ts';
import type { Introductions } from './introductions-api.ts';
import type { LimitsOf } from './limits-api.ts';
import type { MatchmakingSettingsCalls } from './matchmaking-settings-api.ts';
import type { Mails } from './mail-api.ts';
import type { Notifications } from './notifications-api.ts';
import type { Operations } from './operations.ts';
import type { Pairs } from './pairs-api.ts';
import type { PreferencesCalls } from './preferences-api.ts';
import type { Personal } from './personal-api.ts';
import type { Profiles } from './profiles-api.ts';
import type { Queue } from './queue-api.ts';
import type { Reports } from './reports-api.ts';
import type { Rounds } from './rounds-api.ts';
import type { Rules } from './rules-api.ts';
import type { Suggestions } from './suggestions-api.ts';
import type { Vocabulary } from './vocabulary-api.ts';
import type { Webhooks } from './webhooks-api.ts';
import type { Weights } from './weights-api.ts';
import type { KeyDeps } from './keys/deps.ts';
import type { BulkLanes } from './search/bulk-lanes.ts';
import type { ConceptLabels } from './search/concept-labels.ts';

/** Milliseconds. */
export interface Times {
  /** What the head of a request gets to come in. */
  readonly headMs: number;
  /** What a request gets, and every call it causes. */
  readonly deadlineMs: number;
  /** How long an answer may lie there while its reader takes nothing of it; longer than from one heartbeat to the next. */
  readonly unreadMs: number;
  /** How often a stream of events says where it is, and whose it is is looked at again. */
  readonly heartbeatMs: number;
  /** After which a reader of events has to come back. */
  readonly lifetimeMs: number;
}

export const defaultTimes: Times = {
  headMs: 15_000,
  deadlineMs: 10_000,
  unreadMs: 30_000,
  heartbeatMs: 15_000,
  lifetimeMs: 300_000,
};

export interface Edge {
  readonly door: Door;
  readonly profiles: Profiles;
  readonly expertise: Expertise;
  readonly concepts: Concepts;
  readonly vocabulary: Vocabulary;
  readonly conceptLabels: ConceptLabels;
  readonly suggestions: Suggestions;
  readonly pairs: Pairs;
  readonly limits: LimitsOf;
  readonly rules: Rules;
  readonly rounds: Rounds;
  readonly weights: Weights;
  readonly matchmakingSettings: MatchmakingSettingsCalls;
  readonly notifications: Notifications;
  readonly webhooks: Webhooks;
  readonly preferences: PreferencesCalls;
  readonly mails: Mails;
  /** Where e-mails stay on this machine. */
  readonly mailbox?: Mailbox;
  readonly introductions: Introductions;
  readonly calls: Calls;
  readonly queue: Queue;
  readonly reports: Reports;
  readonly contacts: Contacts;
  /** What every service keeps of a person. */
  readonly personal: Personal;
  /** Of the campus. */
  readonly timeZone: () => Promise<string>;
  readonly brokeringSettings: BrokeringSettingsCalls;
  readonly operations: Operations;
  readonly keys: KeyDeps;
  readonly recent: RecentEvents;
  readonly positions: () => Promise<PositionSeal>;
  readonly eventStreams: BoundedStreams;
  readonly bulkLanes: BulkLanes;
  /** Everything that stood in the log at the start is read: what comes from now on is news. */
  readonly caughtUp: () => boolean;
  readonly newId: NewId;
  /** Networks of the proxies that are believed when they say whom they were asked by. */
  readonly proxies: readonly string[];
  /** Version of the release. */
  readonly version: string;
  readonly times: Times;
}

/** Who asks, until when, and of whom: what is passed along inside the edge. */
export interface AskingAtEdge extends Asking {
  readonly edge: Edge;
}
