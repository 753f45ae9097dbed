// What the handlers and the calls of notifications share.
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { KnownMembership, KnownTellings } from './collections.ts';
import type { Delivery } from './deliveries.ts';
import type { Notice } from './notice.ts';
import type { Preferences } from './plan/preferences.ts';
import type { WaitingNotice } from './plan/waiting-notices.ts';

export interface Deps {
  readonly notices: Collection<Notice>;
  readonly memberships: Collection<KnownMembership>;
  readonly tellings: Collection<KnownTellings>;
  readonly waiting: Collection<WaitingNotice>;
  readonly preferences: Collection<Preferences>;
  readonly deliveries: Collection<Delivery>;
  /** By whose clock a person lives; undefined where there is no such person. */
  readonly timeZoneOf: (personId: string) => Promise<string | undefined>;
  /** How long notices wait for related ones, milliseconds. */
  readonly holdMs: number;
  readonly profiles: Client<typeof ProfilesServiceDefinition>;
  readonly schedule: Schedule;
  readonly clock: () => Date;
}

/** Kinds of due work; keys are ids of calls, persons and deliveries, or `all`. */
export const dueKinds = {
  forgetReadNotices: 'notifications.forget-read-notices',
  tellOpenedCall: 'notifications.tell-opened-call',
  /** A person: something is new. Set by who knows of it, never by who plans: so nothing that is new is missed. */
  planNotices: 'notifications.plan',
  /** A person: something that was put off is due. Set by who plans. */
  planAgain: 'notifications.plan-again',
  /** A delivery. */
  sendDelivery: 'notifications.send-delivery',
} as const;
