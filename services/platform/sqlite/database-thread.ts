// A SQLite database in a thread of its own, so that the event loop never waits for a disk. Requests made while the
// thread is busy go to it together and share one transaction and one fsync (group commit).
import { Worker } from 'node:worker_threads';
import { fault, FaultError, type Fault } from '../faults/fault.ts';
import type { Operations } from './open-database.ts';
import type { Request } from './run-together.ts';

export interface DatabaseThread<O extends Operations> {
  /**
   * Runs one operation; resolves once what it wrote is durable. Requests run in the order of their calls. Throws
   * `overloaded` past the bound and `no-space` when the disk is full; then nothing of this request was written.
   * `bytes`: about how large the arguments are, for the bound. Byte arrays are copied: see `exactBytes`.
   */
  call<N extends keyof O & string>(
    name: N,
    args: Parameters<O[N]>[1],
    bytes?: number,
  ): Promise<Awaited<ReturnType<O[N]>>>;
  /** Empties the write-ahead log into the database, so that what was deleted is nowhere any more. */
  truncateLog(): Promise<void>;
  /** Finishes what is queued, then closes. Calls made afterwards throw `unavailable`. */
  close(): Promise<void>;
}

export interface DatabaseThreadOptions {
  /** The file; made where missing. Its folder exists. */
  readonly path: string;
  /** Module that exports `format`, `setUp` and `operations` (see `OperationsModule`). */
  readonly operations: URL;
  /** For tests: pages of 4 KiB past which the database is full. */
  readonly maxPages?: number;
  readonly maxQueued?: number;
  readonly maxQueuedBytes?: number;
}

/** What the thread is asked; `run` requests share a transaction. */
export type ToThread =
  | { readonly kind: 'run'; readonly requests: readonly Request[] }
  | { readonly kind: 'truncate-log' }
  | { readonly kind: 'close' };
export type Answer = { readonly value: unknown } | { readonly fault: Fault };
export type FromThread = { readonly answers: readonly Answer[] };

/** A view that owns its whole buffer: posting a view of a larger one to a thread would copy all of it. */
export const exactBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

interface Queued {
  readonly message: { readonly kind: 'truncate-log' | 'close' } | Request;
  readonly bytes: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Bounds one message, so that neither side copies for long in one turn of its loop. */
const maxRequestsTogether = 256;
const maxBytesTogether = 1024 * 1024;
/** How many answers are handed out in one turn of the event loop. */
const answersPerTurn = 64;

export const openDatabaseThread = async <O extends Operations>(
  options: DatabaseThreadOptions,
): Promise<DatabaseThread<O>> => {
  const maxQueued = options.maxQueued ?? 10_000;
  const maxQueuedBytes = options.maxQueuedBytes ?? 64 * 1024 * 1024;
  let queue: Queued[] = [];
  let inThread: Queued[] = [];
  let size = { count: 0, bytes: 0 };
  let gone: Fault | undefined;

  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), {
    workerData: { path: options.path, operations: options.operations.href, maxPages: options.maxPages },
    name: 'sqlite',
    // What crosses the thread is short-lived: little room for the young keeps its pages from piling up.
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 },
  });

  const fail = (because: Fault) => {
    gone ??= because;
    for (const { reject } of [...inThread, ...queue]) reject(new FaultError(gone));
    inThread = queue = [];
    size = { count: 0, bytes: 0 };
  };

  const settle = (settled: readonly Queued[], answers: readonly Answer[], from = 0): void => {
    const to = Math.min(from + answersPerTurn, settled.length);
    for (let at = from; at < to; at++) {
      const answer = answers[at] ?? {
        fault: fault('internal', { detail: 'the database thread left this unanswered' }),
      };
      if ('fault' in answer) settled[at]?.reject(new FaultError(answer.fault));
      else settled[at]?.resolve(answer.value);
    }
    if (to < settled.length) setImmediate(settle, settled, answers, to);
  };

  const sendNext = () => {
    if (inThread.length > 0 || queue.length === 0) return;
    const taken = takeTogether(queue);
    inThread = queue.splice(0, taken.count);
    worker.postMessage(taken.message);
  };

  worker.on('message', ({ answers }: FromThread) => {
    const settled = inThread;
    inThread = [];
    for (const { bytes } of settled) size = { count: size.count - 1, bytes: size.bytes - bytes };
    sendNext();
    settle(settled, answers);
  });
  worker.on('error', (error) =>
    fail(fault('internal', { detail: `the database thread broke: ${error.message}` })),
  );
  worker.on('exit', () => fail(fault('unavailable', { detail: `the database ${options.path} is closed` })));

  const ask = (message: Queued['message'], bytes: number): Promise<unknown> => {
    if (gone) return Promise.reject(new FaultError(gone));
    if (size.count >= maxQueued || size.bytes + bytes > maxQueuedBytes)
      return Promise.reject(new FaultError(fault('overloaded', { subject: 'database' })));
    size = { count: size.count + 1, bytes: size.bytes + bytes };
    return new Promise((resolve, reject) => {
      queue.push({ message, bytes, resolve, reject });
      // Requests of one turn of the event loop leave together: waking the thread costs more than what it is asked.
      if (queue.length === 1) setImmediate(sendNext);
    });
  };

  // The thread's first message answers this one: the database is open, or why it cannot be.
  await new Promise<unknown>((resolve, reject) => {
    inThread = [{ message: { kind: 'truncate-log' }, bytes: 0, resolve, reject }];
    size = { count: 1, bytes: 0 };
  });
  return {
    call: (name, args, bytes = 256) => ask({ name, args }, bytes) as never,
    truncateLog: async () => void (await ask({ kind: 'truncate-log' }, 0)),
    close: async () => {
      if (gone) return;
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      const closed = ask({ kind: 'close' }, 0);
      gone = fault('unavailable', { detail: `the database ${options.path} is closed` });
      await closed;
      await exited;
    },
  };
};

/** The longest beginning of the queue that goes to the thread as one message. */
const takeTogether = (queue: readonly Queued[]): { message: ToThread; count: number } => {
  const [first] = queue;
  if (first && 'kind' in first.message) return { message: first.message, count: 1 };
  const requests: Request[] = [];
  let bytes = 0;
  for (const { message, bytes: more } of queue) {
    if ('kind' in message || requests.length === maxRequestsTogether) break;
    if (requests.length > 0 && bytes + more > maxBytesTogether) break;
    requests.push(message);
    bytes += more;
  }
  return { message: { kind: 'run', requests }, count: requests.length };
};
