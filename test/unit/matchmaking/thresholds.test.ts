import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitTypes } from '../../../services/matchmaking/fit-types.ts';
import { gain } from '../../../services/matchmaking/score-pair.ts';
import { answered, scoreAt } from '../../../services/matchmaking/thresholds.ts';
import { aMatch } from '../../makers/suggestions.ts';

describe('the scale of expertise', () => {
  it('is .5 for what one random pair in a hundred reaches', () => {
    expect(scoreAt(0.01)).toBeCloseTo(0.5, 12);
    expect(scoreAt(0.0001)).toBeCloseTo(0.75, 12);
  });

  it('makes of several answers the score of their all coming by chance', () => {
    const chance = fc.double({ min: 1e-8, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 4 }), (chances) => {
        const matches = chances.map((p, at) =>
          aMatch({ score: scoreAt(p), need: { statementId: `stm_n${at}` } }),
        );
        const together = chances.reduce((product, p) => product * p, 1);
        expect(gain('org_a', matches)).toBeCloseTo(scoreAt(together), 9);
      }),
    );
  });
});

describe('an answer', () => {
  const passes = (p: number, need: string, offer: string): boolean =>
    scoreAt(p) * fitTypes(need, offer) >= answered - 1e-12;

  it('is as rare by chance as 3 random pairs in 1,000', () => {
    expect(answered).toBeCloseTo(0.58, 2);
    expect([passes(0.003, 'data', 'data'), passes(0.0031, 'data', 'data')]).toEqual([true, false]);
  });

  it('of another sort must be rarer: one in 1,000, or one in 20,000 where no sort is broad', () => {
    expect([passes(0.001, 'data', 'expertise'), passes(0.0011, 'data', 'expertise')]).toEqual([true, false]);
    expect([passes(0.000_05, 'data', 'equipment'), passes(0.000_051, 'data', 'equipment')]).toEqual([
      true,
      false,
    ]);
  });
});
