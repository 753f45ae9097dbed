// Learns in a thread of its own, so that answers never wait for it.
import { Worker } from 'node:worker_threads';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { buffersOf } from './pack-sources.ts';
import type { PackedSources } from './pack-sources.ts';
import type { ScorerSource } from './scorer.ts';

export interface LearningTask {
  /** Handed over: not to be used any more. */
  readonly packed: PackedSources;
  readonly basis: string;
  /** The ranking, over the same public sources. */
  readonly scorer: ScorerSource;
}

/** Several times what the largest sample takes: one that takes more must not take the service with it. */
const mostMemoryMb = 2_048;

/** The artefact, or undefined once the signal aborts: then the thread has ended. Throws where the thread breaks. */
export const learnInWorker = (task: LearningTask, signal: AbortSignal): Promise<Uint8Array | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const worker = new Worker(new URL('./learning-worker.ts', import.meta.url), {
      workerData: task,
      transferList: buffersOf(task.packed),
      name: 'semantics',
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    let learned: Uint8Array | undefined;
    let broken: unknown;
    const abort = (): void => void worker.terminate();
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (artefact: Uint8Array) => {
      learned = artefact;
    });
    worker.on('error', (error) => {
      broken = error;
    });
    // Always the last word, whatever came before it.
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) resolve(undefined);
      else if (learned) resolve(learned);
      else
        reject(
          new FaultError(
            fault('internal', { subject: 'semantics', detail: 'the thread that learns broke' }),
            { cause: broken },
          ),
        );
    });
  });
