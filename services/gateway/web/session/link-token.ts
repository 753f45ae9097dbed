// What a link to sign in hands over behind #: taken out of the address as soon as it is read, for a page keeps its address
// in the history and shows it to whoever looks on.
import { useSyncExternalStore } from 'react';

let token: string | undefined;
const listeners = new Set<() => void>();

const keep = (found: string | undefined): void => {
  token = found;
  for (const listener of listeners) listener();
};

/** Whether there was one. */
export const takeToken = (hash: string): boolean => {
  if (!/^[\w-]{43}$/.test(hash)) return false;
  keep(hash);
  return true;
};

export const forgetToken = (): void => keep(undefined);

export const useToken = (): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => token,
  );
