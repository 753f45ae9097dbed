// What was made lately and may be asked for again, up to a bound.

export interface Lately<V> {
  get(key: string): V | undefined;
  put(key: string, value: V): void;
}

/**
 * At most `most` values. They are of two ages instead of in the order of their use, which every look would change: once
 * the young are half of all they are the old ones, and what was old and not asked for since is let go.
 */
export const rememberLately = <V>(most: number): Lately<V> => {
  let young = new Map<string, V>();
  let old: ReadonlyMap<string, V> = new Map();
  const put = (key: string, value: V): void => {
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found;
      const before = old.get(key);
      if (before !== undefined) put(key, before);
      return before;
    },
    put,
  };
};
