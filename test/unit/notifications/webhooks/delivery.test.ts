// When a message is tried again, and when it is given up.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterAttempt,
  type Attempt,
  type Delivery,
  newDelivery,
  replayed,
  waits,
} from '../../../../services/notifications/webhooks/delivery.ts';

const start = new Date('2026-03-10T00:00:00.000Z');
const message = (): Delivery =>
  newDelivery({ id: 'whd_1', webhookId: 'whk_1', type: 'text.changed', payload: '{}' }, start.toISOString());
const failed: Attempt = { at: '', ms: 1, code: 'timeout' };
const hours = (ms: number): number => ms / 3_600_000;

/** Fails until it is given up; when that was, and how often it was tried. */
const playOut = (jitters: readonly number[]): { end: number; tries: number; dues: readonly number[] } => {
  let delivery = message();
  let now = start;
  const dues: number[] = [];
  for (let n = 0; delivery.state === 'pending'; n += 1) {
    now = new Date(delivery.dueAt ?? '');
    dues.push(now.getTime() - start.getTime());
    delivery = afterAttempt(delivery, failed, { now, jitter: jitters[n] ?? 0 });
  }
  return { end: now.getTime() - start.getTime(), tries: delivery.tries, dues };
};

describe('a message that does not arrive', () => {
  it('is tried eleven times over three days, ever more seldom', () => {
    const { end, tries } = playOut([]);
    expect(tries).toBe(11);
    expect(hours(end)).toBeGreaterThan(71);
    expect(hours(end)).toBeLessThanOrEqual(72);
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  });

  it('is tried up to a tenth earlier, never later, whatever the jitter', () => {
    const { dues } = playOut([]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (jitters) => {
        const { dues: shaken, tries } = playOut(jitters);
        return (
          tries === 11 && shaken.every((due, n) => due <= (dues[n] ?? 0) && due >= (dues[n] ?? 0) * 0.9 - n)
        );
      }),
    );
  });

  it('is given up at once where the receiver is gone for good', () => {
    const gone = { ...failed, status: 410, code: 'status' } as const;
    expect(afterAttempt(message(), gone, { now: start, jitter: 0 })).toMatchObject({
      state: 'failed',
      tries: 1,
    });
  });

  it('keeps the latest attempts only, and begins anew where it is asked for again', () => {
    let delivery = message();
    for (let n = 0; n < 5; n += 1) {
      while (delivery.state === 'pending')
        delivery = afterAttempt(delivery, failed, { now: start, jitter: 0 });
      expect(delivery).not.toHaveProperty('dueAt');
      delivery = replayed(delivery, start.toISOString());
      expect(delivery).toMatchObject({ state: 'pending', tries: 0, dueAt: start.toISOString() });
      expect(delivery).not.toHaveProperty('endedAt');
    }
    expect(delivery.attempts).toHaveLength(30);
  });
});
