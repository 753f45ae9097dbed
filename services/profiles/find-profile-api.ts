// Finds profiles by id or external id; a merged organisation answers for the one it was.
import type { Stored } from '../platform/document-store/document-store.ts';
import type { Violation } from '../platform/faults/fault.ts';
import { isId } from '../platform/ids.ts';
import { hasExternalIds } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { rulesOf } from './kinds.ts';
import { defaultSettings, type Kind, type Organisation, type Profile, type Settings } from './profile.ts';

type Reading = Pick<Deps, 'profiles'>;

/** The organisation that stands for this one now. */
export const followMerges = async (
  deps: Reading,
  found: Stored<Organisation> | undefined,
): Promise<Stored<Organisation> | undefined> => {
  const passed = new Set<string>();
  let current = found;
  while (current?.document.mergedInto !== undefined) {
    // Two merges at the same time may make a circle: then each stands for itself.
    if (passed.has(current.document.id)) return found;
    passed.add(current.document.id);
    current = await deps.profiles.organisation.get(current.document.mergedInto);
  }
  return current;
};

/** Schemes are kept in lower case. */
const externalIdOf = (reference: string): string =>
  reference.replace(/^[^:]*/, (scheme) => scheme.toLowerCase());

/** As it is kept, a merged organisation for itself. */
export const findRaw = async <K extends Kind>(
  deps: Reading,
  kind: K,
  reference: string,
): Promise<Stored<Profile<K>> | undefined> => {
  const collection = collectionOf(deps, kind);
  if (isId(reference) || kind === 'settings') return collection.get(reference);
  return hasExternalIds(kind) ? collection.find('externalIds', externalIdOf(reference)) : undefined;
};

/** What stands for what was found. */
const standing = async <K extends Kind>(
  deps: Reading,
  kind: K,
  found: Stored<Profile<K>> | undefined,
): Promise<Stored<Profile<K>> | undefined> =>
  kind === 'organisation'
    ? ((await followMerges(deps, found as Stored<Organisation> | undefined)) as
        Stored<Profile<K>> | undefined)
    : found;

export const findProfile = async <K extends Kind>(
  deps: Reading,
  kind: K,
  reference: string,
): Promise<Stored<Profile<K>> | undefined> => standing(deps, kind, await findRaw(deps, kind, reference));

/** By the id that each was asked for by; those there are. */
export const findProfiles = async <K extends Kind>(
  deps: Reading,
  kind: K,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored<Profile<K>>>> => {
  const found = new Map<string, Stored<Profile<K>>>();
  for (const stored of await collectionOf(deps, kind).getMany([...new Set(ids)])) {
    const stands = await standing(deps, kind, stored);
    if (stands) found.set(stored.document.id, stands);
  }
  return found;
};

export const currentSettings = async (deps: Reading): Promise<Stored<Settings>> =>
  (await deps.profiles.settings.get('campus')) ?? { document: defaultSettings, version: 0 };

/** The profile with its references as ids, or which of them lead nowhere, or where the writer may not look. */
export const resolveReferences = async <K extends Kind>(
  deps: Reading,
  kind: K,
  profile: Profile<K>,
  mayRefer: (organisation: Organisation) => boolean,
): Promise<{ profile: Profile<K>; unresolved: readonly Violation[] }> => {
  const rules = rulesOf(kind);
  const references = rules.references(profile);
  const found = await Promise.all(
    references.map(async ({ to, value }) => {
      const stored = value === '' ? undefined : await findProfile(deps, to, value);
      const hidden = stored && to === 'organisation' && !mayRefer(stored.document as Organisation);
      return hidden ? undefined : stored;
    }),
  );
  // A field left empty is missing, as the checks say; an empty place in a list leads nowhere.
  const unresolved = references.flatMap(({ field, value }, index) =>
    found[index] || (value === '' && !field.endsWith(']'))
      ? []
      : [{ field, rule: 'unresolved' as const, value: value.slice(0, 80) }],
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
  const passed = new Set<string>();
  let above = await deps.profiles.organisation.get(parentId);
  while (above?.document.parentId !== undefined && !passed.has(above.document.id)) {
    if (above.document.parentId === id) return [{ field: 'parent', rule: 'cycle', value: parentId }];
    passed.add(above.document.id);
    above = await deps.profiles.organisation.get(above.document.parentId);
  }
  return [];
};
