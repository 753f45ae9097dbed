// Proposes consortia in a thread of its own, so that answers never wait for it.
import { Worker } from 'node:worker_threads';
import type { ConsortiumTask } from './consortium-task.ts';
import type { Proposal } from './consortium.ts';

/** As `proposeConsortia`; undefined once the signal aborts. Throws where the thread breaks. */
export const solveInWorker = (task: ConsortiumTask, signal: AbortSignal): Promise<Proposal | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const worker = new Worker(new URL('./consortium-worker.ts', import.meta.url), {
      workerData: task,
      name: 'consortium',
    });
    const abort = (): void => void worker.terminate();
    signal.addEventListener('abort', abort, { once: true });
    worker.once('message', (proposal: Proposal) => resolve(proposal));
    worker.once('error', reject);
    // After its message this changes nothing any more.
    worker.once('exit', () => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) resolve(undefined);
      else reject(new Error('the thread that proposes consortia ended without a word'));
    });
  });
