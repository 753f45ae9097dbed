// A list that grows page by page, as far as its reader asks for more.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useAskedKey } from './queries.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<T, P = Page<T>> {
  /** As they were answered; undefined until the first is there. */
  readonly pages: readonly P[] | undefined;
  /** All that was read so far; undefined until the first page is there. */
  readonly items: readonly T[] | undefined;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readMore(): void;
  readAgain(): void;
}

/**
 * `what` names the resource first, as in `useAsked`. Whoever leaves, or acts as another, has the rest of it called off:
 * pages read with different rights are no one list.
 */
export const usePages = <P extends Page<unknown>>(
  what: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  {
    enabled = true,
    againMs,
  }: {
    readonly enabled?: boolean;
    /** After which it is asked again by itself. */
    readonly againMs?: number;
  } = {},
): Pages<P['items'][number], P> => {
  const found = useInfiniteQuery({
    queryKey: useAskedKey(what),
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: againMs ?? false,
  });
  return {
    pages: found.data?.pages,
    items: found.data?.pages.flatMap(({ items }) => items),
    error: found.error,
    hasMore: found.hasNextPage,
    isReading: found.isFetching,
    readMore: () => void found.fetchNextPage(),
    readAgain: () => void found.refetch(),
  };
};
