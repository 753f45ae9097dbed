// Answers for tests: one with good defaults, any, and many by members of known tastes.
import fc from 'fast-check';
import type { Example } from '../../../../services/matchmaking/learning/example.ts';
import { drawOf } from '../../../../services/matchmaking/learning/explore.ts';
import {
  featureNames,
  type Features,
  type Weights,
} from '../../../../services/matchmaking/scoring/features.ts';
import { logOdds, sigmoid } from '../../../../services/matchmaking/scoring/gain.ts';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');
export const dayAt = (day: number): string => new Date(start + day * 86_400_000).toISOString();

export const anExample = (with_: Partial<Example> = {}): Example => ({
  id: 'exa_1',
  organisationId: 'org_a',
  at: dayAt(0),
  features: { need_met_by_offer: 0.8 },
  label: 1,
  weight: 1,
  ...with_,
});

const unit = fc.double({ min: 0, max: 1, noNaN: true });
export const anyFeatures: fc.Arbitrary<Features> = fc.record(
  Object.fromEntries(featureNames.map((name) => [name, unit])) as Record<keyof Features, typeof unit>,
  { requiredKeys: [] },
);

export const anyExample: fc.Arbitrary<Example> = fc.record({
  id: fc.uuid(),
  organisationId: fc.constantFrom('org_a', 'org_b'),
  at: fc.nat(300).map(dayAt),
  features: anyFeatures,
  label: fc.constantFrom(0, 1),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
});

/** Answers, one a day, of members whose tastes are `truth`; the same for the same name. */
export const answersOf = (truth: Weights, count: number, name = 'campus'): readonly Example[] =>
  Array.from({ length: count }, (_, day) => {
    const draw = (what: string): number => drawOf(day, `${name} ${what}`);
    const features: Features = Object.fromEntries(
      featureNames.filter((one) => draw(`has ${one}`) < 0.7).map((one) => [one, draw(one)]),
    );
    return anExample({
      id: `exa_${name}_${day}`,
      at: dayAt(day),
      features,
      label: draw('answer') < sigmoid(logOdds(features, truth)) ? 1 : 0,
    });
  });

/** Members for whom maturity is what counts, kinship too, and an offer in so many words less than one thinks. */
export const otherTastes: Weights = {
  ...handSetWeights,
  bias: -4,
  of: { ...handSetWeights.of, maturity_fit: 4, shared_expertise: 3.5, need_met_by_offer: 1.5, pole: 0 },
};
