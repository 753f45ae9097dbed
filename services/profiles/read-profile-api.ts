// Answers questions about profiles: one, or a page.
import type {
  GetProfileRequest,
  GetProfilesRequest,
  GetProfilesResponse,
  ListProfilesRequest,
  ListProfilesResponse,
  Profile as ProfileMessage,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { encodeCursor } from '../platform/document-store/cursor.ts';
import type { Page, Stored } from '../platform/document-store/document-store.ts';
import { type Outcome, fault, invalid, ok, refused, type Violation } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { isId } from '../platform/ids.ts';
import { indexFor } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { currentSettings, findProfile, findProfiles } from './find-profile-api.ts';
import { rulesOf } from './kinds.ts';
import { profileMessage, readKind } from './profile-messages-api.ts';
import { isNamed } from './named.ts';
import type { Kind, Organisation, Person, Profile } from './profile.ts';
import { maySeeRecorded } from './see-profile.ts';
import { seenBy } from './see-profiles.ts';

const shown = <K extends Kind>(
  actor: Actor,
  kind: K,
  { document, version }: Stored<Profile<K>>,
): ProfileMessage => profileMessage(kind, document, version, maySeeRecorded(actor));

export const getProfile = async (
  deps: Deps,
  request: GetProfileRequest,
): Promise<Outcome<ProfileMessage>> => {
  const actor = readActor(request.actor);
  const kind = readKind(request.kind);
  if (kind === undefined) return refused(invalid({ field: 'kind', rule: 'required' }));
  const found =
    kind === 'settings' ? await currentSettings(deps) : await findProfile(deps, kind, request.reference);
  const [seen] = found ? await seenBy(deps, actor, kind, [found]) : [];
  // What may not be known of answers as if it were not there.
  if (!seen) return refused(fault('not-found', { subject: kind, subjectId: request.reference.slice(0, 80) }));
  return ok(shown(actor, kind, seen));
};

const mostAtOnce = 200;

export const getProfiles = async (
  deps: Deps,
  { ids, ...request }: GetProfilesRequest,
): Promise<Outcome<GetProfilesResponse>> => {
  const actor = readActor(request.actor);
  const kind = readKind(request.kind);
  if (kind === undefined || kind === 'settings') return refused(invalid({ field: 'kind', rule: 'required' }));
  if (ids.length > mostAtOnce)
    return refused(invalid({ field: 'ids', rule: 'too-many', parameters: { max: String(mostAtOnce) } }));
  const stored = await findProfiles(deps, kind, ids);
  const seen = await seenBy(deps, actor, kind, [...stored.values()]);
  const byId = new Map(seen.map((one) => [one.document.id, one]));
  const found = [...new Set(ids)].flatMap((id) => {
    const one = byId.get(stored.get(id)?.document.id ?? '');
    return one ? [{ askedId: id, profile: shown(actor, kind, one) }] : [];
  });
  return ok({ found });
};

const isMerged = (kind: Kind, document: Profile): boolean =>
  kind === 'organisation' && (document as Organisation).mergedInto !== undefined;

/** Fewer at a time are not worth a read. */
const leastRead = 50;

/**
 * Reads on until the page is full of what the actor may see, and whether more of it follows is known: the cursor says
 * after which of these the next page begins, and nothing of what lies between.
 */
const fillPage = async <K extends Kind>(
  see: (stored: readonly Stored<Profile<K>>[]) => Promise<readonly Stored<Profile<K>>[]>,
  { read, cursorAfter }: Pick<Listing<K>, 'read' | 'cursorAfter'>,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: readonly Stored<Profile<K>>[]; next?: string }> => {
  const seen: Stored<Profile<K>>[] = [];
  let next = cursor;
  do {
    const page: Page<Profile<K>> = await read(Math.max(limit + 1 - seen.length, leastRead), next);
    seen.push(...(await see(page.items)));
    next = page.next;
  } while (next !== undefined && seen.length <= limit);
  const items = seen.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(last && seen.length > limit ? { next: cursorAfter(last.document.id) } : {}) };
};

