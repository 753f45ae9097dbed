// The thread that learns: reads the answers, says what came of them, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { LearningTask } from './learn-in-worker.ts';
import { learnNext } from './weights-history.ts';

const { history, examples, madeAt } = workerData as LearningTask;
parentPort?.postMessage(learnNext(history, examples, madeAt));
