// Reads every profile that an index gives for a value.
import type { Stored } from '../platform/document-store/document-store.ts';
import { queryPages } from '../platform/document-store/query-all.ts';
import { collectionOf, type Deps } from './deps.ts';
import type { Kind, Profile } from './profile.ts';

const pageSize = 100;

/** Page by page, so that they may be changed on the way. */
export async function* eachProfile<K extends Kind>(
  deps: Pick<Deps, 'profiles'>,
  kind: K,
  index: string,
  value: string,
): AsyncIterable<Stored<Profile<K>>> {
  const query = { index, equals: [value], limit: pageSize };
  for await (const page of queryPages(collectionOf(deps, kind), query)) yield* page;
}
