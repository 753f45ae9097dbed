// Solves a round in a thread of its own, so that answers never wait for it.
import { Worker } from 'node:worker_threads';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Assignment, AssignmentProblem } from './assignment.ts';

/** What the thread says: how far it is, and in the end what it found. */
export type SolverMessage = { readonly share: number } | { readonly assignment: Assignment };

export interface WorkerOptions {
  /** Told the share done, from 0 to 1, now and then. */
  onProgress?(share: number): void;
  /** Ends the thread at once. */
  readonly signal: AbortSignal;
}

const memoryOf = (problem: AssignmentProblem): readonly ArrayBufferLike[] => [
  ...new Set(
    Object.values(problem).flatMap((part: number | Int32Array | Float64Array | Uint8Array) =>
      typeof part === 'number' || part.buffer instanceof SharedArrayBuffer ? [] : [part.buffer],
    ),
  ),
];

/**
 * The assignment, or undefined once the signal aborts: then the thread has ended. Throws where the thread breaks. The
 * problem's arrays are handed over, not to be used any more, except those in shared memory.
 */
export const solveInWorker = (
  problem: AssignmentProblem,
  { onProgress, signal }: WorkerOptions,
): Promise<Assignment | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const worker = new Worker(new URL('./round-worker.ts', import.meta.url), {
      workerData: problem,
      transferList: memoryOf(problem) as ArrayBuffer[],
      name: 'round',
    });
    let found: Assignment | undefined;
    let broken: unknown;
    const abort = (): void => void worker.terminate();
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: SolverMessage) => {
      if ('assignment' in message) found = message.assignment;
      else if (!signal.aborted) onProgress?.(message.share);
    });
    worker.on('error', (error) => {
      broken = error;
    });
    // Always the last word, whatever came before it.
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) resolve(undefined);
      else if (found) resolve(found);
      else
        reject(
          new FaultError(fault('internal', { subject: 'round', detail: 'the thread that solves broke' }), {
            cause: broken,
          }),
        );
    });
  });
