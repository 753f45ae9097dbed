// One worker thread, seen from outside: tasks go in, promises of answers come out.
import { Worker } from 'node:worker_threads';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { FromWorker, ToWorker } from './answer-in-worker.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import { sendState, sendTask } from './rank-task.ts';
import type { RankingState, RankingTask } from './rank-task.ts';

export interface RankingThread {
  /** Tasks that wait for their answer. */
  readonly load: number;
  readonly isBroken: boolean;
  rank(state: RankingState, task: RankingTask): Promise<RankedOrganisations>;
  /** The state is not used any more: what it holds in memory goes with it. */
  forget(state: RankingState): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (ranked: RankedOrganisations) => void;
  readonly reject: (reason: unknown) => void;
}

export const startRankingThread = (): RankingThread => {
  const worker = new Worker(new URL('./answer-in-worker.ts', import.meta.url), { name: 'ranking' });
  // A thread that nobody asks keeps no process alive.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  const known = new Map<RankingState, number>();
  let tasks = 0;
  let states = 0;
  let isBroken = false;

  const post = (message: ToWorker): void => worker.postMessage(message);
  const breakWith = (cause: unknown): void => {
    isBroken = true;
    const broken = new FaultError(
      fault('internal', { subject: 'ranking', detail: 'a thread that ranks broke' }),
      { cause },
    );
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };

  worker.on('message', ({ task, ranked }: FromWorker) => {
    waiting.get(task)?.resolve(ranked);
    waiting.delete(task);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', breakWith);
  worker.on('exit', breakWith);

  const stateNumber = (state: RankingState): number => {
    const number = known.get(state);
    if (number !== undefined) return number;
    states += 1;
    known.set(state, states);
    post({ kind: 'state', state: states, sent: sendState(state) });
    return states;
  };

  return {
    get load() {
      return waiting.size;
    },
    get isBroken() {
      return isBroken;
    },
    rank: (state, task) =>
      new Promise((resolve, reject) => {
        tasks += 1;
        waiting.set(tasks, { resolve, reject });
        worker.ref();
        post({ kind: 'task', state: stateNumber(state), task: tasks, asked: sendTask(task) });
      }),
    forget: (state) => {
      const number = known.get(state);
      if (number === undefined) return;
      known.delete(state);
      post({ kind: 'forget', state: number });
    },
    close: async () => {
      await worker.terminate();
    },
  };
};
