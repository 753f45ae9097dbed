// What a side gains from a pair, what each feature has in that, and what both sides gain together.
import { awayFromNeutral, type Feature, featureNames, type Features, substanceNames } from './features.ts';
import type { Weights } from './features.ts';

export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x)));

/** Whether the side gets anything at all: where not, nothing that surrounds the pair makes up for it. */
export const hasSubstance = (values: Features): boolean =>
  substanceNames.some((name) => (values[name] ?? 0) > 0);

/** What a feature adds to the log-odds: w·(x − c), nothing where it is not known. */
export const termOf = (name: Feature, values: Features, weights: Weights): number =>
  weights.of[name] * awayFromNeutral(name, values);

/** b + Σ w·(x − c): the log-odds of the gain of a side that has substance. */
export const logOdds = (values: Features, weights: Weights): number => {
  let sum = weights.bias;
  for (const name of featureNames) sum += termOf(name, values, weights);
  return sum;
};

/** In 0..1: 0 where the side gets nothing of substance, σ(b + Σ w·(x − c)) otherwise. */
export const gainOf = (values: Features, weights: Weights): number =>
  hasSubstance(values) ? sigmoid(logOdds(values, weights)) : 0;

/**
 * Gain to a unit of log-odds, between nothing known and all that is: shared out so, what features add sums to what the
 * gain is above that of nothing known, however many there are and however near to 1 they bring it (integrated gradients
 * along the straight line, Sundararajan, Taly, Yan 2017; of a logistic they are this).
 */
export const gainPerLogOdds = (values: Features, weights: Weights): number => {
  const all = logOdds(values, weights);
  const added = all - weights.bias;
  const nothing = sigmoid(weights.bias);
  return Math.abs(added) < 1e-6 ? nothing * (1 - nothing) : (sigmoid(all) - nothing) / added;
};

/** What these have in the gain; below 0 where they lower it, nothing where they are not known. */
export const contributionOf = (names: readonly Feature[], values: Features, weights: Weights): number => {
  if (!hasSubstance(values)) return 0;
  const added = names.reduce((sum, name) => sum + termOf(name, values, weights), 0);
  return added * gainPerLogOdds(values, weights);
};

/**
 * How much both sides gain, in 0..1: the harmonic mean, so that one empty side sinks the pair
 * (Pizzato et al., RECON, RecSys 2010).
 */
export const reciprocal = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
