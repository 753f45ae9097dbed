// Solves one synthetic round in a process of its own, so that its memory is its own, and tells what it took as JSON:
// `solve-once.ts organisations candidates`.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { solveInWorker } from '../../services/matchmaking/round/solve-in-worker.ts';
import { syntheticRound } from './synthetic-round.ts';

export interface SolvedOnce {
  readonly pairs: number;
  readonly seconds: number;
  readonly gap: number;
  /** Of the suggestions that everybody should have: those there are, and the most there can be. */
  readonly covered: number;
  readonly mostCovered: number;
  readonly megabytes: number;
  readonly longestPauseMs: number;
  /** How often it said how far it was. */
  readonly told: number;
}

const [organisations = 1_000, candidates = 50] = process.argv.slice(2).map(Number);
const problem = syntheticRound({ organisations, candidates });
const pairs = problem.gains.length;
const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
let told = 0;
const began = performance.now();
const found = await solveInWorker(problem, {
  signal: new AbortController().signal,
  onProgress: () => void (told += 1),
});
const seconds = (performance.now() - began) / 1000;
delay.disable();
const solved: SolvedOnce = {
  pairs,
  seconds,
  gap: found?.gap ?? 1,
  covered: found?.covered ?? 0,
  mostCovered: found?.bound.covered ?? 0,
  megabytes: process.resourceUsage().maxRSS / 1024,
  longestPauseMs: Math.max(0, delay.max / 1e6 - resolution),
  told,
};
console.log(JSON.stringify(solved));
