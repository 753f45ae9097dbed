// Reads all that an index gives, to its end.
import type { Collection, Document, Query, Stored } from './document-store.ts';

/** Page by page, so that they may be changed on the way. */
export async function* queryPages<D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  query: Omit<Query, 'cursor'>,
): AsyncIterable<readonly Stored<D>[]> {
  let cursor: string | undefined;
  do {
    const page = await collection.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    yield page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

export const queryAll = async <D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  query: Omit<Query, 'cursor'>,
): Promise<readonly Stored<D>[]> => {
  const found: Stored<D>[] = [];
  for await (const some of queryPages(collection, query)) found.push(...some);
  return found;
};
