// Runs a campus in this process and tells what matchmaking takes on it as JSON: `match-campus.ts organisations`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fillMesh, settled } from './fill-mesh.ts';
import { quantile } from './measured.ts';
import { timeEdits } from './match-edits.ts';
import { meshInProcess } from './mesh-in-process.ts';
import { timeRescoring, timeRound } from './match-rounds.ts';
import { topicalCampus } from './topical-campus.ts';

export interface MatchedCampus {
  readonly statements: number;
  readonly filledSeconds: number;
  readonly rescoredSeconds: number;
  readonly candidates: number;
  readonly proposedSeconds: number;
  readonly publishedSeconds: number;
  readonly pairs: number;
  readonly gap: number;
  /** p50 and p99. */
  readonly candidateMs: readonly [number, number];
  readonly withdrawalMs: readonly [number, number];
  readonly rescorePauseMs: number;
  readonly roundPauseMs: number;
  readonly editPauseMs: number;
  readonly megabytes: number;
}

const organisations = Number(process.argv[2] ?? 1_000);
const resolution = 5;
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

/** The longest pause of the event loop while it runs, in milliseconds, beside what came of it. */
const watched = async <T>(run: () => Promise<T>): Promise<readonly [T, number]> => {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const result = await run();
  // The histogram learns of a pause once it is over.
  await pause(4 * resolution);
  delay.disable();
  return [result, Math.max(0, delay.max / 1e6 - resolution)];
};

const both = (values: readonly number[]) => [quantile(values, 0.5), quantile(values, 0.99)] as const;

const folder = await mkdtemp(join(tmpdir(), 'passerelle-match-'));
const mesh = await meshInProcess(folder);
try {
  const campus = topicalCampus(organisations);
  const filled = await fillMesh(mesh, campus, say);
  say(`taken in after ${Math.round(filled.seconds)} s; everything is scored again`);
  const [rescored, rescorePauseMs] = await watched(() => timeRescoring(mesh));
  say(`scored again after ${Math.round(rescored.seconds)} s; a round`);
  const [round, roundPauseMs] = await watched(() => timeRound(mesh));
  await settled(mesh, 0);
  say('edits');
  const [edits, editPauseMs] = await watched(() => timeEdits(mesh, filled));
  const matched: MatchedCampus = {
    statements: campus.statements.length,
    filledSeconds: filled.seconds,
    rescoredSeconds: rescored.seconds,
    candidates: rescored.candidates,
    ...round,
    candidateMs: both(edits.candidateMs),
    withdrawalMs: both(edits.withdrawalMs),
    rescorePauseMs,
    roundPauseMs,
    editPauseMs,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(matched));
} finally {
  await mesh.stop();
  await rm(folder, { recursive: true, force: true });
}
