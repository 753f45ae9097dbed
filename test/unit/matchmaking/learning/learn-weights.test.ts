import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { learnWeights } from '../../../../services/matchmaking/learning/learn-weights.ts';
import {
  dataOf,
  objective,
  precisions,
  vectorOf,
} from '../../../../services/matchmaking/learning/posterior.ts';
import { featureNames, features } from '../../../../services/matchmaking/scoring/features.ts';
import { gainOf } from '../../../../services/matchmaking/scoring/gain.ts';
import { handSetWeights as handSet } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { anExample, answersOf, anyExample, anyFeatures, otherTastes } from './example-makers.ts';

/** Kendall's τ: 1 for the same order, −1 upside down. */
const agreement = (a: readonly number[], b: readonly number[]): number => {
  let [same, all] = [0, 0];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [x, y] = [(a[i] ?? 0) - (a[j] ?? 0), (b[i] ?? 0) - (b[j] ?? 0)];
      if (x === 0 || y === 0) continue;
      same += x * y > 0 ? 1 : -1;
      all++;
    }
  return all === 0 ? 1 : same / all;
};

describe('weights learned from answers', () => {
  it('are the hand-set ones as long as nobody answered', () => {
    expect(learnWeights([], handSet, 1).weights).toEqual({ ...handSet, version: 1 });
  });

  it('are the best there are under their signs: no step aside makes them better', () => {
    fc.assert(
      fc.property(fc.array(anyExample, { maxLength: 60 }), (examples) => {
        const [data, prior, lambda] = [dataOf(examples), vectorOf(handSet), precisions(handSet)];
        const found = vectorOf(learnWeights(examples, handSet, 1).weights);
        const reached = objective(found, data, prior, lambda);
        const signs = [0, ...featureNames.map((name) => features[name].sign)];
        for (const i of found.keys())
          for (const aside of [-0.01, 0.01, -0.3, 0.3]) {
            const other = found.slice();
            other[i] = (other[i] ?? 0) + aside;
            if ((other[i] ?? 0) * (signs[i] ?? 0) < 0) continue;
            expect(objective(other, data, prior, lambda)).toBeGreaterThanOrEqual(reached - 1e-9);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order in which answers are listed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyExample, { maxLength: 30, selector: ({ id }) => id }), (examples) => {
        const [there, back] = [examples, examples.toReversed()].map((of) => learnWeights(of, handSet, 1));
        expect(there).toEqual(back);
      }),
      { numRuns: 100 },
    );
  });

  it('keep the sign that makes sense, whatever is answered', () => {
    const contrary = Array.from({ length: 400 }, (_, at) =>
      anExample({
        id: `exa_${at}`,
        features: { need_met_by_offer: 0.6, pole: at % 2, exposure: at % 2 },
        label: at % 2 === 0 ? 0 : 1,
      }),
    );
    const { weights, errors } = learnWeights(contrary, handSet, 1);
    expect(weights.of.exposure === 0).toBe(true);
    expect(errors.exposure).toBeUndefined();
    expect(weights.of.pole).toBeGreaterThan(handSet.of.pole);
    fc.assert(
      fc.property(fc.array(anyExample, { minLength: 20, maxLength: 80 }), (examples) => {
        const { of } = learnWeights(examples, handSet, 1).weights;
        for (const name of featureNames) expect(of[name] * features[name].sign).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });

  it('cannot be turned upside down by ten answers: none moves by half, and the ranking stays much the same', () => {
    let least = 1;
    fc.assert(
      fc.property(
        fc.array(anyExample, { minLength: 10, maxLength: 10 }),
        fc.array(anyFeatures, { minLength: 30, maxLength: 30 }),
        (examples, candidates) => {
          const learned = learnWeights(examples, handSet, 1).weights;
          for (const name of featureNames)
            expect(Math.abs(learned.of[name] - handSet.of[name])).toBeLessThan(
              Math.abs(handSet.of[name]) / 2,
            );
          expect(Math.abs(learned.bias - handSet.bias)).toBeLessThan(0.5);
          const [before, after] = [handSet, learned].map((weights) =>
            candidates.map((of) => gainOf(of, weights)),
          );
          const kept = agreement(before ?? [], after ?? []);
          least = Math.min(least, kept);
          expect(kept).toBeGreaterThan(0.7);
        },
      ),
      { numRuns: 500 },
    );
    expect(least).toBeLessThan(1);
  });

  it('cannot be turned by ten answers against what the hand-set weights hold highest', () => {
    const against = Array.from({ length: 10 }, (_, at) =>
      anExample({
        id: `exa_${at}`,
        label: at < 5 ? 0 : 1,
        features:
          at < 5
            ? { need_met_by_offer: 1, offer_wanted: 1, walk: 1 }
            : { need_met_by_offer: 0.58, exposure: 1 },
      }),
    );
    const { weights } = learnWeights(against, handSet, 1);
    const better = gainOf({ need_met_by_offer: 0.9 }, weights);
    expect(better).toBeGreaterThan(gainOf({ need_met_by_offer: 0.7 }, weights));
    expect(better).toBeGreaterThan(gainOf({ need_met_by_expertise: 0.9 }, weights));
  });

  it('come near the tastes of the members as answers come in, and are the surer of them', () => {
    const [none, some, many] = [0, 500, 5000].map((count) => {
      const { weights, errors } = learnWeights(answersOf(otherTastes, count), handSet, 1);
      const off = featureNames.map((name) => weights.of[name] - otherTastes.of[name]);
      return { distance: Math.hypot(...off), error: errors.maturity_fit ?? 0 };
    });
    expect(some?.distance).toBeLessThan((none?.distance ?? 0) * 0.9);
    expect(many?.distance).toBeLessThan((none?.distance ?? 0) / 3);
    expect(many?.error).toBeLessThan((some?.error ?? 0) * 0.7);
  });

  it('are as unsure as they say: other answers of the same members give others by about the standard error', () => {
    const fits = Array.from({ length: 24 }, (_, at) =>
      learnWeights(answersOf(handSet, 400, `sample ${at}`), handSet, 1),
    );
    const weights = fits.map((fit) => fit.weights.of.need_met_by_offer);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    const spread = Math.sqrt(weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / weights.length);
    const said = fits[0]?.errors.need_met_by_offer ?? 0;
    // The prior holds them nearer together than the error says.
    expect(spread).toBeLessThan(said * 1.3);
    expect(spread).toBeGreaterThan(said / 3);
    expect(Math.abs(mean - handSet.of.need_met_by_offer)).toBeLessThan(said);
  });
});
