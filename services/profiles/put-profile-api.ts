// Writes one profile whole: checked, its references resolved, its event in the same write.
import { isDeepStrictEqual } from 'node:util';
import type {
  Profile as ProfileMessage,
  PutProfileRequest,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import type { Stored, WriteResult } from '../platform/document-store/document-store.ts';
import { type Outcome, type Violation, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { checkProfile } from './check-profile.ts';
import { collectionOf, type Deps, dueKinds } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import { faultOfWrite } from './fault-of-write.ts';
import { checkParent, currentSettings, resolveReferences } from './find-profile-api.ts';
import { beforeMaking } from './forget-person.ts';
import { type GivenId, idForKey } from './idempotency-key.ts';
import { rulesOf } from './kinds.ts';
import { administers, steppingDown } from './last-administrator.ts';
import { dayOf, endOfDay } from '../platform/local-day.ts';
import { profileMessage, readProfile } from './profile-messages-api.ts';
import type { Kind, KindedProfile, Organisation, Person, Profile, Settings } from './profile.ts';
import { recordWrite, type Traced } from './record-write.ts';
import { refuseChange, refuseState } from './refuse-write.ts';
import { sameOrganisations, settle } from './settle-profile.ts';
import { maySee, maySeeRecorded } from './see-profile.ts';
import { refuseAddress } from './whose-address.ts';
import { type DueTime, writeWithDueWork } from './write-with-due-work.ts';

const dueTimesOf = (next: KindedProfile, settings: Settings, now: Date): readonly DueTime[] => {
  if (next.kind === 'statement' && next.profile.expiresOn !== undefined) {
    const at = endOfDay(next.profile.expiresOn, settings.timeZone);
    return [{ kind: dueKinds.expireStatement, key: next.profile.id, at }];
  }
  if (next.kind === 'settings' && next.profile.timeZone !== settings.timeZone) {
    return [{ kind: dueKinds.rescheduleExpiries, key: 'all', at: now }];
  }
  return [];
};

const write = async <K extends Kind>(
  deps: Deps,
  kind: K,
  profile: Profile<K>,
  { ifVersion, again }: { ifVersion: number; again: boolean },
): Promise<WriteResult> => {
  const collection = collectionOf(deps, kind);
  const put = (version: number): Promise<WriteResult> =>
    collection.put(profile, { ifVersion: version, events: announceProfile(kind, profile, version + 1) });
  const result = await put(ifVersion);
  // A derived id comes back after a removal, and its versions go on from there; a key that is sent again brings
  // nothing back.
  const comesBack =
    ifVersion === 0 && !again && result.kind === 'conflict' && !(await collection.get(profile.id));
  return comesBack ? put(result.current) : result;
};

const unchanged = <K extends Kind>(next: Profile<K>, existing: Profile<K>): boolean =>
  isDeepStrictEqual({ ...next, id: '', recorded: undefined }, { ...existing, id: '', recorded: undefined });

interface Writing<K extends Kind> {
  readonly deps: Deps;
  readonly kind: K;
  readonly sent: Profile<K>;
  readonly existing: Stored<Profile<K>> | undefined;
  readonly settings: Settings;
  readonly request: PutProfileRequest;
  readonly actor: Actor;
}

/** What was right when it was written stays so while nobody changes it: a day that is past, a pair that became one. */
const stands = <K extends Kind>(
  { rule }: Violation,
  kind: K,
  next: Profile<K>,
  existing: Profile<K> | undefined,
): boolean => {
  const expiry = (profile: Profile<K> | undefined): unknown =>
    profile && 'expiresOn' in profile ? profile.expiresOn : undefined;
  if (rule === 'past') return existing !== undefined && expiry(existing) === expiry(next);
  return rule === 'too-few' && existing !== undefined && sameOrganisations(kind, next, existing);
};

const checkAll = async <K extends Kind>({
  deps,
  kind,
  sent,
  existing,
  settings,
  actor,
}: Writing<K>): Promise<Outcome<Profile<K>>> => {
  const now = deps.clock();
  const named = new Set(
    existing
      ? rulesOf(kind)
          .references(existing.document)
          .map(({ value }) => value)
      : [],
  );
  const { profile, unresolved } = await resolveReferences(
    deps,
    kind,
    sent,
    (organisation) => named.has(organisation.id) || maySee(actor, 'organisation', organisation),
  );
  const settled = settle(kind, profile, existing?.document, { now, timeZone: settings.timeZone, actor });
  const own = checkProfile({ kind, profile: settled.profile } as unknown as KindedProfile, {
    today: dayOf(now, settings.timeZone),
  }).filter((violation) => !stands(violation, kind, settled.profile, existing?.document));
  const parent = kind === 'organisation' ? await checkParent(deps, settled.profile as Organisation) : [];
  const violations = [...own, ...unresolved, ...settled.violations, ...parent];
  return violations.length > 0 ? refused(invalid(...violations)) : ok(settled.profile);
};

export const putProfile = async (
  deps: Deps,
  request: PutProfileRequest,
  call: Traced = {},
): Promise<Outcome<ProfileMessage>> => {
  const actor = readActor(request.actor);
  const sent = request.profile && readProfile(request.profile, recordWrite(actor, deps.clock(), call));
  if (!sent) return refused(invalid({ field: 'profile', rule: 'required' }));
  return putKinded(deps, sent.kind, sent.profile, { request, actor });
};

const putKinded = async <K extends Kind>(
  deps: Deps,
  kind: K,
  sent: Profile<K>,
  { request, actor }: { request: PutProfileRequest; actor: Actor },
): Promise<Outcome<ProfileMessage>> => {
  const ifVersion = request.ifVersion ?? 0;
  const isUpdate = ifVersion > 0 || kind === 'settings';
  if (!isUpdate && sent.id)
    return refused(invalid({ field: 'id', rule: 'not-allowed', parameters: { because: 'ours-to-give' } }));
  const [settings, existing] = await Promise.all([
    currentSettings(deps),
    isUpdate ? collectionOf(deps, kind).get(sent.id) : undefined,
  ]);
  if (ifVersion > 0 && !existing) return refused(fault('not-found', { subject: kind, subjectId: sent.id }));
  const refusal = existing && refuseChange(actor, kind, existing.document);
  if (refusal) return refused(refusal);
  const writing = { deps, kind, sent, existing, settings: settings.document, request, actor };
  const checked = await checkAll(writing);
  if (!checked.ok) return checked;
  const refusedState = refuseState(actor, kind, checked.value, existing?.document);
  if (refusedState) return refused(refusedState);
  if (existing && existing.version !== ifVersion) {
    return refused(
      fault('conflict', { subject: kind, subjectId: sent.id, currentVersion: existing.version }),
    );
  }
  if (existing && unchanged(checked.value, existing.document)) {
    return ok(profileMessage(kind, existing.document, existing.version, maySeeRecorded(actor)));
  }
  const given = isUpdate
    ? ok({ id: sent.id, again: false })
    : await idForKey(deps, kind, rulesOf(kind).idOf(checked.value, deps.newId), {
        actor,
        key: request.idempotencyKey,
        body: request.profile,
      });
  if (!given.ok) return given;
  const written = () => writeChecked(writing, checked.value, given.value, { ifVersion, isUpdate });
  const stepsDown = existing && administers(kind, existing.document) && !administers(kind, checked.value);
  return stepsDown ? steppingDown(deps, sent.id, written) : written();
};

const writeChecked = async <K extends Kind>(
  writing: Writing<K>,
  checked: Profile<K>,
  { id, again }: GivenId,
  { ifVersion, isUpdate }: { ifVersion: number; isUpdate: boolean },
): Promise<Outcome<ProfileMessage>> => {
  const { deps, kind, settings, actor } = writing;
  const profile = { ...checked, id };
  const dueTimes = dueTimesOf({ kind, profile } as unknown as KindedProfile, settings, deps.clock());
  const taken = kind === 'person' ? await refuseAddress(deps, profile as Person) : undefined;
  if (taken) return refused(taken);
  if (!isUpdate) await beforeMaking(deps, kind, profile);
  const result = await writeWithDueWork(deps, dueTimes, () =>
    write(deps, kind, profile, { ifVersion, again }),
  );
  if (result.kind === 'written')
    return ok(profileMessage(kind, profile, result.version, maySeeRecorded(actor)));
  if (result.kind === 'conflict' && !isUpdate) return answerAgain(writing, profile, again);
  return refused(faultOfWrite(kind, id, result));
};

/** A creation whose id is there already: the same key came twice, or there is one a pair and it exists. */
const answerAgain = async <K extends Kind>(
  { deps, kind, settings, request, actor }: Writing<K>,
  profile: Profile<K>,
  again: boolean,
): Promise<Outcome<ProfileMessage>> => {
  const about = { subject: kind, subjectId: profile.id };
  const found = await collectionOf(deps, kind).get(profile.id);
  if (!found) return refused(fault('conflict', about));
  const by = { now: deps.clock(), timeZone: settings.timeZone, actor };
  const isSame = () => unchanged(settle(kind, profile, found.document, by).profile, found.document);
  // Where the key came at the same time with another request, that one wrote what this one would have.
  if (again || (request.idempotencyKey !== undefined && isSame()))
    return ok(profileMessage(kind, found.document, found.version, maySeeRecorded(actor)));
  return refused(fault('duplicate', { ...about, currentVersion: found.version }));
};
