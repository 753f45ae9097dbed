// Answers questions about profiles: one, a page, or how to reach a person.
import type {
  GetContactRequest,
  GetContactResponse,
  GetProfileRequest,
  ListProfilesRequest,
  ListProfilesResponse,
  Profile as ProfileMessage,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { ContactPurpose } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Page, Stored } from '../platform/document-store/document-store.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { isId } from '../platform/ids.ts';
import { indexFor } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { currentSettings, findProfile } from './find-profile-api.ts';
import { aggregateMessage, profileMessage, readKind } from './profile-messages-api.ts';
import type { Kind, Organisation, Profile } from './profile.ts';
import { maySee, maySeeRecorded } from './see-profile.ts';

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
  // What may not be known of answers as if it were not there.
  if (!found || !maySee(actor, kind, found.document)) {
    return refused(fault('not-found', { subject: kind, subjectId: request.reference.slice(0, 80) }));
  }
  return ok(shown(actor, kind, found));
};

const visible = <K extends Kind>(actor: Actor, kind: K, document: Profile<K>): boolean =>
  maySee(actor, kind, document) &&
  !(kind === 'organisation' && (document as Organisation).mergedInto !== undefined);

type ReadPage<K extends Kind> = (limit: number, cursor: string | undefined) => Promise<Page<Profile<K>>>;

/** Reads on until the page is full of what the actor may see; the cursor is that of the last page read. */
const fillPage = async <K extends Kind>(
  actor: Actor,
  kind: K,
  read: ReadPage<K>,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: Stored<Profile<K>>[]; next?: string }> => {
  const items: Stored<Profile<K>>[] = [];
  let next = cursor;
  do {
    const page: Page<Profile<K>> = await read(limit - items.length, next);
    items.push(...page.items.filter(({ document }) => visible(actor, kind, document)));
    next = page.next;
  } while (next !== undefined && items.length < limit);
  return { items, ...(next === undefined ? {} : { next }) };
};

/** How the profiles asked for are read, or `nobody` where they are listed under what is not there. */
const readerFor = async <K extends Kind>(
  deps: Deps,
  kind: K,
  request: ListProfilesRequest,
): Promise<ReadPage<K> | 'nobody' | 'not-listed-so'> => {
  const collection = collectionOf(deps, kind);
  const under = request.personId === undefined ? 'organisation' : 'person';
  const reference = under === 'person' ? request.personId : request.organisation;
  if (reference === undefined)
    return (limit, after) => collection.all({ limit, ...(after ? { after } : {}) });
  const index = indexFor(kind, under);
  if (index === undefined) return 'not-listed-so';
  const found = await findProfile(deps, under, reference);
  if (!found) return 'nobody';
  return (limit, cursor) =>
    collection.query({ index, equals: [found.document.id], limit, ...(cursor ? { cursor } : {}) });
};

export const listProfiles = async (
  deps: Deps,
  request: ListProfilesRequest,
): Promise<Outcome<ListProfilesResponse>> => {
  const actor = readActor(request.actor);
  const kind = readKind(request.kind);
  if (kind === undefined) return refused(invalid({ field: 'kind', rule: 'required' }));
  if (request.limit < 1 || request.limit > 200) {
    const rule = request.limit < 1 ? 'too-small' : 'too-big';
    return refused(
      invalid({ field: 'limit', rule, value: String(request.limit), parameters: { min: '1', max: '200' } }),
    );
  }
  const read = await readerFor(deps, kind, request);
  if (read === 'not-listed-so') return refused(invalid({ field: 'organisation', rule: 'unknown-field' }));
  if (read === 'nobody') {
    const subject = request.personId === undefined ? 'organisation' : 'person';
    const subjectId = (request.personId ?? request.organisation ?? '').slice(0, 80);
    return refused(fault('not-found', { subject, subjectId }));
  }
  if (request.personId !== undefined && kind === 'membership' && isId(request.personId, 'per')) {
    const allowed = may(actor, 'read-personal', { personId: request.personId });
    if (!allowed) return ok({ items: [], next: undefined });
  }
  const { limit, cursor } = request;
  const { items, next } = await fillPage(actor, kind, read, { limit, ...(cursor ? { cursor } : {}) });
  return ok({ items: items.map((stored) => shown(actor, kind, stored)), next });
};

export const getContact = async (
  deps: Deps,
  request: GetContactRequest,
): Promise<Outcome<GetContactResponse>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'contact', { personId: request.personId }))
    return refused(fault('forbidden', { subject: 'person' }));
  if (request.purpose !== ContactPurpose.NOTICE)
    return refused(invalid({ field: 'purpose', rule: 'required' }));
  const found = await deps.profiles.person.get(request.personId);
  return ok({ person: found && aggregateMessage('person', found.document) });
};
