// Proposes consortia in a thread of its own.
import { runInWorker } from '../run-in-worker.ts';
import type { ConsortiumTask } from './consortium-task.ts';
import type { Proposal } from './consortium.ts';

/** As `proposeConsortia`; undefined once the signal aborts. Throws where the thread breaks. */
export const solveInWorker = (task: ConsortiumTask, signal: AbortSignal): Promise<Proposal | undefined> =>
  runInWorker(new URL('./consortium-worker.ts', import.meta.url), {
    name: 'consortium',
    data: task,
    signal,
  });
