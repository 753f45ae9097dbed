// All of a list, page by page: all of it as whoever asked for it.
import { asWhoAsks } from './client.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** `most`: at which it is enough. */
export const every = async <T>(
  ask: (cursor: string | undefined) => Promise<Page<T>>,
  most = Infinity,
): Promise<readonly T[]> => {
  const asThem = asWhoAsks();
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await asThem(() => ask(cursor));
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && found.length < most);
  return found;
};
