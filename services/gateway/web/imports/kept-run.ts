// What became of an import so far, should the page go away in the middle: its rows are in, and what was wrong with the
// others is still known.
import type { Run } from './import-run.ts';

const key = 'passerelle.import';

/** A storage that is full or forbidden costs the report after a reload, nothing else. */
export const keepRun = (run: Run | undefined): void => {
  try {
    if (run === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(run));
  } catch {
    // It is still on the page.
  }
};

export const keptRun = (): Run | undefined => {
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return undefined;
    const run = JSON.parse(text) as Run;
    return run.state === 'done' ? run : { ...run, state: 'left', isAway: false };
  } catch {
    return undefined;
  }
};
