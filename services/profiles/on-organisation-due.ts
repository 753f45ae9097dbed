// The due work after an organisation was merged, unmerged or removed, or a person removed: what belonged to it follows.
import type { Document, Stored } from '../platform/document-store/document-store.ts';
import { movable } from './collections.ts';
import { collectionOf, type Deps, dueKinds } from './deps.ts';
import { eachProfile } from './each-profile.ts';
import { followMerges } from './find-profile-api.ts';
import { followOrganisations, followParent, type Redirects } from './follow-organisation.ts';
import { giveReceipt } from './keep-receipts.ts';
import { beforeRemoving } from './forget-person.ts';
import { rulesOf } from './kinds.ts';
import type { Kind, Organisation, Profile, Recorded } from './profile.ts';
import { remove } from './remove-profile-api.ts';
import { byService, conflict, rewrite } from './rewrite-profile.ts';

const redirectsOf = async (deps: Deps, ids: readonly (string | undefined)[]): Promise<Redirects> => {
  const distinct = [...new Set(ids.filter((id) => id !== undefined))];
  const found = await Promise.all(
    distinct.map(async (id) => followMerges(deps, await deps.profiles.organisation.get(id))),
  );
  return new Map(distinct.map((id, index) => [id, found[index]?.document.id]));
};

const removeOne = async (
  deps: Deps,
  kind: Kind,
  { document, version }: Stored<Document>,
  recorded: Recorded,
): Promise<void> => {
  await beforeRemoving(deps, kind, document as Profile);
  const removed = await remove(deps, kind, document.id, { ifVersion: version, recorded });
  if (!removed.ok) throw conflict(kind, document.id);
};

type Movable = Document & { readonly statedFor?: readonly string[] };

const followOne = async <K extends (typeof movable)[number]>(
  deps: Deps,
  kind: K,
  stored: Stored<Profile<K>>,
  recorded: Recorded,
): Promise<void> => {
  const { document, version } = stored;
  const rules = rulesOf(kind);
  const references = rules.references(document);
  const current = references.filter(({ to }) => to === 'organisation').map(({ value }) => value);
  const { statedFor, ...rest } = document as Movable;
  const redirects = await redirectsOf(deps, [...current, ...(statedFor ?? [])]);
  const atLeast = kind === 'collaboration' ? 2 : 1;
  const followed = followOrganisations(current, statedFor, { redirects, atLeast });
  if (followed.kind === 'unchanged') return;
  if (followed.kind === 'removed') {
    await removeOne(deps, kind, stored, recorded);
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

const followAll = async <K extends (typeof movable)[number]>(
  deps: Deps,
  kind: K,
  id: string,
  recorded: Recorded,
): Promise<void> => {
  for (const index of ['ofOrganisation', 'statedFor']) {
    for await (const stored of eachProfile(deps, kind, index, id)) {
      // An earlier round may have changed it: what counts is what stands now.
      const latest = await collectionOf(deps, kind).get(stored.document.id);
      if (latest) await followOne(deps, kind, latest, recorded);
    }
  }
};

const followChildren = async (deps: Deps, id: string, recorded: Recorded): Promise<void> => {
  for (const index of ['ofParent', 'ofStatedParent']) {
    for await (const { document, version } of eachProfile(deps, 'organisation', index, id)) {
      const { parentId, statedParentId, ...rest } = document;
      const redirects = await redirectsOf(deps, [parentId, statedParentId]);
      const parents = followParent(document, redirects);
      if (parents === 'unchanged') continue;
      const child: Organisation = { ...rest, ...parents, recorded };
      await rewrite(deps, 'organisation', child, version);
    }
  }
};

const removeAll = async (
  deps: Deps,
  kind: Kind,
  { index, id, recorded }: { index: string; id: string; recorded: Recorded },
): Promise<void> => {
  for await (const stored of eachProfile(deps, kind, index, id))
    await removeOne(deps, kind, stored, recorded);
};

export const followOrganisation = async (deps: Deps, id: string, now: Date): Promise<void> => {
  const recorded = byService(now, dueKinds.followOrganisation);
  if (id.startsWith('per_')) {
    if (await deps.profiles.person.get(id)) return;
    await removeAll(deps, 'membership', { index: 'ofPerson', id, recorded });
    await giveReceipt(deps, id, now);
    return;
  }
  for (const kind of movable) await followAll(deps, kind, id, recorded);
  await followChildren(deps, id, recorded);
  if (await deps.profiles.organisation.get(id)) return;
  await removeAll(deps, 'consent', { index: 'ofOrganisation', id, recorded });
  // Those merged into it were the same: left behind, they would hold their external ids for nobody.
  await removeAll(deps, 'organisation', { index: 'mergedInto', id, recorded });
  await giveReceipt(deps, id, now);
};
