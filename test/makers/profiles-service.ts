// The profiles service on collections in memory, with a clock that a test moves and due work that it runs by hand.
import type { Profile, PutProfileRequest } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { ContactPurpose, ProfileKind } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Actor } from '../../services/platform/access/actor.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { enumWords } from '../../services/platform/enum-words.ts';
import type { EventForTopic } from '../../services/platform/event-log/event-log.ts';
import { type Outcome, valueOf } from '../../services/platform/faults/fault.ts';
import { newId } from '../../services/platform/ids.ts';
import { leases } from '../../services/platform/schedule/lease.ts';
import {
  feedChunks,
  feedHeads,
  toldConsents,
  toldStates,
} from '../../services/profiles/changes/change-feed.ts';
import { idempotencyKeys, profileCollection, removals } from '../../services/profiles/collections.ts';
import { getContact } from '../../services/profiles/contact-api.ts';
import type { Deps } from '../../services/profiles/deps.ts';
import { kindNames } from '../../services/profiles/kinds.ts';
import { listChanges } from '../../services/profiles/list-changes-api.ts';
import { mergeOrganisation } from '../../services/profiles/merge-organisation-api.ts';
import { dueWork } from '../../services/profiles/on-profile-due.ts';
import type { Kind } from '../../services/profiles/profile.ts';
import { putProfile } from '../../services/profiles/put-profile-api.ts';
import { getProfile, listProfiles } from '../../services/profiles/read-profile-api.ts';
import { listReceipts, listRemovals } from '../../services/profiles/receipts-api.ts';
import { deleteProfile } from '../../services/profiles/remove-profile-api.ts';
import { anAdministrator, anAnimator, aService } from './actors.ts';
import { memoryCollection, type MemoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';

const kinds = enumWords(ProfileKind);

export const kindOf = (profile: Profile): Kind => {
  const kind = kindNames.find((name) => profile[name] !== undefined);
  if (kind === undefined) throw new Error('a profile of no kind');
  return kind;
};

/** The id of the aggregate in an answer; the settings have none. */
export const idOf = (profile: Profile): string => {
  const aggregate = profile[kindOf(profile)];
  return aggregate && 'id' in aggregate ? aggregate.id : 'campus';
};

export const profilesInMemory = (startAt = '2026-03-02T10:00:00Z') => {
  let now = new Date(startAt);
  const schedule = memorySchedule();
  const collections = Object.fromEntries(
    kindNames.map((kind) => [kind, memoryCollection(profileCollection(kind))]),
  ) as unknown as { readonly [K in Kind]: MemoryCollection<never> };
  const deps: Deps = {
    profiles: collections as unknown as Deps['profiles'],
    idempotencyKeys: memoryCollection(idempotencyKeys),
    removals: memoryCollection(removals),
    administration: { turn: Promise.resolve(), leases: memoryCollection(leases), holder: 'one' },
    feed: {
      heads: memoryCollection(feedHeads),
      chunks: memoryCollection(feedChunks),
      told: memoryCollection(toldStates),
      consents: memoryCollection(toldConsents),
      turns: new Map(),
    },
    schedule,
    clock: () => now,
    newId,
  };
  const work = dueWork(deps);
  const put = (
    profile: Profile,
    {
      actor = anAnimator(),
      ...options
    }: { actor?: Actor } & Partial<Omit<PutProfileRequest, 'actor' | 'profile'>> = {},
  ): Promise<Outcome<Profile>> =>
    putProfile(deps, {
      ifVersion: undefined,
      idempotencyKey: undefined,
      ...options,
      profile,
      actor: actorMessage(actor),
    });
  return {
    deps,
    schedule,
    collections,
    work,
    at: (instant: string): void => {
      now = new Date(instant);
    },
    events: (): readonly EventForTopic[] => kindNames.flatMap((kind) => collections[kind].events),
    put,
    made: async (profile: Profile, actor?: Actor): Promise<Profile> =>
      valueOf(await put(profile, actor ? { actor } : {})),
    get: (kind: Kind, reference: string, actor: Actor = anAnimator()) =>
      getProfile(deps, { actor: actorMessage(actor), kind: kinds.value(kind), reference }),
    list: (
      kind: Kind,
      {
        actor = anAnimator(),
        ...options
      }: {
        actor?: Actor;
        organisation?: string;
        personId?: string;
        named?: string;
        limit?: number;
        cursor?: string;
      } = {},
    ) =>
      listProfiles(deps, {
        limit: 200,
        organisation: undefined,
        personId: undefined,
        named: undefined,
        cursor: undefined,
        ...options,
        actor: actorMessage(actor),
        kind: kinds.value(kind),
      }),
    remove: (
      kind: Kind,
      id: string,
      {
        actor = kind === 'person' ? anAdministrator() : anAnimator(),
        ifVersion,
      }: { actor?: Actor; ifVersion?: number } = {},
    ) => deleteProfile(deps, { actor: actorMessage(actor), kind: kinds.value(kind), id, ifVersion }),
    merge: (id: string, into: string | undefined, actor: Actor = anAnimator()) =>
      mergeOrganisation(deps, { actor: actorMessage(actor), id, into }),
    /** How to reach a person: for an introduction of this organisation, or to write a notice. */
    contact: (
      personId: string,
      {
        actor = aService(),
        purpose = ContactPurpose.INTRODUCTION,
        organisationId,
      }: { actor?: Actor; purpose?: ContactPurpose; organisationId?: string } = {},
    ) => getContact(deps, { actor: actorMessage(actor), personId, purpose, organisationId }),
    changes: (actor: Actor, cursor?: string, limit = 200) =>
      listChanges(deps, { actor: actorMessage(actor), cursor, limit }),
    /** Who has forgotten what was removed, and who is still to. */
    receipts: async (aggregateId: string) =>
      valueOf(await listReceipts(deps, { actor: actorMessage(anAdministrator()), aggregateId })),
    /** What was removed, the latest first. */
    removals: (
      kind: Kind,
      {
        actor = anAdministrator(),
        limit = 200,
        cursor,
      }: { actor?: Actor; limit?: number; cursor?: string | undefined } = {},
    ) => listRemovals(deps, { actor: actorMessage(actor), kind: kinds.value(kind), limit, cursor }),
    runDue: (): Promise<void> => schedule.runDue(work, now),
  };
};
export type ProfilesInMemory = ReturnType<typeof profilesInMemory>;
