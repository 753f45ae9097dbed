// Writes a person's preferences over the version that was looked at, 0 where there are none.
import type { WriteResult } from '../../platform/document-store/document-store.ts';
import { type Deps, dueKinds } from '../deps.ts';
import { forgetHowReached } from './forget-person.ts';
import type { Preferences } from './preferences.ts';

export type PutDeps = Pick<
  Deps,
  'preferences' | 'waiting' | 'deliveries' | 'timeZoneOf' | 'schedule' | 'clock'
>;

/** When it is looked after a write whether its person is still there, should this process not come to it: longer than a call may take. */
const safetyNetMs = 15_000;

/** Of somebody whom profiles does not know any more nothing stays. */
export const forgetIfGone = async (
  deps: Pick<PutDeps, 'preferences' | 'waiting' | 'deliveries' | 'timeZoneOf'>,
  personId: string,
): Promise<'gone' | 'there'> => {
  if ((await deps.timeZoneOf(personId)) !== undefined) return 'there';
  await forgetHowReached(deps, personId);
  return 'gone';
};

/** Also over those that were forgotten, whose version goes on. */
const put = async (
  { preferences }: PutDeps,
  document: Preferences,
  ifVersion: number,
): Promise<WriteResult> => {
  const result = await preferences.put(document, { ifVersion });
  if (result.kind !== 'conflict' || ifVersion !== 0 || (await preferences.get(document.id))) return result;
  return preferences.put(document, { ifVersion: result.current });
};

/** `gone`: the person was erased meanwhile, and nothing was left. */
export const putPreferencesOf = async (
  deps: PutDeps,
  document: Preferences,
  ifVersion: number,
): Promise<WriteResult | { readonly kind: 'gone' }> => {
  const net = new Date(deps.clock().getTime() + safetyNetMs);
  // Before the write: a kill between it and the look below would leave what nobody looks for again.
  await deps.schedule.set(dueKinds.forgetIfGone, document.id, net);
  const result = await put(deps, document, ifVersion);
  if (result.kind !== 'written') return result;
  // Asked after the write: an erasure that was followed before it is known to profiles by now, and one that is followed
  // after it takes it along.
  return (await forgetIfGone(deps, document.id)) === 'gone' ? { kind: 'gone' } : result;
};
