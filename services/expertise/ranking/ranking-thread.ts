// One worker thread, seen from outside: tasks go in, promises of answers come out.
import { Worker } from 'node:worker_threads';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { FromWorker, ToWorker } from './answer-in-worker.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import { sendState, sendTask } from './rank-task.ts';
import type { RankingState, RankingTask } from './rank-task.ts';

export interface RankingThread {
  /** Bundles of tasks that wait for their answers. */
  readonly load: number;
  readonly isBroken: boolean;
  /** In the order asked. */
  rank(state: RankingState, tasks: readonly RankingTask[]): Promise<readonly RankedOrganisations[]>;
  /** The state is not used any more: what it holds in memory goes with it. */
  forget(state: RankingState): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (ranked: readonly RankedOrganisations[]) => void;
  readonly reject: (reason: unknown) => void;
}

export const startRankingThread = (): RankingThread => {
  const worker = new Worker(new URL('./answer-in-worker.ts', import.meta.url), { name: 'ranking' });
  // A thread that nobody asks keeps no process alive.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  const known = new Map<RankingState, number>();
  let bundles = 0;
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

  worker.on('message', ({ bundle, ranked }: FromWorker) => {
    waiting.get(bundle)?.resolve(ranked);
    waiting.delete(bundle);
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
    rank: (state, tasks) =>
      new Promise((resolve, reject) => {
        bundles += 1;
        waiting.set(bundles, { resolve, reject });
        worker.ref();
        post({ kind: 'tasks', state: stateNumber(state), bundle: bundles, asked: tasks.map(sendTask) });
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
