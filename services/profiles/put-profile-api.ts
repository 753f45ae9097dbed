// Writes one profile whole: checked, its references resolved, its event in the same write.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  Profile as ProfileMessage,
  PutProfileRequest,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Stored, WriteResult } from '../platform/document-store/document-store.ts';
import { type Fault, type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import { checkProfile } from './check-profile.ts';
import { collectionOf, type Deps, dueKinds } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import { checkParent, currentSettings, resolveReferences } from './find-profile-api.ts';
import { rulesOf } from './kinds.ts';
import { dayOf, endOfDay } from './local-day.ts';
import { profileMessage, readProfile } from './profile-messages-api.ts';
import type { Kind, KindedProfile, Organisation, Person, Profile, Settings, Statement } from './profile.ts';
import { settle } from './settle-profile.ts';
import { maySee, maySeeRecorded } from './see-profile.ts';

/** What a write of this profile would break of the rights of its actor. */
const refusalOf = <K extends Kind>(
  actor: Actor,
  kind: K,
  next: Profile<K>,
  existing: Profile<K> | undefined,
): Fault | undefined => {
  const rules = rulesOf(kind);
  if (existing && !maySee(actor, kind, existing))
    return fault('not-found', { subject: kind, subjectId: existing.id });
  const action = existing ? rules.write : (rules.create ?? rules.write);
  const both = existing ? [existing, next] : [next];
  if (!both.every((profile) => may(actor, action, rules.resource(profile)))) {
    return fault('forbidden', { subject: kind, ...(existing ? { subjectId: existing.id } : {}) });
  }
  const promotes =
    kind === 'person' && (next as Person).animator !== ((existing as Person | undefined)?.animator ?? false);
  return promotes && !may(actor, 'curate')
    ? fault('forbidden', { subject: kind, subjectId: next.id })
    : undefined;
};

/** The id for a creation: given before for the same key, or new. The key is kept before the profile is written. */
const idForCreation = async <K extends Kind>(
  deps: Deps,
  kind: K,
  profile: Profile<K>,
  { actor, key, request }: { actor: Actor; key: string | undefined; request: PutProfileRequest },
): Promise<Outcome<string>> => {
  const id = rulesOf(kind).idOf(profile, deps.newId);
  if (key === undefined) return ok(id);
  const body = JSON.stringify(request.profile);
  const fingerprint = createHash('sha256').update(body).digest('hex');
  const document = {
    id: derivedId('idk', recordedAs(actor), kind, key),
    profileId: id,
    fingerprint,
    at: deps.clock().toISOString(),
  };
  const written = await deps.idempotencyKeys.put(document, { ifVersion: 0 });
  if (written.kind === 'written') return ok(id);
  const before = await deps.idempotencyKeys.get(document.id);
  if (!before && written.kind === 'conflict') {
    const again = await deps.idempotencyKeys.put(document, { ifVersion: written.current });
    return again.kind === 'written' ? ok(id) : refused(fault('overloaded', { subject: kind }));
  }
  if (!before) return refused(fault('overloaded', { subject: kind }));
  return before.document.fingerprint === fingerprint
    ? ok(before.document.profileId)
    : refused(invalid({ field: 'Idempotency-Key', rule: 'taken', value: key.slice(0, 80) }));
};

const faultOfWrite = (kind: Kind, id: string, result: Exclude<WriteResult, { kind: 'written' }>): Fault => {
  switch (result.kind) {
    case 'conflict':
      return fault('conflict', { subject: kind, subjectId: id, currentVersion: result.current });
    case 'duplicate':
      return fault('duplicate', {
        subject: kind,
        ...(result.holder === undefined ? {} : { subjectId: result.holder }),
        violations: [{ field: 'external_ids', rule: 'taken', value: result.value }],
      });
    case 'overloaded':
      return fault('overloaded', { subject: kind, subjectId: id });
  }
};

/** Due times are set before the write: a write that then fails leaves a due time that finds nothing to do. */
const setDueTimes = async (
  deps: Deps,
  next: KindedProfile,
  settings: Settings,
  before?: Settings,
): Promise<void> => {
  if (next.kind === 'statement' && next.profile.expiresOn !== undefined) {
    const due = endOfDay(next.profile.expiresOn, settings.timeZone);
    await deps.schedule.set(dueKinds.expireStatement, next.profile.id, due);
  }
  if (next.kind === 'settings' && next.profile.timeZone !== before?.timeZone) {
    await deps.schedule.set(dueKinds.rescheduleExpiries, 'all', deps.clock());
  }
};

const write = async <K extends Kind>(
  deps: Deps,
  kind: K,
  profile: Profile<K>,
  ifVersion: number,
): Promise<WriteResult> => {
  const collection = collectionOf(deps, kind);
  const put = (version: number): Promise<WriteResult> =>
    collection.put(profile, { ifVersion: version, events: announceProfile(kind, profile, version + 1) });
  const result = await put(ifVersion);
  // A derived id comes back after a removal: its versions go on from there.
  const comesBack = ifVersion === 0 && result.kind === 'conflict' && !(await collection.get(profile.id));
  return comesBack ? put(result.current) : result;
};

const unchanged = <K extends Kind>(next: Profile<K>, existing: Profile<K>): boolean =>
  isDeepStrictEqual({ ...next, recorded: undefined }, { ...existing, recorded: undefined });

const checkAll = async <K extends Kind>(
  deps: Deps,
  kinded: KindedProfile & { kind: K },
  existing: Stored<Profile<K>> | undefined,
  settings: Settings,
): Promise<Outcome<Profile<K>>> => {
  const now = deps.clock();
  const { kind } = kinded;
  const { profile, unresolved } = await resolveReferences(
    deps,
    kind,
    kinded.profile as unknown as Profile<K>,
  );
  const settled = settle(kind, profile, existing?.document, { now, timeZone: settings.timeZone });
  const sameExpiry =
    kind === 'statement' &&
    (existing?.document as Statement | undefined)?.expiresOn === (profile as Statement).expiresOn;
  const own = checkProfile({ kind, profile: settled.profile } as KindedProfile, {
    today: dayOf(now, settings.timeZone),
  }).filter(({ rule }) => !(rule === 'past' && sameExpiry));
  const parent = kind === 'organisation' ? await checkParent(deps, settled.profile as Organisation) : [];
  const violations = [...own, ...unresolved, ...settled.violations, ...parent];
  return violations.length > 0 ? refused(invalid(...violations)) : ok(settled.profile);
};

export const putProfile = async (
  deps: Deps,
  request: PutProfileRequest,
): Promise<Outcome<ProfileMessage>> => {
  const actor = readActor(request.actor);
  const at = deps.clock().toISOString();
  const sent =
    request.profile &&
    readProfile(request.profile, { at, by: recordedAs(actor), requestId: actor.requestId });
  if (!sent) return refused(invalid({ field: 'profile', rule: 'required' }));
  return putKinded(deps, sent.kind, sent, { request, actor });
};

const putKinded = async <K extends Kind>(
  deps: Deps,
  kind: K,
  sent: KindedProfile,
  { request, actor }: { request: PutProfileRequest; actor: Actor },
): Promise<Outcome<ProfileMessage>> => {
  const ifVersion = request.ifVersion ?? 0;
  const sentId = sent.profile.id;
  const isUpdate = ifVersion > 0 || kind === 'settings';
  if (!isUpdate && sentId)
    return refused(invalid({ field: 'id', rule: 'not-allowed', parameters: { because: 'ours-to-give' } }));
  const [settings, existing] = await Promise.all([
    currentSettings(deps),
    isUpdate ? collectionOf(deps, kind).get(sentId) : undefined,
  ]);
  if (isUpdate && !existing && ifVersion > 0)
    return refused(fault('not-found', { subject: kind, subjectId: sentId }));
  const checked = await checkAll(deps, sent as KindedProfile & { kind: K }, existing, settings.document);
  if (!checked.ok) return checked;
  const refusal = refusalOf(actor, kind, checked.value, existing?.document);
  if (refusal) return refused(refusal);
  if (existing && existing.version !== ifVersion) {
    return refused(fault('conflict', { subject: kind, subjectId: sentId, currentVersion: existing.version }));
  }
  const showRecorded = maySeeRecorded(actor);
  if (existing && unchanged(checked.value, existing.document)) {
    return ok(profileMessage(kind, existing.document, existing.version, showRecorded));
  }
  const id = isUpdate
    ? ok(sentId)
    : await idForCreation(deps, kind, checked.value, { actor, key: request.idempotencyKey, request });
  if (!id.ok) return id;
  const profile = { ...checked.value, id: id.value };
  await setDueTimes(
    deps,
    { kind, profile } as unknown as KindedProfile,
    settings.document,
    settings.document,
  );
  const result = await write(deps, kind, profile, ifVersion);
  if (result.kind === 'written') return ok(profileMessage(kind, profile, result.version, showRecorded));
  if (result.kind === 'conflict' && !isUpdate)
    return answerAgain(deps, kind, id.value, { request, showRecorded });
  return refused(faultOfWrite(kind, id.value, result));
};

/** A creation whose id is there already: the same key came twice, or there is one a pair and it exists. */
const answerAgain = async <K extends Kind>(
  deps: Deps,
  kind: K,
  id: string,
  { request, showRecorded }: { request: PutProfileRequest; showRecorded: boolean },
): Promise<Outcome<ProfileMessage>> => {
  const found = await collectionOf(deps, kind).get(id);
  if (!found) return refused(fault('conflict', { subject: kind, subjectId: id }));
  return request.idempotencyKey === undefined
    ? refused(fault('duplicate', { subject: kind, subjectId: id, currentVersion: found.version }))
    : ok(profileMessage(kind, found.document, found.version, showRecorded));
};