interface Listing<K extends Kind> {
  readonly read: (limit: number, cursor: string | undefined) => Promise<Page<Profile<K>>>;
  readonly cursorAfter: (id: string) => string;
  /** Narrows down what is listed under a person to one organisation. */
  readonly within: (document: Profile<K>) => boolean;
}

const everywhere = (): boolean => true;

const notACursor = (cursor: string): Violation => ({
  field: 'cursor',
  rule: 'malformed',
  value: cursor.slice(0, 80),
  parameters: { expected: 'the cursor of an earlier page of the same list' },
});

/** How the profiles asked for are read. What they are listed under answers as if it were not there to who may not see it. */
const listingOf = async <K extends Kind>(
  deps: Deps,
  actor: Actor,
  kind: K,
  { personId, organisation, named, cursor }: ListProfilesRequest,
): Promise<Outcome<Listing<K>>> => {
  const collection = collectionOf(deps, kind);
  if (named !== undefined && kind !== 'person')
    return refused(invalid({ field: 'named', rule: 'unknown-field' }));
  const asked = [
    { under: 'person', field: 'person_id', reference: personId },
    { under: 'organisation', field: 'organisation', reference: organisation },
  ] as const;
  const ids: { index: string; id: string }[] = [];
  for (const { under, field, reference } of asked) {
    if (reference === undefined) continue;
    const index = indexFor(kind, under);
    if (index === undefined) return refused(invalid({ field, rule: 'unknown-field' }));
    const found = await findProfile(deps, under, reference);
    if (!found || (await seenBy(deps, actor, under, [found])).length === 0)
      return refused(fault('not-found', { subject: under, subjectId: reference.slice(0, 80) }));
    ids.push({ index, id: found.document.id });
  }
  const [first, second] = ids;
  if (!first && cursor !== undefined && !isId(cursor)) return refused(invalid(notACursor(cursor)));
  if (!first)
    return ok({
      read: (limit, after) => collection.all({ limit, ...(after ? { after } : {}) }),
      cursorAfter: (id) => id,
      within: named === undefined ? everywhere : (person) => isNamed(person as Person, named),
    });
  const { references } = rulesOf(kind);
  return ok({
    read: (limit, cursor) =>
      collection.query({ index: first.index, equals: [first.id], limit, ...(cursor ? { cursor } : {}) }),
    cursorAfter: (id) => encodeCursor(first.index, { id }),
    within: second ? (document) => references(document).some(({ value }) => value === second.id) : everywhere,
  });
};

export const listProfiles = async (
  deps: Deps,
  request: ListProfilesRequest,
): Promise<Outcome<ListProfilesResponse>> => {
  const actor = readActor(request.actor);
  const kind = readKind(request.kind);
  if (kind === undefined) return refused(invalid({ field: 'kind', rule: 'required' }));
  const { limit, cursor } = request;
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  return listKinded(deps, kind, { actor, request, limit, ...(cursor ? { cursor } : {}) });
};

const listKinded = async <K extends Kind>(
  deps: Deps,
  kind: K,
  { actor, request, ...page }: { actor: Actor; request: ListProfilesRequest; limit: number; cursor?: string },
): Promise<Outcome<ListProfilesResponse>> => {
  const listing = await listingOf(deps, actor, kind, request);
  if (!listing.ok) return listing;
  const { within, ...reading } = listing.value;
  const see = (stored: readonly Stored<Profile<K>>[]) =>
    seenBy(
      deps,
      actor,
      kind,
      stored.filter(({ document }) => within(document) && !isMerged(kind, document)),
    );
  const { items, next } = await fillPage(see, reading, page);
  return ok({ items: items.map((stored) => shown(actor, kind, stored)), next });
};
