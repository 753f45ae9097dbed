// What the calls and the due work of profiles share.
import type { Collection } from '../platform/document-store/document-store.ts';
import type { NewId } from '../platform/ids.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { FeedChunk, FeedHead, ToldConsent, ToldState } from './changes/change-feed.ts';
import type { FeedTurns } from './changes/keep-feed.ts';
import type { IdempotencyDocument, RemovalDocument } from './collections.ts';
import type { Administration } from './last-administrator.ts';
import type { Kind, Profile } from './profile.ts';

export interface Deps {
  readonly profiles: { readonly [K in Kind]: Collection<Profile<K>> };
  readonly idempotencyKeys: Collection<IdempotencyDocument>;
  readonly removals: Collection<RemovalDocument>;
  readonly administration: Administration;
  /** What changed, for those who follow it. */
  readonly feed: {
    readonly heads: Collection<FeedHead>;
    readonly chunks: Collection<FeedChunk>;
    readonly told: Collection<ToldState>;
    readonly consents: Collection<ToldConsent>;
    readonly turns: FeedTurns;
  };
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
  forgetChanges: 'profiles.forget-changes',
  forgetNewAddresses: 'profiles.forget-new-addresses',
  forgetIdempotencyKeys: 'profiles.forget-idempotency-keys',
  forgetPerson: 'profiles.forget-person',
  rescheduleExpiries: 'profiles.reschedule-expiries',
} as const;
