// What the handlers and the calls of notifications share.
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { KnownMembership, KnownTellings } from './collections.ts';
import type { Notice } from './notice.ts';

export interface Deps {
  readonly notices: Collection<Notice>;
  readonly memberships: Collection<KnownMembership>;
  readonly tellings: Collection<KnownTellings>;
  readonly profiles: Client<typeof ProfilesServiceDefinition>;
  readonly schedule: Schedule;
  readonly clock: () => Date;
}

/** Kinds of due work; keys are ids of calls, or `all`. */
export const dueKinds = {
  forgetReadNotices: 'notifications.forget-read-notices',
  tellOpenedCall: 'notifications.tell-opened-call',
} as const;
