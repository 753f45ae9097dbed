// Learns weights from answers: logistic regression, maximum a posteriori, with a Gaussian prior around the hand-set
// weights. Newton's method on the weights that are free, projected on those that keep their sign (Bertsekas 1982).
import { type Feature, featureNames, features, type Weights } from '../scoring/features.ts';
import { sigmoid } from '../scoring/gain.ts';
import { type Example, inTime } from './example.ts';
import { inverseDiagonal, type Matrix, solve } from './positive-definite.ts';
import { type Data, dataOf, dot, objective, precisions, vectorOf, weightsOf } from './posterior.ts';

export interface Learned {
  readonly weights: Weights;
  /** Square roots of the diagonal of the inverse Hessian (Laplace); absent where a weight is held at 0 by its sign. */
  readonly errors: Readonly<Partial<Record<Feature | 'bias', number>>>;
}

/**
 * A better match, more partners, more freshness never lower a gain, and being suggested everywhere never raises it: a
 * weight of the other sign would be an artefact of few answers, and absurd to explain. It stops at 0. The bias is free.
 */
const signs = Float64Array.of(0, ...featureNames.map((name) => features[name].sign));

const project = (w: Float64Array): Float64Array =>
  w.map((weight, i) => (weight * (signs[i] ?? 0) < 0 ? 0 : weight));

interface Slope {
  readonly gradient: Float64Array;
  readonly hessian: Matrix;
}

const slopeAt = (w: Float64Array, data: Data, prior: Float64Array, lambda: Float64Array): Slope => {
  const gradient = w.map((weight, i) => (lambda[i] ?? 0) * (weight - (prior[i] ?? 0)));
  const hessian = Array.from(w, (_, i) => {
    const row = new Float64Array(w.length);
    row[i] = lambda[i] ?? 0;
    return row;
  });
  for (const [n, input] of data.inputs.entries()) {
    const count = data.counts[n] ?? 0;
    const p = sigmoid(dot(w, input));
    const [off, curve] = [count * (p - (data.labels[n] ?? 0)), count * p * (1 - p)];
    for (const [i, row] of hessian.entries()) {
      const own = input[i] ?? 0;
      if (own === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + off * own;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + curve * own * (input[j] ?? 0);
    }
  }
  return { gradient, hessian };
};

/** Those that are not held at 0 while the slope would push them over. */
const freeAt = (w: Float64Array, gradient: Float64Array): readonly number[] =>
  [...w.keys()].filter((i) => {
    const sign = signs[i] ?? 0;
    return sign === 0 || (w[i] ?? 0) !== 0 || (gradient[i] ?? 0) * sign < 0;
  });

const pick = (hessian: Matrix, free: readonly number[]): Matrix =>
  free.map((i) => Float64Array.from(free, (j) => hessian[i]?.[j] ?? 0));

/** One step that lowers the objective, of Newton's length or half of it, or a quarter…; undefined where none does. */
const step = (
  w: Float64Array,
  { gradient, hessian }: Slope,
  free: readonly number[],
  value: (at: Float64Array) => number,
): Float64Array | undefined => {
  const along = solve(
    pick(hessian, free),
    Float64Array.from(free, (i) => gradient[i] ?? 0),
  );
  const before = value(w);
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = w.slice();
    for (const [at, i] of free.entries()) next[i] = (next[i] ?? 0) - length * (along[at] ?? 0);
    const projected = project(next);
    const moved = projected.map((weight, i) => weight - (w[i] ?? 0));
    const promised = dot(gradient, moved);
    if (promised < 0 && value(projected) <= before + 1e-4 * promised) return projected;
  }
  return undefined;
};

/** Converges in some ten steps: the objective is strictly convex and its minimum is one. */
const mostSteps = 100;

/** The same examples give the same weights, in whatever order. */
export const learnWeights = (examples: readonly Example[], handSet: Weights, version: number): Learned => {
  const data = dataOf(inTime(examples));
  const [prior, lambda] = [vectorOf(handSet), precisions(handSet)];
  let w: Float64Array = project(prior);
  let slope = slopeAt(w, data, prior, lambda);
  let free = freeAt(w, slope.gradient);
  for (let at = 0; at < mostSteps; at++) {
    const { gradient } = slope;
    if (free.every((i) => Math.abs(gradient[i] ?? 0) < 1e-9)) break;
    const next = step(w, slope, free, (point) => objective(point, data, prior, lambda));
    if (!next) break;
    w = next;
    slope = slopeAt(w, data, prior, lambda);
    free = freeAt(w, slope.gradient);
  }
  const variances = inverseDiagonal(pick(slope.hessian, free));
  const names: readonly (Feature | 'bias')[] = ['bias', ...featureNames];
  const errors = free.map((i, at) => [names[i] ?? 'bias', Math.sqrt(variances[at] ?? 0)] as const);
  return { weights: weightsOf(w, version), errors: Object.fromEntries(errors) };
};
