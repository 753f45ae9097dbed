// A storage as the browser's own, in memory; and two that keep nothing.
import type { Keeper } from '../../../../../services/gateway/web/kept/guarded.ts';

export const aStorage = (): Keeper => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
};

export const aFullStorage = (): Keeper => ({
  ...aStorage(),
  length: 0,
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
});

export const forbidden = (): never => {
  throw new Error('SecurityError');
};
