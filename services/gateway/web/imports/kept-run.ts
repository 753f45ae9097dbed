// What became of an import so far, should the page go away in the middle: its rows are in, and what was wrong with the
// others is still known, to whoever started it.
import { inTab } from '../kept/guarded.ts';
import type { Run } from './import-run.ts';

const keyOf = (actor: string): string => `passerelle.import ${actor}`;

export const keepRun = (actor: string, run: Run | undefined): void =>
  run === undefined ? inTab.remove(keyOf(actor)) : inTab.set(keyOf(actor), JSON.stringify(run));

export const keptRun = (actor: string): Run | undefined => {
  const text = inTab.get(keyOf(actor));
  if (text === null) return undefined;
  try {
    const run = JSON.parse(text) as Run;
    return run.state === 'done' ? run : { ...run, state: 'left', isAway: false };
  } catch {
    return undefined;
  }
};
