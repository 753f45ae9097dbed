// The calls the edge makes of the profiles service, in the edge's own terms.
import {
  type ListReceiptsResponse,
  ProfileKind,
  type ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { enumWords } from '../platform/enum-words.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { Asking, PageOf } from './asking.ts';
import { type Profile, profileMessage, readProfile } from './profile-messages-api.ts';
import type { Json, Kind } from './profiles/kinds.ts';
import type { ChangePage } from './profiles/show-changes.ts';

export interface Receipt {
  readonly service: string;
  readonly version: number;
  readonly at?: string | undefined;
}

export interface Receipts {
  readonly given: readonly Receipt[];
  /** Names of the services that have not answered yet. */
  readonly awaited: readonly string[];
}

/** Of something that was removed. */
export interface Removal extends Receipts {
  readonly id: string;
  readonly at: string;
}

export interface ListOptions {
  readonly organisation?: string | undefined;
  readonly personId?: string | undefined;
  /** Words of a person's name or address. */
  readonly named?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface PutOptions {
  /** Absent for a new one. */
  readonly id?: string;
  readonly ifVersion?: number;
  readonly idempotencyKey?: string | undefined;
}

export interface Profiles {
  /** `reference`: an id, or `scheme:value`. */
  get(kind: Kind, reference: string, as: Asking): Promise<Outcome<Profile>>;
  /** Those the actor may see, by the id that each was asked for by; at most 200. */
  getMany(kind: Kind, ids: readonly string[], as: Asking): Promise<Outcome<ReadonlyMap<string, Profile>>>;
  list(kind: Kind, options: ListOptions, as: Asking): Promise<Outcome<PageOf<Profile>>>;
  put(kind: Kind, json: Json, options: PutOptions, as: Asking): Promise<Outcome<Profile>>;
  remove(kind: Kind, id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<number>>;
  /** `shown`: SHA-256, base64url, of the address that waits. The one that counted before, where there was one. */
  confirmEmail(personId: string, shown: string, as: Asking): Promise<Outcome<string | undefined>>;
  dropNewEmail(personId: string, as: Asking): Promise<Outcome<unknown>>;
  /** `into` absent undoes an earlier merge. */
  merge(id: string, into: string | undefined, as: Asking): Promise<Outcome<Profile>>;
  /** What changed since a cursor, or the cursor of now. */
  changes(
    page: { readonly cursor: string | undefined; readonly limit: number },
    as: Asking,
  ): Promise<Outcome<ChangePage>>;
  /** Which services have forgotten what was removed, and which are still to. */
  receipts(id: string, as: Asking): Promise<Outcome<Receipts>>;
  /** What was removed, the latest first. */
  removals(
    kind: 'person' | 'organisation',
    page: Pick<ListOptions, 'limit' | 'cursor'>,
    as: Asking,
  ): Promise<Outcome<PageOf<Removal>>>;
}

const kindWords = enumWords(ProfileKind);

const readOne = (outcome: Outcome<Parameters<typeof readProfile>[0]>): Outcome<Profile> => {
  if (!outcome.ok) return outcome;
  const profile = readProfile(outcome.value);
  return profile ? ok(profile) : refused(fault('not-found'));
};

const readReceipts = ({ receipts, awaited }: ListReceiptsResponse): Receipts => ({
  given: receipts.map(({ service, version, at }) => ({ service, version, at: at?.toISOString() })),
  awaited,
});

export const profilesOf = (client: Client<typeof ProfilesServiceDefinition>): Profiles => ({
  get: async (kind, reference, { actor, call }) => {
    const request = { actor: actorMessage(actor), kind: kindWords.value(kind), reference };
    return readOne(await client.getProfile(request, call));
  },
  getMany: async (kind, ids, { actor, call }) => {
    const request = { actor: actorMessage(actor), kind: kindWords.value(kind), ids: [...ids] };
    const answer = await client.getProfiles(request, call);
    if (!answer.ok) return answer;
    const found = answer.value.found.flatMap(({ askedId, profile: of }) => {
      const profile = of && readProfile(of);
      return profile ? [[askedId, profile] as const] : [];
    });
    return ok(new Map(found));
  },
  list: async (kind, { organisation, personId, named, limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      kind: kindWords.value(kind),
      organisation,
      personId,
      named,
      limit,
      cursor,
    };
    const page = await client.listProfiles(request, call);
    if (!page.ok) return page;
    const items = page.value.items.map(readProfile).filter((profile) => profile !== undefined);
    return ok({ items, ...(page.value.next === undefined ? {} : { next: page.value.next }) });
  },
  put: async (kind, json, { id = '', ifVersion, idempotencyKey }, { actor, call }) => {
    const profile = profileMessage(kind, id, json);
    return readOne(
      await client.putProfile({ actor: actorMessage(actor), profile, ifVersion, idempotencyKey }, call),
    );
  },
  remove: async (kind, id, ifVersion, { actor, call }) => {
    const request = { actor: actorMessage(actor), kind: kindWords.value(kind), id, ifVersion };
    const removed = await client.deleteProfile(request, call);
    return removed.ok ? ok(removed.value.version) : removed;
  },
  confirmEmail: async (personId, shown, { call }) => {
    const request = { actor: actorMessage(serviceActor(call.requestId)), personId, shown };
    const confirmed = await client.confirmEmail(request, call);
    return confirmed.ok ? ok(confirmed.value.formerEmail) : confirmed;
  },
  dropNewEmail: (personId, { actor, call }) =>
    client.dropNewEmail({ actor: actorMessage(actor), personId }, call),
  merge: async (id, into, { actor, call }) =>
    readOne(await client.mergeOrganisation({ actor: actorMessage(actor), id, into }, call)),
  changes: async ({ cursor, limit }, { actor, call }) => {
    const page = await client.listChanges({ actor: actorMessage(actor), cursor, limit }, call);
    if (!page.ok) return page;
    const { items, next, more } = page.value;
    const told = items.map(({ kind, id, version, changedAt }) => ({
      kind: kindWords.word(kind) ?? '',
      id,
      version,
      at: (changedAt ?? new Date(0)).toISOString(),
    }));
    // Of a kind that a newer release added, this one knows nothing.
    return ok({ items: told.filter(({ kind }) => kind !== ''), next, more });
  },
  receipts: async (aggregateId, { actor, call }) => {
    const given = await client.listReceipts({ actor: actorMessage(actor), aggregateId }, call);
    if (!given.ok) return given;
    return ok(readReceipts(given.value));
  },
  removals: async (kind, page, { actor, call }) => {
    const request = { actor: actorMessage(actor), kind: kindWords.value(kind), ...page, cursor: page.cursor };
    const found = await client.listRemovals(request, call);
    if (!found.ok) return found;
    const items = found.value.removals.map(({ aggregateId, at, ...of }) => ({
      ...{ id: aggregateId, at: (at ?? new Date(0)).toISOString() },
      ...readReceipts(of),
    }));
    return ok({ items, ...(found.value.next === undefined ? {} : { next: found.value.next }) });
  },
});
