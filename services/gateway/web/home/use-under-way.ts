// The introductions of an organisation that are under way, for its Home. Where they cannot be had, Home goes without.
import { useMemo } from 'react';
import type { Introduction } from '../api/generated.ts';
import { introductionsUnderWay } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { bySuggestion, offeredTo } from './introduced.ts';

interface UnderWay {
  readonly isAwaited: boolean;
  readonly bySuggestion: ReadonlyMap<string, Introduction>;
  readonly offered: readonly Introduction[];
}

const none: readonly Introduction[] = [];

export const useUnderWay = (organisation: string): UnderWay => {
  const asked = useAsked(...introductionsUnderWay(organisation));
  const items = asked.data?.items ?? none;
  return useMemo(
    () => ({
      isAwaited: asked.isPending && asked.failureCount === 0,
      bySuggestion: bySuggestion(items),
      offered: offeredTo(items),
    }),
    [asked.isPending, asked.failureCount, items],
  );
};
