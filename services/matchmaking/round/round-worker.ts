// The thread that solves a round: reads the problem, says how far it is, hands the assignment over, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { assign } from './assign-pairs.ts';
import type { AssignmentProblem } from './assignment.ts';
import type { SolverMessage } from './solve-in-worker.ts';

const say = (message: SolverMessage, handed: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, handed);

/** Progress below this is not worth a message. */
const noticeable = 0.01;
let last = 0;
const assignment = assign(workerData as AssignmentProblem, {
  onProgress: (share) => {
    if (share < last + noticeable && share < 1) return;
    last = share;
    say({ share });
  },
});
say({ assignment }, [assignment.chosen.buffer as ArrayBuffer]);
