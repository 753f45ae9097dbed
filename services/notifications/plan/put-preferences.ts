// Writes a person's preferences over the version that was looked at, 0 where there are none.
import type { WriteResult } from '../../platform/document-store/document-store.ts';
import type { Deps } from '../deps.ts';
import type { Preferences } from './preferences.ts';

/** Also over those that were forgotten, whose version goes on. */
export const putPreferencesOf = async (
  { preferences }: Pick<Deps, 'preferences'>,
  document: Preferences,
  ifVersion: number,
): Promise<WriteResult> => {
  const result = await preferences.put(document, { ifVersion });
  if (result.kind !== 'conflict' || ifVersion !== 0 || (await preferences.get(document.id))) return result;
  return preferences.put(document, { ifVersion: result.current });
};
