// The versions of weights that there were, which one serves, and how a new one comes in or an old one back.
import type { Weights } from '../scoring/features.ts';
import { type Example, inTime } from './example.ts';
import { learnWeights } from './learn-weights.ts';
import { fewestTested, isNotWorse, type Replay, replay, splitInTime } from './replay.ts';
import { type WeightMove, weightMoves } from './weight-moves.ts';

export interface WeightsVersion {
  readonly weights: Weights;
  /** When it was made, UTC. */
  readonly madeAt: string;
  readonly examples: number;
  /** The latest answer that it was learned from; absent of the hand-set ones. */
  readonly learnedUntil?: string;
  readonly moves: readonly WeightMove[];
  readonly replay?: Replay;
}

export interface WeightsHistory {
  /** In the order of their numbers, the hand-set ones first; of those that do not serve, the latest alone are kept. */
  readonly versions: readonly WeightsVersion[];
  /** Numbers of those that served and were not gone back from, the hand-set ones first; the last one serves. */
  readonly served: readonly number[];
  /** When somebody last went back: what was answered before cannot bring a version in again. */
  readonly wentBackAt?: string;
}

export const startHistory = (handSet: Weights, madeAt: string): WeightsHistory => ({
  versions: [{ weights: { ...handSet, version: 0 }, madeAt, examples: 0, moves: [] }],
  served: [0],
});

const versionOf = ({ versions }: WeightsHistory, number: number | undefined): WeightsVersion => {
  const found = versions.find(({ weights }) => weights.version === number);
  if (!found) throw new RangeError(`version ${number} of the weights is not in their history`);
  return found;
};

/** The version that serves. */
export const currentVersion = (history: WeightsHistory): WeightsVersion =>
  versionOf(history, history.served.at(-1));

const later = (a: string | undefined, b: string | undefined): string | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) > Date.parse(b) ? a : b;
};

export type LearningOutcome =
  /** Serves from now on, or is kept beside the one that foretells better. */
  | { readonly kind: 'serves' | 'kept_back'; readonly history: WeightsHistory; readonly made: WeightsVersion }
  | { readonly kind: 'too_few_answers'; readonly answers: number; readonly fewestTested: number };

/** Of those that served, and of the others: one a week for a year. */
const mostKept = 52;

const latest = (
  versions: readonly WeightsVersion[],
  served: readonly number[],
): readonly WeightsVersion[] => {
  const inUse = new Set([0, ...served]);
  const others = versions.filter(({ weights }) => !inUse.has(weights.version));
  const dropped = new Set(others.slice(0, Math.max(0, others.length - mostKept)));
  return versions.filter((one) => !dropped.has(one));
};

/** The last version, where it was learned from these answers and kept back: learned again, it would be the same. */
const keptBackAlready = (
  history: WeightsHistory,
  examples: readonly Example[],
): WeightsVersion | undefined => {
  const last = history.versions.at(-1);
  const isSame =
    last?.examples === examples.length &&
    last.learnedUntil !== undefined &&
    last.learnedUntil === inTime(examples).at(-1)?.at &&
    last.replay !== undefined &&
    !isNotWorse(last.replay);
  return isSame ? last : undefined;
};

/** A new version from all answers. The hand-set weights stay the prior of every one: nothing drifts from version to version. */
export const learnNext = (
  history: WeightsHistory,
  examples: readonly Example[],
  madeAt: string,
): LearningOutcome => {
  const [current, handSet] = [currentVersion(history).weights, versionOf(history, 0).weights];
  const split = splitInTime(examples, later(currentVersion(history).learnedUntil, history.wentBackAt));
  if (!split) return { kind: 'too_few_answers', answers: examples.length, fewestTested };
  const already = keptBackAlready(history, examples);
  if (already) return { kind: 'kept_back', history, made: already };
  const number = Math.max(...history.versions.map(({ weights }) => weights.version)) + 1;
  const replayed = replay(split, current, handSet);
  const learned = learnWeights(examples, handSet, number);
  const last = inTime(examples).at(-1);
  const made: WeightsVersion = {
    weights: learned.weights,
    madeAt,
    examples: examples.length,
    ...(last ? { learnedUntil: last.at } : {}),
    moves: weightMoves(learned, current, handSet),
    replay: replayed,
  };
  const isKept = isNotWorse(replayed);
  const served = isKept ? [0, ...history.served.slice(1).slice(2 - mostKept), number] : history.served;
  const versions = latest([...history.versions, made], served);
  return { kind: isKept ? 'serves' : 'kept_back', history: { ...history, versions, served }, made };
};

export type GoneBack =
  | { readonly kind: 'gone_back'; readonly history: WeightsHistory; readonly to: WeightsVersion }
  | { readonly kind: 'nothing_before' };

/** The version that served before serves again. */
export const goBack = (history: WeightsHistory, at: string): GoneBack => {
  if (history.served.length < 2) return { kind: 'nothing_before' };
  const back = { ...history, served: history.served.slice(0, -1), wentBackAt: at };
  return { kind: 'gone_back', history: back, to: currentVersion(back) };
};
