// The due work of profiles: statements that expire, things that follow their organisation, keys to be forgotten.
import type { Document, Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { movable } from './collections.ts';
import { collectionOf, type Deps, dueKinds } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import { currentSettings, followMerges } from './find-profile-api.ts';
import { followOrganisations } from './follow-organisation.ts';
import { rulesOf } from './kinds.ts';
import { endOfDay } from './local-day.ts';
import type { Kind, Profile, Recorded } from './profile.ts';
import { remove } from './remove-profile-api.ts';
import { isExpired } from './settle-profile.ts';

const pageSize = 100;
const dayMs = 86_400_000;

const byService = (now: Date, requestId: string): Recorded => ({
  at: now.toISOString(),
  by: 'service',
  requestId,
});

/** Due work tries again on a write that met another. */
const conflict = (kind: Kind, id: string): FaultError =>
  new FaultError(fault('conflict', { subject: kind, subjectId: id }));

const rewrite = async <K extends Kind>(
  deps: Deps,
  kind: K,
  profile: Profile<K>,
  version: number,
): Promise<void> => {
  const events = announceProfile(kind, profile, version + 1);
  const result = await collectionOf(deps, kind).put(profile, { ifVersion: version, events });
  if (result.kind !== 'written') throw conflict(kind, profile.id);
};

const expireStatement = async (deps: Deps, id: string, now: Date): Promise<void> => {
  const [found, settings] = await Promise.all([deps.profiles.statement.get(id), currentSettings(deps)]);
  if (!found || found.document.expired) return;
  if (!isExpired(found.document, { now, timeZone: settings.document.timeZone })) return;
  const recorded = byService(now, dueKinds.expireStatement);
  await rewrite(deps, 'statement', { ...found.document, expired: true, recorded }, found.version);
};

/** Every document an index gives for a value; read page by page, so that it may be changed on the way. */
async function* each<K extends Kind>(
  deps: Deps,
  kind: K,
  index: string,
  value: string,
): AsyncIterable<Stored<Profile<K>>> {
  let cursor: string | undefined;
  do {
    const page = await collectionOf(deps, kind).query({
      index,
      equals: [value],
      limit: pageSize,
      ...(cursor ? { cursor } : {}),
    });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

const redirectsOf = async (
  deps: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> => {
  const found = await Promise.all(
    ids.map(async (id) => followMerges(deps, await deps.profiles.organisation.get(id))),
  );
  return new Map(ids.map((id, index) => [id, found[index]?.document.id]));
};

type Movable = Document & { readonly statedFor?: readonly string[]; readonly recorded: Recorded };

const followOne = async <K extends (typeof movable)[number]>(
  deps: Deps,
  kind: K,
  { document, version }: Stored<Profile<K>>,
  now: Date,
): Promise<void> => {
  const rules = rulesOf(kind);
  const references = rules.references(document);
  const current = references.filter(({ to }) => to === 'organisation').map(({ value }) => value);
  const { statedFor, ...rest } = document as Movable;
  const redirects = await redirectsOf(deps, [...new Set([...current, ...(statedFor ?? [])])]);
  const atLeast = kind === 'collaboration' ? 2 : 1;
  const followed = followOrganisations(current, statedFor, { redirects, atLeast });
  const recorded = byService(now, dueKinds.followOrganisation);
  if (followed.kind === 'unchanged') return;
  if (followed.kind === 'removed') {
    const removed = await remove(deps, kind, document.id, { ifVersion: version, recorded });
    if (!removed.ok) throw conflict(kind, document.id);
    return;
  }
  const others = references.filter(({ to }) => to === 'person').map(({ value }) => value);
  const moved = rules.withReferences({ ...rest, recorded } as unknown as Profile<K>, [
    ...others,
    ...followed.to,
  ]);
  const stated = followed.statedFor ? { statedFor: followed.statedFor } : {};
  await rewrite(deps, kind, { ...moved, ...stated } as unknown as Profile<K>, version);
};

const followAll = async <K extends (typeof movable)[number]>(deps: Deps, kind: K, id: string, now: Date) => {
  for (const index of ['ofOrganisation', 'statedFor']) {
    for await (const stored of each(deps, kind, index, id)) {
      // An earlier round may have changed it: what counts is what stands now.
      const latest = await collectionOf(deps, kind).get(stored.document.id);
      if (latest) await followOne(deps, kind, latest, now);
    }
  }
};

const removeAll = async (deps: Deps, kind: Kind, index: string, { id, now }: { id: string; now: Date }) => {
  const recorded = byService(now, dueKinds.followOrganisation);
  for await (const { document, version } of each(deps, kind, index, id)) {
    const removed = await remove(deps, kind, document.id, { ifVersion: version, recorded });
    if (!removed.ok) throw conflict(kind, document.id);
  }
};

const orphanChildren = async (deps: Deps, id: string, now: Date): Promise<void> => {
  for await (const { document, version } of each(deps, 'organisation', 'ofParent', id)) {
    const { parentId: _, ...rest } = document;
    await rewrite(
      deps,
      'organisation',
      { ...rest, recorded: byService(now, dueKinds.followOrganisation) },
      version,
    );
  }
};

const followOrganisation = async (deps: Deps, id: string, now: Date): Promise<void> => {
  if (id.startsWith('per_')) {
    if (!(await deps.profiles.person.get(id))) await removeAll(deps, 'membership', 'ofPerson', { id, now });
    return;
  }
  for (const kind of movable) await followAll(deps, kind, id, now);
  if (await deps.profiles.organisation.get(id)) return;
  await removeAll(deps, 'consent', 'ofOrganisation', { id, now });
  await orphanChildren(deps, id, now);
};

const forgetIdempotencyKeys = async (deps: Deps, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - dayMs).toISOString();
  const page = await deps.idempotencyKeys.query({ index: 'oldest', equals: [], limit: pageSize });
  const old = page.items.filter(({ document }) => document.at < before);
  await deps.idempotencyKeys.batch(
    old.map(({ document, version }) => ({ delete: document.id, ifVersion: version })),
  );
  const again = old.length === pageSize ? now.getTime() : now.getTime() + dayMs / 24;
  await deps.schedule.set(dueKinds.forgetIdempotencyKeys, 'all', new Date(again));
};

/** Days end at other instants in another time zone. */
const rescheduleExpiries = async (deps: Deps): Promise<void> => {
  const { timeZone } = (await currentSettings(deps)).document;
  let after: string | undefined;
  do {
    const page = await deps.profiles.statement.all({ limit: pageSize, ...(after ? { after } : {}) });
    const lasting = page.items.filter(
      ({ document }) => document.expiresOn !== undefined && !document.expired,
    );
    for (const { document } of lasting) {
      await deps.schedule.set(
        dueKinds.expireStatement,
        document.id,
        endOfDay(document.expiresOn ?? '', timeZone),
      );
    }
    after = page.next === undefined ? undefined : page.items.at(-1)?.document.id;
  } while (after !== undefined);
};

export const dueWork = (deps: Deps): readonly DueWork[] => [
  { kind: dueKinds.expireStatement, run: (id, { now }) => expireStatement(deps, id, now) },
  { kind: dueKinds.followOrganisation, run: (id, { now }) => followOrganisation(deps, id, now) },
  { kind: dueKinds.forgetIdempotencyKeys, run: (_, { now }) => forgetIdempotencyKeys(deps, now) },
  { kind: dueKinds.rescheduleExpiries, run: () => rescheduleExpiries(deps) },
];
