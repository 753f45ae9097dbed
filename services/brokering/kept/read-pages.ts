// Reads what is kept page after page: as much as is asked for of what is looked for, all that still lasts, or all there is.
import type {
  Collection,
  Document,
  Page,
  Query,
  Stored,
} from '../../platform/document-store/document-store.ts';
import { allPages, queryPages } from '../../platform/document-store/query-all.ts';

const pageSize = 200;

/**
 * Only those that are looked for, never more than is asked for, so that the cursor stands right behind the last one.
 * `mostPages`: read for one, where most are not looked for.
 */
export const readSome = async <D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  { cursor, ...query }: Query,
  { isWanted, mostPages }: { isWanted(document: D): boolean; readonly mostPages: number },
): Promise<Page<D>> => {
  const items: Stored<D>[] = [];
  let next = cursor;
  for (let pages = 0; pages < mostPages && items.length < query.limit; pages += 1) {
    const limit = query.limit - items.length;
    const page = await collection.query({ ...query, limit, ...(next === undefined ? {} : { cursor: next }) });
    items.push(...page.items.filter(({ document }) => isWanted(document)));
    next = page.next;
    if (next === undefined) break;
  }
  return { items, ...(next === undefined ? {} : { next }) };
};

/** In the order of the index, up to the first that is not looked for: what is over is never gone through. */
export const readWhile = async <D extends Document>(
  collection: Pick<Collection<D>, 'query'>,
  query: Pick<Query, 'index' | 'equals'>,
  isWanted: (document: D) => boolean,
): Promise<readonly D[]> => {
  const found: D[] = [];
  for await (const page of queryPages(collection, { ...query, limit: pageSize })) {
    const end = page.findIndex(({ document }) => !isWanted(document));
    found.push(...page.slice(0, end < 0 ? undefined : end).map(({ document }) => document));
    if (end >= 0) break;
  }
  return found;
};

/** In the order of ids. */
export const readAll = async <D extends Document>(
  collection: Pick<Collection<D>, 'all'>,
): Promise<readonly D[]> => {
  const found: D[] = [];
  for await (const page of allPages(collection, pageSize))
    found.push(...page.map(({ document }) => document));
  return found;
};
