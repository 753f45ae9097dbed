// Who has how much of all suggestions.
import { describe, expect, it } from '@jest/globals';
import { drawnIn, shareAt, tenthsOf } from '../../../../../services/gateway/web/parts/lorenz.ts';

const even = [
  { organisations: 0, suggestions: 0 },
  { organisations: 1, suggestions: 1 },
];
/** Half of them have nothing. */
const uneven = [
  { organisations: 0, suggestions: 0 },
  { organisations: 0.5, suggestions: 0 },
  { organisations: 1, suggestions: 1 },
];

describe('the exposure curve', () => {
  it('is straight between its points', () => {
    expect(shareAt(even, 0.3)).toBeCloseTo(0.3, 12);
    expect(shareAt(uneven, 0.5)).toBe(0);
    expect(shareAt(uneven, 0.75)).toBeCloseTo(0.5, 12);
  });

  it('is whole at its end, also where its last point is missing', () => {
    expect(shareAt(uneven, 1)).toBe(1);
    expect(shareAt([{ organisations: 0.5, suggestions: 0.2 }], 1)).toBe(1);
  });

  it('gives each tenth of the organisations its share, all of them together', () => {
    const tenths = tenthsOf(uneven);
    expect(tenths).toHaveLength(10);
    expect(tenths.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(tenths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });

  it('is drawn from the lower left to the upper right of its frame', () => {
    const frame = { left: 10, top: 5, width: 100, height: 50 };
    expect(drawnIn([{ organisations: 0.5, suggestions: 0.25 }], frame)).toBe('10,55 60,42.5 110,5');
  });
});
