// What is said to who does not see the page: one polite live region for all that has none of its own.
import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Said once whatever is being read is over; the empty text only takes back what was not said yet. */
export const sayAloud = (text: string): void => {
  said = text;
  for (const listener of listeners) listener();
};

export const Aloud = () => (
  <p role="status" className="unseen">
    {useSyncExternalStore(subscribe, () => said)}
  </p>
);
