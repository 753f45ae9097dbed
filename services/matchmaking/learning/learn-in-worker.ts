// Learns in a thread of its own, so that answers never wait for it.
import { Worker } from 'node:worker_threads';
import type { Example } from './example.ts';
import type { LearningOutcome, WeightsHistory } from './weights-history.ts';

export interface LearningTask {
  readonly history: WeightsHistory;
  readonly examples: readonly Example[];
  /** UTC. */
  readonly madeAt: string;
}

/** As `learnNext`. Throws where the thread breaks. */
export const learnInWorker = (task: LearningTask): Promise<LearningOutcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learning-worker.ts', import.meta.url), {
      workerData: task,
      name: 'learning',
    });
    worker.once('message', (outcome: LearningOutcome) => resolve(outcome));
    worker.once('error', reject);
    // After its message this changes nothing any more.
    worker.once('exit', () => reject(new Error('the thread that learns ended without a word')));
  });
