import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amongBest } from '../../../../services/expertise/ranking/among-best.ts';
import { bestSources } from '../../../../services/expertise/ranking/best-sources.ts';
import { scoredOf, someSegmentsSums } from './scored-makers.ts';

describe('the best sources in no order', () => {
  it('are those that the best in order are, equals chosen alike', () => {
    fc.assert(
      fc.property(someSegmentsSums, fc.integer({ min: 1, max: 60 }), (lists, limit) => {
        const { scored, admission } = scoredOf(lists);
        const ordered = bestSources(scored, admission, limit).places;
        expect([...amongBest(scored, admission, limit)]).toEqual([...ordered].toSorted((a, b) => a - b));
      }),
    );
  });
});
