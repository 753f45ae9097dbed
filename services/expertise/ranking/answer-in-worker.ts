// A thread that ranks: it is given what the index holds, in shared memory, and then tasks, a few at a time.
import { parentPort } from 'node:worker_threads';
import type { RankedOrganisations } from './best-organisations.ts';
import { rankTask, receiveState } from './rank-task.ts';
import type { RankingState, RankingTask, SentState } from './rank-task.ts';
import { createWorkspace } from './workspace.ts';

export type ToWorker =
  | { readonly kind: 'state'; readonly state: number; readonly sent: SentState }
  | { readonly kind: 'forget'; readonly state: number }
  | {
      readonly kind: 'tasks';
      readonly state: number;
      /** Of these tasks together. */
      readonly bundle: number;
      readonly asked: readonly RankingTask[];
    };

export interface FromWorker {
  readonly bundle: number;
  /** In the order asked. */
  readonly ranked: readonly RankedOrganisations[];
}

const states = new Map<number, RankingState>();
const workspace = createWorkspace();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'state') states.set(message.state, receiveState(message.sent));
  else if (message.kind === 'forget') states.delete(message.state);
  else {
    const state = states.get(message.state);
    if (!state) throw new RangeError('a task came before its state');
    const ranked = message.asked.map((task) => rankTask(state, task, workspace));
    const answer: FromWorker = { bundle: message.bundle, ranked };
    parentPort?.postMessage(answer);
  }
});
