// Writes a person's preferences over the version that was looked at, 0 where there are none.
import type { WriteResult } from '../../platform/document-store/document-store.ts';
import type { Deps } from '../deps.ts';
import { forgetHowReached } from './forget-person.ts';
import type { Preferences } from './preferences.ts';

export type PutDeps = Pick<Deps, 'preferences' | 'waiting' | 'deliveries' | 'timeZoneOf'>;

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
  const result = await put(deps, document, ifVersion);
  // Asked after the write: an erasure that was followed before it is known to profiles by now, and one that is followed
  // after it takes it along.
  if (result.kind !== 'written' || (await deps.timeZoneOf(document.id)) !== undefined) return result;
  await forgetHowReached(deps, document.id);
  return { kind: 'gone' };
};
