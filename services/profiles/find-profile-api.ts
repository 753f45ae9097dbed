// Finds profiles by id or external id; a merged organisation answers for the one it was.
import type { Stored } from '../platform/document-store/document-store.ts';
import type { Violation } from '../platform/faults/fault.ts';
import { isId } from '../platform/ids.ts';
import { hasExternalIds } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { rulesOf } from './kinds.ts';
import { defaultSettings, type Kind, type Organisation, type Profile, type Settings } from './profile.ts';

/** A merge of merges is followed this far; longer chains can't be made. */
const maxRedirects = 10;

type Reading = Pick<Deps, 'profiles'>;

/** The organisation that stands for this one now. */
export const followMerges = async (
  deps: Reading,
  found: Stored<Organisation> | undefined,
): Promise<Stored<Organisation> | undefined> => {
  let current = found;
  for (let step = 0; step < maxRedirects && current?.document.mergedInto !== undefined; step += 1) {
    current = await deps.profiles.organisation.get(current.document.mergedInto);
  }
  return current;
};

/** As it is kept, a merged organisation for itself. */
export const findRaw = async <K extends Kind>(
  deps: Reading,
  kind: K,
  reference: string,
): Promise<Stored<Profile<K>> | undefined> => {
  const collection = collectionOf(deps, kind);
  if (isId(reference) || kind === 'settings') return collection.get(reference);
  return hasExternalIds(kind) ? collection.find('externalIds', reference) : undefined;
};

export const findProfile = async <K extends Kind>(
  deps: Reading,
  kind: K,
  reference: string,
): Promise<Stored<Profile<K>> | undefined> => {
  const found = await findRaw(deps, kind, reference);
  if (kind !== 'organisation') return found;
  return (await followMerges(deps, found as Stored<Organisation> | undefined)) as
    Stored<Profile<K>> | undefined;
};

export const currentSettings = async (deps: Reading): Promise<Stored<Settings>> =>
  (await deps.profiles.settings.get('campus')) ?? { document: defaultSettings, version: 0 };

/** The profile with its references as ids, or which of them lead nowhere. */
export const resolveReferences = async <K extends Kind>(
  deps: Reading,
  kind: K,
  profile: Profile<K>,
): Promise<{ profile: Profile<K>; unresolved: readonly Violation[] }> => {
  const rules = rulesOf(kind);
  const references = rules.references(profile).filter(({ value }) => value !== undefined && value !== '');
  const found = await Promise.all(references.map(({ to, value }) => findProfile(deps, to, value)));
  const unresolved = references.flatMap(({ field, value }, index) =>
    found[index] ? [] : [{ field, rule: 'unresolved' as const, value: value.slice(0, 80) }],
  );
  const ids = found.map((stored) => stored?.document.id ?? '');
  return { profile: unresolved.length > 0 ? profile : rules.withReferences(profile, ids), unresolved };
};

/** Whether an organisation would become a part of itself. */
export const checkParent = async (
  deps: Reading,
  { id, parentId }: Organisation,
): Promise<readonly Violation[]> => {
  if (parentId === undefined || id === '') return [];
  if (parentId === id) return [{ field: 'parent', rule: 'itself', value: parentId }];
  let above = await deps.profiles.organisation.get(parentId);
  for (let step = 0; step < 50 && above?.document.parentId !== undefined; step += 1) {
    if (above.document.parentId === id) return [{ field: 'parent', rule: 'cycle', value: parentId }];
    above = await deps.profiles.organisation.get(above.document.parentId);
  }
  return [];
};
