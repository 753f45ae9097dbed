// Answers for a person's preferences, and what the next digest would hold.
import type {
  GetPreferencesRequest,
  Preferences as PreferencesMessage,
  PreviewDigestRequest,
  PreviewDigestResponse,
  PutPreferencesRequest,
} from '../../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { noticeMessage } from '../emit-notice-changed.ts';
import { refusePreferences } from './check-preferences.ts';
import { nextDigest } from './digest-times.ts';
import { planAhead } from './plan-person.ts';
import { planNow } from './plan-soon.ts';
import { preferencesMessage, readPreferencesMessage } from './preferences-messages-api.ts';
import { putPreferencesOf } from './put-preferences.ts';
import { readPreferences } from './what-waits.ts';

const subject = 'preferences';
const noSuchPerson = (personId: string) =>
  refused(fault('not-found', { subject: 'person', subjectId: personId.slice(0, 80) }));

export const getPreferences = async (
  deps: Deps,
  { actor, personId }: GetPreferencesRequest,
): Promise<Outcome<PreferencesMessage>> => {
  if (!may(readActor(actor), 'read-personal', { personId })) return noSuchPerson(personId);
  const { document, version } = await readPreferences(deps, personId);
  return ok(preferencesMessage(document, version));
};

export const putPreferences = async (
  deps: Deps,
  { actor, preferences: sent, ifVersion }: PutPreferencesRequest,
): Promise<Outcome<PreferencesMessage>> => {
  if (!sent) return refused(invalid({ field: 'preferences', rule: 'required' }));
  const { personId } = sent;
  if (!may(readActor(actor), 'write-personal', { personId })) return noSuchPerson(personId);
  const read = readPreferencesMessage(sent);
  if (!read.ok) return read;
  const bad = refusePreferences(read.value);
  if (bad) return refused(bad);
  if ((await deps.timeZoneOf(personId)) === undefined) return noSuchPerson(personId);
  const about = { subject, subjectId: personId };
  const { version } = await readPreferences(deps, personId);
  if (ifVersion !== undefined && ifVersion !== version)
    return refused(fault('conflict', { ...about, currentVersion: version }));
  const result = await putPreferencesOf(deps, read.value, version);
  if (result.kind === 'gone') return noSuchPerson(personId);
  if (result.kind === 'conflict')
    return refused(fault('conflict', { ...about, currentVersion: result.current }));
  if (result.kind !== 'written') return refused(fault('overloaded', about));
  await planNow(deps, personId);
  return ok(preferencesMessage(read.value, result.version));
};

export const previewDigest = async (
  deps: Deps,
  { actor, personId }: PreviewDigestRequest,
): Promise<Outcome<PreviewDigestResponse>> => {
  if (!may(readActor(actor), 'read-personal', { personId })) return noSuchPerson(personId);
  const timeZone = await deps.timeZoneOf(personId);
  if (timeZone === undefined) return noSuchPerson(personId);
  const next = (await planAhead(deps, personId)).find(({ digest }) => digest);
  if (!next) {
    const { document } = await readPreferences(deps, personId);
    return ok({ at: nextDigest(document, deps.clock(), timeZone), notices: [] });
  }
  const notices = await deps.notices.getMany(next.noticeIds);
  return ok({
    at: next.sendAt,
    notices: notices.map(({ document, version }) => noticeMessage(document, version)),
  });
};
