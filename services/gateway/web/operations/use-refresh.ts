// Asks again every few seconds while somebody looks, until they pause it (WCAG 2.2.2).
import { useEffect, useState } from 'react';
import { queries } from '../api/queries.ts';

const everyMs = 5_000;

interface Refresh {
  readonly isPaused: boolean;
  pause(isPaused: boolean): void;
  now(): void;
}

/** What is being tried again already goes on: begun anew each time, it would never come to its end. */
const askAgain = (resources: string): void => {
  for (const resource of resources.split(' '))
    void queries.invalidateQueries({ queryKey: [resource] }, { cancelRefetch: false });
};

/** `resources`: how the keys begin. */
export const useRefresh = (...resources: readonly string[]): Refresh => {
  const [isPaused, pause] = useState(false);
  const all = resources.join(' ');
  const now = (): void => askAgain(all);
  useEffect(() => {
    if (isPaused) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') askAgain(all);
    }, everyMs);
    return () => clearInterval(timer);
  }, [isPaused, all]);
  return { isPaused, pause, now };
};
