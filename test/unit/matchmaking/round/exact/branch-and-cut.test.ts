import { describe, expect, it } from '@jest/globals';
import { openMarket } from '../../../../../services/matchmaking/round/market.ts';
import { branchAndCut } from '../../../../../services/matchmaking/round/exact/branch-and-cut.ts';
import { relax } from '../../../../../services/matchmaking/round/exact/relaxation.ts';
import { drawRound } from '../a-round.ts';

/** The most gain of a round, with cuts or by cases alone. */
const mostGain = (seed: number, cuts: boolean, steps = 100_000) => {
  const market = openMarket(drawRound(seed, 14));
  const relaxation = relax(market, steps);
  const gains = Float64Array.from({ length: relaxation.variables }, (_, j) => market.gains[j] ?? 0);
  relaxation.simplex.setObjective(gains);
  return branchAndCut(cuts ? relaxation : { ...relaxation, mostRows: 0 }, -1, 1e-7);
};

describe('branch and cut', () => {
  it('finds the same with cuts as by cases alone', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const [cut, cased] = [mostGain(seed, true), mostGain(seed, false)];
      expect({ seed, reached: cut.reached }).toEqual({ seed, reached: expect.closeTo(cased.reached, 6) });
      expect([cut.bound, cased.bound]).toEqual([cut.reached, cased.reached]);
    }
  });

  it('keeps a bound that holds where steps run out', () => {
    for (let seed = 0; seed < 120; seed += 1)
      expect(mostGain(seed, true, 5).bound).toBeGreaterThanOrEqual(mostGain(seed, true).reached - 1e-6);
  });
});
