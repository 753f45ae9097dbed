// What the calls and the due work of profiles share.
import type { Collection } from '../platform/document-store/document-store.ts';
import type { NewId } from '../platform/ids.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { IdempotencyDocument, RemovalDocument } from './collections.ts';
import type { Kind, Profile } from './profile.ts';

export interface Deps {
  readonly profiles: { readonly [K in Kind]: Collection<Profile<K>> };
  readonly idempotencyKeys: Collection<IdempotencyDocument>;
  readonly removals: Collection<RemovalDocument>;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
}

export const collectionOf = <K extends Kind>(deps: Pick<Deps, 'profiles'>, kind: K): Collection<Profile<K>> =>
  deps.profiles[kind] as unknown as Collection<Profile<K>>;

/** Kinds of due work; keys are ids of statements, organisations and persons, or `all`. */
export const dueKinds = {
  expireStatement: 'profiles.expire-statement',
  followOrganisation: 'profiles.follow-organisation',
  forgetIdempotencyKeys: 'profiles.forget-idempotency-keys',
  rescheduleExpiries: 'profiles.reschedule-expiries',
} as const;
