// What the browser keeps for the page. A storage that is full or forbidden costs what is kept over a reload, nothing
// else: it throws nothing, and the page has what it would have kept for as long as it is there.

export interface Kept {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** As the browser's own. */
export type Keeper = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Called at each use: where it is forbidden, even asking for it throws. */
export const guarded = (keeper: () => Keeper): Kept => {
  const onPage = new Map<string, string>();
  const tried = <T>(use: (storage: Keeper) => T, otherwise: T): T => {
    try {
      return use(keeper());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => onPage.get(key) ?? tried((storage) => storage.getItem(key), null),
    set: (key, text) => {
      const isKept = tried((storage) => {
        storage.setItem(key, text);
        return true;
      }, false);
      if (isKept) onPage.delete(key);
      else onPage.set(key, text);
    },
    remove: (key) => {
      onPage.delete(key);
      tried((storage) => storage.removeItem(key), undefined);
    },
    keys: () => {
      const kept = tried(
        (storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
        [],
      );
      return [...new Set([...kept, ...onPage.keys()])];
    },
  };
};

/** Of this tab, over its reloads. */
export const inTab = guarded(() => sessionStorage);
/** Of all tabs, for the next visit. */
export const inBrowser = guarded(() => localStorage);
