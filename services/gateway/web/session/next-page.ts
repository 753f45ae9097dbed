// Where whoever asked for a link wanted to go: the link opens another tab, or this one anew. Pure but for its storage.
import type { Kept } from '../kept/guarded.ts';
import { readEnterSearch } from './enter-search.ts';

const key = 'passerelle.next';

export const keepNext = (kept: Kept, next: string | undefined): void =>
  next === undefined ? kept.remove(key) : kept.set(key, next);

/** Once. */
export const takeNext = (kept: Kept): string | undefined => {
  const { next } = readEnterSearch({ next: kept.get(key) });
  kept.remove(key);
  return next;
};
