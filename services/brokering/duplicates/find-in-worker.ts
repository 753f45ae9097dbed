// Looks for organisations that look the same in a thread of its own: among 10,000 it takes about a second.
import { runInWorker } from '../run-in-worker.ts';
import type { Duplicate } from './find-duplicates.ts';
import type { OrganisationNames } from './organisation-names.ts';

/** Throws where the thread breaks, or the signal aborts. */
export const findInWorker = async (
  organisations: readonly OrganisationNames[],
  signal: AbortSignal,
): Promise<readonly Duplicate[]> => {
  const found = await runInWorker<readonly Duplicate[]>(new URL('./duplicates-worker.ts', import.meta.url), {
    name: 'duplicates',
    data: organisations,
    signal,
  });
  if (!found) throw new Error('the search for duplicates was stopped');
  return found;
};
