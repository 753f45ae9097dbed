// How much a key may ask for: its rate, its burst, its day; and what its answers say of them.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { keyUse, type KeyUse, type Limits, type Used } from '../../../../services/gateway/keys/key-use.ts';
import { rateHeaders, retryAfter } from '../../../../services/gateway/keys/rate-headers.ts';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const some: Limits = { perSecond: 3, burst: 2, perDay: 8 };

const takeMany = async (use: KeyUse, count: number, limits = some, key = 'key_1') => {
  const all: Used[] = [];
  for (let nth = 0; nth < count; nth += 1) all.push(await use.take(key, limits));
  return all;
};
const kindsOf = (all: readonly Used[]): readonly string[] => all.map(({ kind }) => kind);

describe('the use of a key', () => {
  it('is bounded in a second by its rate and its burst, which comes back after ten', async () => {
    const use = keyUse();
    expect(kindsOf(await takeMany(use, 6))).toEqual([...Array<string>(5).fill('taken'), 'rate']);
    jest.advanceTimersByTime(1000);
    const limits = { ...some, perDay: 100 };
    expect(kindsOf(await takeMany(use, 4, limits))).toEqual(['taken', 'taken', 'taken', 'rate']);
    jest.advanceTimersByTime(9000);
    expect(kindsOf(await takeMany(use, 6, limits))).toEqual([...Array<string>(5).fill('taken'), 'rate']);
  });

  it('is bounded in a day, from its first request on; what its rate refuses does not count', async () => {
    const use = keyUse();
    expect(kindsOf(await takeMany(use, 9)).filter((kind) => kind === 'taken')).toHaveLength(5);
    jest.advanceTimersByTime(10_000);
    expect(kindsOf(await takeMany(use, 4))).toEqual(['taken', 'taken', 'taken', 'quota']);
    jest.advanceTimersByTime(86_390_000 - 1);
    expect(kindsOf(await takeMany(use, 1))).toEqual(['quota']);
    jest.advanceTimersByTime(1);
    expect(kindsOf(await takeMany(use, 1))).toEqual(['taken']);
  });

  it('is each key’s own, and what is changed of its limits counts at once', async () => {
    const use = keyUse();
    await takeMany(use, 6);
    expect(kindsOf(await takeMany(use, 1, some, 'key_2'))).toEqual(['taken']);
    expect(kindsOf(await takeMany(use, 1, { ...some, perSecond: 100 }))).toEqual(['taken']);
  });

  const limits = fc.record({
    perSecond: fc.integer({ min: 1, max: 8 }),
    burst: fc.nat(8),
    perDay: fc.integer({ min: 1, max: 30 }),
  });

  it('lets through at one time what its limits sum to, no more and no less', async () => {
    await fc.assert(
      fc.asyncProperty(limits, fc.nat(40), async (of, count) => {
        const taken = (await takeMany(keyUse(), count, of)).filter(({ kind }) => kind === 'taken');
        expect(taken).toHaveLength(Math.min(count, of.perSecond + of.burst, of.perDay));
      }),
    );
  });

  it('never has less than nothing left, nor more than there is, nor goes past its day, whenever it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(limits, fc.array(fc.nat(3000), { maxLength: 60 }), async (of, waits) => {
        const use = keyUse();
        let taken = 0;
        for (const wait of waits) {
          jest.advanceTimersByTime(wait);
          const { kind, second, burst, day } = await use.take('key_1', of);
          if (kind === 'taken') taken += 1;
          for (const { remaining, seconds } of [second, burst, day]) {
            expect(remaining).toBeGreaterThanOrEqual(0);
            expect(seconds).toBeGreaterThanOrEqual(1);
          }
          expect(second.remaining).toBeLessThanOrEqual(of.perSecond);
          expect(burst.remaining).toBeLessThanOrEqual(of.burst);
          expect(day.remaining).toBe(of.perDay - taken);
        }
        expect(taken).toBeLessThanOrEqual(of.perDay);
      }),
    );
  });
});

describe('the headers of an answer', () => {
  it('say every limit, and what is left of it, as the draft has them', async () => {
    const [first, second] = await takeMany(keyUse(), 2);
    expect(first && rateHeaders(first)).toEqual({
      'RateLimit-Policy': '"second";q=3;w=1, "burst";q=2;w=10, "day";q=8;w=86400',
      RateLimit: '"second";r=2;t=1, "burst";r=2;t=10, "day";r=7;t=86400',
    });
    expect(second && rateHeaders(second).RateLimit).toBe(
      '"second";r=1;t=1, "burst";r=2;t=10, "day";r=6;t=86400',
    );
  });

  it('say to come again when what is used up is whole again', async () => {
    const use = keyUse();
    const fast = (await takeMany(use, 6)).at(-1);
    expect(fast && [fast.kind, retryAfter(fast)]).toEqual(['rate', 1]);
    jest.advanceTimersByTime(10_000);
    const spent = (await takeMany(use, 4)).at(-1);
    expect(spent && [spent.kind, retryAfter(spent), rateHeaders(spent).RateLimit]).toEqual([
      'quota',
      86_390,
      '"second";r=0;t=1, "burst";r=1;t=10, "day";r=0;t=86390',
    ]);
  });
});
