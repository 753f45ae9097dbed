import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumFloor } from '../../../../services/expertise/ranking/sum-floor.ts';
import { scoredOf, someSegmentsSums } from './scored-makers.ts';

describe('the floor of the best sums', () => {
  it('lets as many in as are wanted and about a thirtieth too low at the most, in whatever order they come', () => {
    fc.assert(
      fc.property(someSegmentsSums, fc.integer({ min: 1, max: 60 }), (lists, wanted) => {
        const { scored, admission } = scoredOf(lists);
        const floor = sumFloor(scored, admission, wanted);
        const sorted = lists
          .flat()
          .filter((sum) => sum > 0)
          .toSorted((a, b) => b - a);
        const worst = sorted[wanted - 1];
        if (worst === undefined) expect(floor).toBe(1);
        else {
          expect(floor).toBeLessThanOrEqual(worst);
          expect(floor).toBeGreaterThan((worst * 31) / 32 - 1);
        }
        const { scored: turned, admission: same } = scoredOf(
          lists.map((sums) => sums.toReversed()).toReversed(),
        );
        expect(sumFloor(turned, same, wanted)).toBe(floor);
      }),
    );
  });
});
