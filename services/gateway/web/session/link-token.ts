// What a mailed link hands over behind #: taken out of the address as soon as it is read, for a page keeps its address in the
// history and shows it to whoever looks on. It is for the page that the link leads to, and for no other.
import { useSyncExternalStore } from 'react';

interface Taken {
  readonly token: string;
  readonly path: string;
}

let taken: Taken | undefined;
const listeners = new Set<() => void>();

const keep = (found: Taken | undefined): void => {
  taken = found;
  for (const listener of listeners) listener();
};

/** Whether there was one. */
export const takeToken = (hash: string, path: string): boolean => {
  if (!/^[\w-]{43}$/.test(hash)) return false;
  keep({ token: hash, path });
  return true;
};

export const forgetToken = (): void => keep(undefined);

/** `path`: of the page that uses it. */
export const useToken = (path: string): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (taken?.path === path ? taken.token : undefined),
  );
