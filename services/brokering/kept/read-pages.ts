// Reads what is kept page after page: as much as is asked for of what is looked for, all that still lasts, or all there is.
import type {
  Collection,
  Document,
  Page,
  Query,
  Stored,
} from '../../platform/document-store/document-store.ts';
import { eachPage } from '../each-page.ts';

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
  let next: Page<D>['next'];
  do {
    const page = await collection.query({
      ...query,
      limit: pageSize,
      ...(next === undefined ? {} : { cursor: next }),
    });
    const end = page.items.findIndex(({ document }) => !isWanted(document));
    found.push(...page.items.slice(0, end < 0 ? undefined : end).map(({ document }) => document));
    next = end < 0 ? page.next : undefined;
  } while (next !== undefined);
  return found;
};

/** In the order of ids. */
export const readAll = async <D extends Document>(
  collection: Pick<Collection<D>, 'all'>,
): Promise<readonly D[]> => {
  const found: D[] = [];
  await eachPage(
    (after) => collection.all({ limit: pageSize, ...(after === undefined ? {} : { after }) }),
    ({ items }) => found.push(...items.map(({ document }) => document)),
  );
  return found;
};
