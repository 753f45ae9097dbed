// Reads all that a collection, or an index of it, gives: to its end.
import { eachPage } from '../each-page.ts';
import type { Collection, Document, Query, Stored } from './document-store.ts';

type Pages<D extends Document> = AsyncGenerator<readonly Stored<D>[]>;

/** Page by page, so that they may be changed on the way. */
export async function* queryPages<D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  query: Omit<Query, 'cursor'>,
): Pages<D> {
  const read = (cursor: string | undefined) =>
    collection.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
  for await (const { items } of eachPage(read)) yield items;
}

/** All documents in the order of their ids, page by page. */
export async function* allPages<D extends Document>(
  collection: Pick<Collection<D>, 'all'>,
  limit: number,
): Pages<D> {
  const read = (after: string | undefined) =>
    collection.all({ limit, ...(after === undefined ? {} : { after }) });
  for await (const { items } of eachPage(read)) yield items;
}

export const queryAll = async <D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  query: Omit<Query, 'cursor'>,
): Promise<readonly Stored<D>[]> => {
  const found: Stored<D>[] = [];
  for await (const some of queryPages(collection, query)) found.push(...some);
  return found;
};
