// Weights as an earlier release kept them: features that came later count as they are set by hand. Pure.
import { handSetWeights } from '../scoring/hand-set-weights.ts';
import type { Weights } from '../scoring/features.ts';
import type { Yardstick } from '../scoring/view.ts';

export const filledWeights = (kept: Weights): Weights => ({
  ...kept,
  of: { ...handSetWeights.of, ...kept.of },
});

interface HasYardstick {
  readonly yardstick: Yardstick;
}

/** Of a document that says by what pairs are judged. */
export const filledYardstick = <D extends HasYardstick>(document: unknown): D => {
  const kept = document as D;
  return { ...kept, yardstick: { ...kept.yardstick, weights: filledWeights(kept.yardstick.weights) } };
};
