// Stops a kind of notices for a person, as by the link in a message that needs no sign-in.
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { type NoticeKind, noticeKinds } from '../notice.ts';
import { type PutDeps, putPreferencesOf } from './put-preferences.ts';
import { readPreferences } from './what-waits.ts';

/** Others that choose at the same moment. */
const attempts = 6;

/** Durable once resolved; what waits already is not sent either. Said twice, it is said once. Of nobody, nothing is kept. */
export const stopKind = async (
  deps: PutDeps,
  personId: string,
  kind: NoticeKind | 'all',
  channel: 'email',
): Promise<void> => {
  const stopped = Object.fromEntries((kind === 'all' ? noticeKinds : [kind]).map((one) => [one, 'never']));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { document, version } = await readPreferences(deps, personId);
    const next = { ...document, [channel]: { ...document[channel], ...stopped } };
    const result = await putPreferencesOf(deps, next, version);
    if (result.kind === 'written' || result.kind === 'gone') return;
  }
  throw new FaultError(fault('overloaded', { subject: 'preferences', subjectId: personId }));
};
