// How each weight moved, and how sure that is: the report of a version, for animators.
import { type Feature, featureNames, type Weights } from '../scoring/features.ts';
import type { Learned } from './learn-weights.ts';

export interface WeightMove {
  readonly name: Feature | 'bias';
  readonly handSet: number;
  /** In the version that served when this one was learned. */
  readonly before: number;
  readonly now: number;
  /** Absent where the weight is held at 0: the answers would have given it the sign that makes no sense. */
  readonly standardError?: number;
}

export const weightMoves = (
  { weights, errors }: Learned,
  before: Weights,
  handSet: Weights,
): readonly WeightMove[] =>
  (['bias', ...featureNames] as const).map((name) => {
    const of = (version: Weights): number => (name === 'bias' ? version.bias : version.of[name]);
    const standardError = errors[name];
    return {
      name,
      handSet: of(handSet),
      before: of(before),
      now: of(weights),
      ...(standardError === undefined ? {} : { standardError }),
    };
  });
