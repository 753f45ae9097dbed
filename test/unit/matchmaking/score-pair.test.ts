import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gain, reasonsOf, reciprocal, scorePair } from '../../../services/matchmaking/score-pair.ts';
import { aMatch } from '../../makers/suggestions.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const match = fc
  .record({ score: unit, need: fc.nat(3), offer: fc.nat(3), swap: fc.boolean() })
  .map(({ score, need, offer, swap }) =>
    aMatch({
      score,
      need: { statementId: `stm_n${need}`, organisationId: swap ? 'org_b' : 'org_a' },
      offer: { statementId: `stm_o${offer}`, organisationId: swap ? 'org_a' : 'org_b' },
    }),
  );
const pair = ['org_a', 'org_b'] as const;

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

  it('grows with what either gains', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        const [less, more] = [Math.min(b, c), Math.max(b, c)];
        expect(reciprocal(a, more)).toBeGreaterThanOrEqual(reciprocal(a, less) - 1e-12);
      }),
    );
  });

  it('is nothing where one side gains nothing', () => {
    expect([reciprocal(0, 1), reciprocal(0, 0), scorePair(pair, []).score]).toEqual([0, 0, 0]);
  });
});

describe('what one side gains', () => {
  it('is in 0..1, and never less for one more match', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 8 }), match, (matches, one) => {
        const before = gain('org_a', matches);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
        expect(gain('org_a', [...matches, one])).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('does not depend on the order of the matches', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 8 }), (matches) => {
        expect(gain('org_a', matches.toReversed())).toBeCloseTo(gain('org_a', matches), 12);
      }),
    );
  });

  it('is more for who needs than for who offers', () => {
    expect(gain('org_a', [aMatch({ score: 0.6 })])).toBeCloseTo(0.6);
    expect(gain('org_b', [aMatch({ score: 0.6 })])).toBeCloseTo(0.3);
  });

  it('comes from at most four reasons, strongest first, one for each own statement', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 20 }), (matches) => {
        const reasons = reasonsOf('org_a', matches);
        const contributions = reasons.map(({ contribution }) => contribution);
        expect(reasons.length).toBeLessThanOrEqual(4);
        expect(contributions).toEqual(contributions.toSorted((a, b) => b - a));
        expect(new Set(reasons.map(({ own }) => own.statementId)).size).toBe(reasons.length);
      }),
    );
  });
});

describe('a pair', () => {
  it('is scored on what its members may learn, and on the rest only where there is nothing else', () => {
    const open = aMatch({ score: 0.3 });
    const kept = aMatch({ score: 0.9, need: { visibility: 'animators', statementId: 'stm_kept' } });
    expect(scorePair(pair, [open, kept])).toEqual(scorePair(pair, [open]));
    expect(scorePair(pair, [kept])).toMatchObject({ animatorsOnly: true, sides: [{ score: 0.9 }, {}] });
  });

  it('has a discreet side where all of it is', () => {
    const discreet = aMatch({ need: { discreet: true } });
    expect(scorePair(pair, [discreet]).sides.map((side) => side.discreet)).toEqual([true, false]);
    expect(scorePair(pair, [discreet, aMatch()]).sides.map((side) => side.discreet)).toEqual([false, false]);
  });
});
