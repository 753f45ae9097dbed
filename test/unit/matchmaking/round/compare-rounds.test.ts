import { describe, expect, it } from '@jest/globals';
import { compareRounds } from '../../../../services/matchmaking/round/compare-rounds.ts';

const pairs = (...ids: string[]) => ids.map((id) => ({ id }));

describe('two rounds compared', () => {
  it('tell what is new, what is repeated and what is dropped', () => {
    expect(compareRounds(pairs('a', 'b', 'c'), pairs('c', 'd', 'a'))).toEqual({
      new: pairs('d'),
      repeated: pairs('c', 'a'),
      dropped: pairs('b'),
    });
  });

  it('have only new pairs the first time', () => {
    expect(compareRounds([], pairs('a'))).toEqual({ new: pairs('a'), repeated: [], dropped: [] });
  });
});
