import { describe, expect, it } from '@jest/globals';
import { degreesOf, exposureOf } from '../../../../services/matchmaking/round/exposure.ts';
import { aRound } from './a-round.ts';

describe('exposure', () => {
  it('counts how many of the chosen pairs each organisation is in', () => {
    const round = aRound(4, [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ]);
    expect([...degreesOf(round, Int32Array.of(0, 1))]).toEqual([1, 2, 1, 0]);
  });

  it('says how evenly suggestions are spread over organisations, and how many of these have any', () => {
    expect(exposureOf(Int32Array.of(0, 0, 0, 8))).toEqual({
      gini: 0.75,
      lorenz: [
        { organisations: 0, suggestions: 0 },
        { organisations: 0.25, suggestions: 0 },
        { organisations: 0.5, suggestions: 0 },
        { organisations: 0.75, suggestions: 0 },
        { organisations: 1, suggestions: 1 },
      ],
      reached: 0.25,
    });
  });
});
