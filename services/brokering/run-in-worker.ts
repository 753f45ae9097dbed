// Runs what takes a while in a thread of its own, so that answers never wait for it.
import { Worker } from 'node:worker_threads';

/** The one message that the thread says; undefined once the signal aborts. Throws where the thread breaks. */
export const runInWorker = <T>(
  script: URL,
  { name, data, signal }: { readonly name: string; readonly data: unknown; readonly signal: AbortSignal },
): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const worker = new Worker(script, { workerData: data, name });
    const abort = (): void => void worker.terminate();
    signal.addEventListener('abort', abort, { once: true });
    worker.once('message', (said: T) => resolve(said));
    worker.once('error', reject);
    // After its message this changes nothing any more.
    worker.once('exit', () => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) resolve(undefined);
      else reject(new Error(`the thread of ${name} ended without a word`));
    });
  });
