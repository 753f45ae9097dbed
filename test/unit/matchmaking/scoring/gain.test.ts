import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Feature,
  featureNames,
  type Features,
  features,
  substanceNames,
  type Weights,
} from '../../../../services/matchmaking/scoring/features.ts';
import {
  contributionOf,
  gainOf,
  hasSubstance,
  logOdds,
  reciprocal,
  sigmoid,
  termOf,
} from '../../../../services/matchmaking/scoring/gain.ts';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { unit } from './pair-makers.ts';

const values: fc.Arbitrary<Features> = fc.record(
  Object.fromEntries(featureNames.map((name) => [name, unit])) as Record<Feature, typeof unit>,
  { requiredKeys: [] },
);

/** Any weights that learning may come to: each of its own sign, or 0. */
const weights: fc.Arbitrary<Weights> = fc
  .record({
    bias: fc.double({ min: -5, max: 2, noNaN: true }),
    sizes: fc.tuple(...featureNames.map(() => fc.double({ min: 0, max: 8, noNaN: true }))),
  })
  .map(({ bias, sizes }) => ({
    version: 1,
    bias,
    of: Object.fromEntries(
      featureNames.map((name, at) => [name, (sizes[at] ?? 0) * features[name].sign]),
    ) as Weights['of'],
  }));

describe('the gain of a side', () => {
  it('is in 0..1, and nothing where nothing of substance is there, whatever surrounds it', () => {
    fc.assert(
      fc.property(values, weights, (of, with_) => {
        const gain = gainOf(of, with_);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(1);
        expect(gain > 0).toBe(hasSubstance(of));
        const surroundings = Object.fromEntries(
          Object.entries(of).filter(([name]) => !substanceNames.includes(name as Feature)),
        );
        expect(gainOf(surroundings, with_)).toBe(0);
      }),
    );
  });

  it('has log-odds that are the bias and one term for each feature', () => {
    fc.assert(
      fc.property(values, weights, (of, with_) => {
        const terms = featureNames.reduce((sum, name) => sum + termOf(name, of, with_), with_.bias);
        expect(logOdds(of, with_)).toBeCloseTo(terms, 10);
        fc.pre(hasSubstance(of) && Math.abs(terms) < 20);
        const gain = gainOf(of, with_);
        expect(Math.log(gain / (1 - gain))).toBeCloseTo(terms, 5);
      }),
    );
  });

  it('is what it would be at the neutral point, where a feature is missing', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(...featureNames), (of, with_, name) => {
        const { [name]: _, ...rest } = of;
        fc.pre(hasSubstance(rest));
        const neutral = { ...rest, [name]: features[name].neutral };
        expect(gainOf(rest, with_)).toBeCloseTo(gainOf(neutral, with_), 12);
      }),
    );
  });

  it('never falls when a feature gets better, whatever was learned', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(...featureNames), unit, unit, (of, with_, name, x, y) => {
        const [worse, better] =
          features[name].sign === 1 ? [Math.min(x, y), Math.max(x, y)] : [Math.max(x, y), Math.min(x, y)];
        const before = gainOf({ ...of, [name]: worse }, with_);
        expect(gainOf({ ...of, [name]: better }, with_)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('reads as a chance with the hand-set weights, as their comment says', () => {
    const gain = (of: Features): number => gainOf(of, handSetWeights);
    expect(gain({ need_met_by_offer: 0.58 })).toBeCloseTo(0.45, 1);
    expect(gain({ need_met_by_offer: 0.85 })).toBeCloseTo(0.71, 2);
    expect(gain({ offer_wanted: 0.29 })).toBeCloseTo(0.16, 2);
    expect(gain({ offer_wanted: 0.425 })).toBeCloseTo(0.23, 2);
    expect(gain({ offer_wanted: 0.58 })).toBeCloseTo(0.32, 2);
    expect(gain({ offer_wanted: 0.85 })).toBeCloseTo(0.51, 2);
    expect(gain({ shared_expertise: 0.75 })).toBeCloseTo(0.2, 2);
  });
});

describe('the contribution of a feature', () => {
  it('is its share of what the gain is above that of nothing known', () => {
    fc.assert(
      fc.property(values, weights, (of, with_) => {
        fc.pre(hasSubstance(of));
        const parts = featureNames.map((name) => contributionOf([name], of, with_));
        const all = parts.reduce((sum, part) => sum + part, 0);
        expect(all).toBeCloseTo(gainOf(of, with_) - sigmoid(with_.bias), 5);
        expect(contributionOf(featureNames, of, with_)).toBeCloseTo(all, 9);
      }),
    );
  });

  it('tells the main reason apart from the others where the gain is nearly full', () => {
    const of = { need_met_by_offer: 0.9, offer_wanted: 0.9, pole: 1 };
    expect(gainOf(of, handSetWeights)).toBeGreaterThan(0.95);
    expect(contributionOf(['need_met_by_offer'], of, handSetWeights)).toBeGreaterThan(0.45);
    expect(contributionOf(['pole'], of, handSetWeights)).toBeLessThan(0.05);
  });

  it('has the sign of its term, and none where the feature is missing', () => {
    fc.assert(
      fc.property(values, weights, fc.constantFrom(...featureNames), (of, with_, name) => {
        fc.pre(hasSubstance(of));
        const contribution = contributionOf([name], of, with_);
        if (of[name] === undefined) expect(contribution).toBe(0);
        else if (termOf(name, of, with_) >= 0) expect(contribution).toBeGreaterThanOrEqual(0);
        else expect(contribution).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('what both sides gain', () => {
  it('is in 0..1, the same from either side, and never more than twice what the poorer gains', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const both = reciprocal(a, b);
        expect(both).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(1 + Number.EPSILON);
        expect(both).toBe(reciprocal(b, a));
        expect(both).toBeLessThanOrEqual(2 * Math.min(a, b) + 1e-12);
      }),
    );
  });

  it('grows with what either gains, and is nothing where one gains nothing', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        expect(reciprocal(a, Math.max(b, c))).toBeGreaterThanOrEqual(reciprocal(a, Math.min(b, c)) - 1e-12);
      }),
    );
    expect([reciprocal(0, 1), reciprocal(0, 0)]).toEqual([0, 0]);
  });
});
