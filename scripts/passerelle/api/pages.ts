// The items of a list, page after page.
import type { Api, Json } from './api.ts';

const largestPage = 200;

/** `limit`: how many items at the most; every one when absent. */
export async function* pagesOf(
  api: Api,
  path: string,
  options: { limit?: number; query?: Readonly<Record<string, string | undefined>> } = {},
): AsyncGenerator<Json> {
  const { limit = Infinity, query = {} } = options;
  let cursor: string | undefined;
  let left = limit;
  while (left > 0) {
    const page = await api.ask({
      path,
      query: { ...query, limit: Math.min(largestPage, left), ...(cursor === undefined ? {} : { cursor }) },
    });
    const items = Array.isArray(page['items']) ? (page['items'] as Json[]) : [];
    yield* items.slice(0, left);
    left -= items.length;
    if (typeof page['next'] !== 'string') return;
    cursor = page['next'];
  }
}
