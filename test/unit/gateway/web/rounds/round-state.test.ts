// How far a round is, and when it is looked at again.
import { describe, expect, it } from '@jest/globals';
import type { Round } from '../../../../../services/gateway/web/api/generated.ts';
import {
  canBeDiscarded,
  isMoving,
  lookAgainAt,
  lookAgainAtAll,
  type RoundState,
  wayOf,
} from '../../../../../services/gateway/web/rounds/round-state.ts';

const roundIn = (state: RoundState, progress = 0) => ({ state, progress }) as Round;

describe('a round', () => {
  it('goes its way from the first candidate to the last member who sees it, never back', () => {
    const way = [
      roundIn('collecting', 0),
      roundIn('collecting', 1),
      roundIn('solving', 0.5),
      roundIn('proposed'),
    ].map(wayOf);
    expect(way).toEqual([0, 0.6, 0.75, 1]);
    expect(wayOf(roundIn('publishing', 0.5))).toBeCloseTo(0.95, 12);
  });

  it('is looked at again while it goes on, and no more once it rests', () => {
    for (const state of ['collecting', 'solving', 'publishing'] as const)
      expect([isMoving(roundIn(state)), lookAgainAt(roundIn(state))]).toEqual([true, expect.any(Number)]);
    for (const state of ['proposed', 'published', 'discarded', 'failed', 'unknown'] as const)
      expect([isMoving(roundIn(state)), lookAgainAt(roundIn(state))]).toEqual([false, false]);
    expect(lookAgainAt(undefined)).toBe(false);
  });

  it('keeps its list looked at while any of them goes on', () => {
    expect(lookAgainAtAll([roundIn('published'), roundIn('solving')])).toEqual(expect.any(Number));
    expect(lookAgainAtAll([roundIn('published')])).toBe(false);
    expect(lookAgainAtAll(undefined)).toBe(false);
  });

  it('can be given up until members see it', () => {
    expect(canBeDiscarded(roundIn('proposed'))).toBe(true);
    expect(canBeDiscarded(roundIn('publishing'))).toBe(false);
    expect(canBeDiscarded(roundIn('published'))).toBe(false);
  });
});
