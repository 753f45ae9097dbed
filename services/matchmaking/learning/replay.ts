// Replays past answers: learns from the earlier ones, and asks how well the later ones would have been foretold.
import { logOdds } from '../scoring/gain.ts';
import type { Weights } from '../scoring/features.ts';
import { type Area, areaUnderCurve } from './area-under-curve.ts';
import { type Example, inTime } from './example.ts';
import { learnWeights } from './learn-weights.ts';
import { lossAt } from './posterior.ts';

export interface Quality {
  /** Mean −ln of the chance given to what was answered, each as much as it counts. */
  readonly logLoss: number;
  /** Absent where all said the same. */
  readonly area?: Area;
}

export interface Replay {
  /** The first answer that was tested on, UTC. */
  readonly from: string;
  readonly learnedFrom: number;
  readonly tested: number;
  /** Learned from the earlier answers as the new version is from all. */
  readonly learned: Quality;
  readonly current: Quality;
  readonly handSet: Quality;
}

/** Answers to be tested on, at the least: fewer tell nothing. */
export const fewestTested = 10;
/** At the most this share of all answers is kept from learning in a replay. */
const largestShare = 0.3;

export const qualityOf = (weights: Weights, examples: readonly Example[]): Quality => {
  let [loss, counted] = [0, 0];
  const scored = examples.map(({ features, label, weight }) => {
    const score = logOdds(features, weights);
    loss += weight * lossAt(score, label);
    counted += weight;
    return { score, label };
  });
  const area = areaUnderCurve(scored);
  return { logLoss: counted === 0 ? 0 : loss / counted, ...(area ? { area } : {}) };
};

export interface Split {
  readonly before: readonly Example[];
  readonly after: readonly Example[];
}

/**
 * By time. Only answers after `unseenSince` are tested on, which the current weights were not learned from, the later
 * half of them: had the current weights seen them, they would win by heart. Undefined where too few are left.
 */
export const splitInTime = (examples: readonly Example[], unseenSince?: string): Split | undefined => {
  const ordered = inTime(examples);
  const since = unseenSince === undefined ? -Infinity : Date.parse(unseenSince);
  const unseen = ordered.filter(({ at }) => Date.parse(at) > since).length;
  const tested = Math.min(Math.floor(unseen / 2), Math.floor(ordered.length * largestShare));
  const first = ordered[ordered.length - tested];
  if (tested < fewestTested || !first) return undefined;
  // Answers of one instant stay together, so that nothing is learned from what is tested on.
  const from = Date.parse(first.at);
  return {
    before: ordered.filter(({ at }) => Date.parse(at) < from),
    after: ordered.filter(({ at }) => Date.parse(at) >= from),
  };
};

export const replay = ({ before, after }: Split, current: Weights, handSet: Weights): Replay => ({
  from: after[0]?.at ?? '',
  learnedFrom: before.length,
  tested: after.length,
  learned: qualityOf(learnWeights(before, handSet, current.version).weights, after),
  current: qualityOf(current, after),
  handSet: qualityOf(handSet, after),
});

/** A new version must foretell at least as well as the one that serves. */
export const isNotWorse = ({ learned, current }: Replay): boolean => learned.logLoss <= current.logLoss;
