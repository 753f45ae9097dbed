// What is remembered is what was put last, never more than there is room for, and always the latest half.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rememberLately } from '../../../services/platform/remember-lately.ts';

describe('what was made lately', () => {
  it('is what was put last, or nothing', () => {
    const lately = rememberLately<number>(4);
    expect(lately.get('a')).toBeUndefined();
    lately.put('a', 1);
    lately.put('a', 2);
    expect(lately.get('a')).toBe(2);
  });

  it('stays as long as it is asked for, whatever comes besides', () => {
    const lately = rememberLately<number>(4);
    lately.put('asked', 0);
    lately.put('left', 0);
    for (let nth = 1; nth <= 20; nth += 1) {
      expect(lately.get('asked')).toBe(0);
      lately.put(`other${nth}`, nth);
    }
    expect(lately.get('left')).toBeUndefined();
  });

  it('is never more than the bound, and holds the latest half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }).map((half) => 2 * half),
        fc.array(fc.nat(30), { maxLength: 200 }),
        (most, keys) => {
          const lately = rememberLately<number>(most);
          const latest = new Map<string, number>();
          keys.forEach((key, nth) => {
            lately.put(String(key), nth);
            latest.delete(String(key));
            latest.set(String(key), nth);
          });
          const order = [...latest].toReversed();
          for (const [key, nth] of order.slice(0, most / 2)) expect(lately.get(key)).toBe(nth);
          const copy = rememberLately<number>(most);
          keys.forEach((key, nth) => copy.put(String(key), nth));
          const there = order.filter(([key]) => copy.get(key) !== undefined);
          expect(there.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
