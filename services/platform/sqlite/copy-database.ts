// Copies a database as it stands, in a thread of its own with a connection of its own: nobody waits for a copy.
import { Worker } from 'node:worker_threads';
import { FaultError, type Fault } from '../faults/fault.ts';

/** `to` must not exist; it is synced when this resolves. */
export const copyDatabase = (from: string, to: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { workerData: { from, to } });
    let failed: Fault | undefined;
    worker.on('message', (fault: Fault) => (failed = fault));
    worker.on('error', reject);
    worker.on('exit', () => (failed ? reject(new FaultError(failed)) : resolve()));
  });
