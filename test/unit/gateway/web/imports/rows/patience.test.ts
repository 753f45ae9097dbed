import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delayMs, retryAfterMs } from '../../../../../../services/gateway/web/imports/rows/patience.ts';

describe('waiting before trying again', () => {
  it('grows, is never none, stays bounded, and heeds what the mesh asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const ms = delayMs(attempt, 0, random);
          expect(ms).toBeGreaterThanOrEqual(50);
          expect(ms).toBeLessThanOrEqual(5_000);
          expect(delayMs(attempt, 7_000, random)).toBe(7_000);
        },
      ),
    );
    expect(retryAfterMs('2', 0)).toBe(2_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:03 GMT', 1_000)).toBe(2_000);
    expect(retryAfterMs('soon', 0)).toBe(0);
  });
});
