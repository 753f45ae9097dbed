// Looks for organisations that look the same in a thread of its own: among 10,000 it takes about a second.
import { Worker } from 'node:worker_threads';
import type { Duplicate } from './find-duplicates.ts';
import type { OrganisationNames } from './organisation-names.ts';

/** Throws where the thread breaks, or the signal aborts. */
export const findInWorker = (
  organisations: readonly OrganisationNames[],
  signal: AbortSignal,
): Promise<readonly Duplicate[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./duplicates-worker.ts', import.meta.url), {
      workerData: organisations,
      name: 'duplicates',
    });
    const abort = (): void => void worker.terminate();
    signal.addEventListener('abort', abort, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', abort);
      reject(new Error('the thread that looks for duplicates ended without a word'));
    });
  });
