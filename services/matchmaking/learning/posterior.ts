// How well weights agree with answers and with what was set by hand: the function that learning makes as small as it can.
import { awayFromNeutral, type Feature, featureNames, features, type Weights } from '../scoring/features.ts';
import type { Example } from './example.ts';

/** Answers that must not turn the ranking upside down, and the share of itself that they may move a weight by. */
const fewAnswers = 10;
const mostMoved = 0.5;
/** A weight that was set near 0 is held like one of this size. */
const smallest = 0.2;

/** The bias first, then the features in their order. */
export const vectorOf = ({ bias, of }: Weights): Float64Array =>
  Float64Array.of(bias, ...featureNames.map((name) => of[name]));

export const weightsOf = (vector: Float64Array, version: number): Weights => ({
  version,
  bias: vector[0] ?? 0,
  of: Object.fromEntries(featureNames.map((name, at) => [name, vector[at + 1] ?? 0])) as Weights['of'],
});

/** What a weight is multiplied by: 1 for the bias, then how far each feature is from neutral; never above 1. */
export const inputOf = (example: Example): Float64Array =>
  Float64Array.of(1, ...featureNames.map((name) => awayFromNeutral(name, example.features)));

/** The farthest that a feature can be from neutral. */
const farthest = (name: Feature): number => Math.max(features[name].neutral, 1 - features[name].neutral);

/**
 * Precisions of the Gaussian prior around the hand-set weights: λ = 10·max|z|/(½·|w₀|). At the optimum
 * λ·(w − w₀) = Σ ω·(y − p)·z, where |y − p| < 1 and ω ≤ 1: n answers move a weight by less than n·max|z|/λ, so that ten,
 * whatever they say, move none by half of itself; the bias, which ranks nothing, moves by less than ½.
 */
export const precisions = (handSet: Weights): Float64Array =>
  Float64Array.of(
    fewAnswers / mostMoved,
    ...featureNames.map(
      (name) => (fewAnswers * farthest(name)) / (mostMoved * Math.max(smallest, Math.abs(handSet.of[name]))),
    ),
  );

export interface Data {
  readonly inputs: readonly Float64Array[];
  readonly labels: Float64Array;
  readonly counts: Float64Array;
}

export const dataOf = (examples: readonly Example[]): Data => ({
  inputs: examples.map(inputOf),
  labels: Float64Array.from(examples, ({ label }) => label),
  counts: Float64Array.from(examples, ({ weight }) => weight),
});

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** −ln of the chance of a label at these log-odds: ln(1 + e^s) − y·s, without overflow. */
export const lossAt = (logOdds: number, label: number): number =>
  Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - label * logOdds;

/** Σ ω·loss + ½·Σ λ·(w − w₀)²: −ln of the posterior, strictly convex. */
export const objective = (w: Float64Array, data: Data, prior: Float64Array, lambda: Float64Array): number => {
  let sum = 0;
  for (const [n, input] of data.inputs.entries())
    sum += (data.counts[n] ?? 0) * lossAt(dot(w, input), data.labels[n] ?? 0);
  for (const [i, weight] of w.entries()) sum += ((lambda[i] ?? 0) / 2) * (weight - (prior[i] ?? 0)) ** 2;
  return sum;
};
