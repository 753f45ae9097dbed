// How weights moved, as it is drawn and told.
import { describe, expect, it } from '@jest/globals';
import {
  mostMoved,
  reachOf,
  signedIn,
  type WeightMove,
} from '../../../../../services/gateway/web/rules/weight-moves.ts';

const weight = (feature: string, now: number, before: number): WeightMove => ({
  feature,
  name: feature,
  weight: now,
  hand_set: before,
  before,
  moved: now - before,
});

describe('weights that moved', () => {
  it('name the one that moved most, up or down', () => {
    expect(mostMoved([weight('a', 1, 0.9), weight('b', -1, -0.5), weight('c', 2, 2)])?.feature).toBe('b');
  });

  it('name none where rounding alone moved them', () => {
    expect(mostMoved([weight('a', 1, 1.004)])).toBeUndefined();
    expect(mostMoved([])).toBeUndefined();
  });

  it('are drawn as wide as the farthest reaches, now or before', () => {
    expect(reachOf([weight('a', 1, 4), weight('b', -5, 0)])).toBe(5);
    expect(reachOf([])).toBe(1);
  });

  it('are written with their sign', () => {
    expect(signedIn('en', 0.4)).toBe('+0.40');
    expect(signedIn('fr', -1.234)).toBe('−1,23');
    expect(signedIn('en', 0)).toBe('0.00');
  });
});
