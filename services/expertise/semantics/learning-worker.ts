// The thread that learns: reads its task, learns, hands the artefact over, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { encodeArtefact } from './artefact.ts';
import type { LearningTask } from './learn-in-worker.ts';
import { learnSemantics } from './learn-semantics.ts';
import type { ScorerModule } from './scorer.ts';

const { packed, basis, scorer } = workerData as LearningTask;
const { createScore, createLinksOf } = (await import(scorer.module)) as ScorerModule;
const [score, linksOf] = [createScore(scorer.data), createLinksOf(scorer.data)];
const artefact = encodeArtefact(learnSemantics(packed, { basis, score, linksOf }));
parentPort?.postMessage(artefact, [artefact.buffer]);
