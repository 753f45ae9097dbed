import { describe, expect, it } from '@jest/globals';
import { joinRound } from '../../../../services/matchmaking/suggestions/file-suggestion.ts';

describe('the rounds that a suggestion belongs to', () => {
  it('are the one that members see and the one to come', () => {
    expect(joinRound([3, 4], 5, 4)).toEqual([4, 5]);
    expect(joinRound([4, 5], 5, 4)).toEqual([4, 5]);
  });

  it('always hold the one that members see while the next is written, whatever was written and given up before', () => {
    expect(joinRound([4, 5], 6, 4)).toEqual([4, 6]);
  });

  it('are not changed by who froze in an earlier one', () => {
    expect(joinRound([6, 7], 5, 7)).toEqual([6, 7]);
  });
});
