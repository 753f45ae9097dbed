// The thread that proposes consortia: reads the task, says what it found, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { ConsortiumTask } from './consortium-task.ts';
import { proposeConsortia } from './propose-consortia.ts';

parentPort?.postMessage(proposeConsortia(workerData as ConsortiumTask));
