// Whether single keys do something on this page: on until somebody turns them off, for all their visits.
import { useSyncExternalStore } from 'react';
import { inBrowser } from '../kept/guarded.ts';

const key = 'passerelle.keys';
const listeners = new Set<() => void>();

const areOn = (): boolean => inBrowser.get(key) !== 'off';

export const turnKeys = (on: boolean): void => {
  if (on) inBrowser.remove(key);
  else inBrowser.set(key, 'off');
  for (const listener of listeners) listener();
};

export const useKeysAreOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areOn);
