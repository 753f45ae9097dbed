import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Claim,
  claimItem,
  claimMs,
  isLive,
  releaseItem,
} from '../../../../services/brokering/queue/claim-item.ts';
import { now } from './queue-makers.ts';

const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const claimed = (by: string, at = now, current?: Claim): Claim => {
  const result = claimItem(current, { itemId: 'review:int_1', by }, at);
  if (result.kind !== 'claimed') throw new Error('it is held');
  return result.claim;
};

describe('a claim', () => {
  it('lasts half an hour, and then the item is free', () => {
    const claim = claimed('per_a');
    expect(Date.parse(claim.until) - now.getTime()).toBe(30 * 60_000);
    expect([isLive(claim, after(29.9)), isLive(claim, after(30))]).toEqual([true, false]);
    expect(claimed('per_b', after(30), claim).by).toBe('per_b');
  });

  it('is refused to another animator, who is told until when it lasts', () => {
    const claim = claimed('per_a');
    const held = { kind: 'held', by: 'per_a', until: claim.until };
    expect(claimItem(claim, { itemId: claim.itemId, by: 'per_b' }, after(10))).toEqual(held);
    expect(releaseItem(claim, 'per_b', after(10))).toEqual(held);
  });

  it('lasts longer where it is claimed again, and is released by whoever has it', () => {
    const claim = claimed('per_a', after(10), claimed('per_a'));
    expect(claim).toMatchObject({ at: now.toISOString(), until: after(40).toISOString() });
    expect(releaseItem(claim, 'per_a', after(10))).toEqual({ kind: 'released' });
    expect(releaseItem(claim, 'per_b', after(41))).toEqual({ kind: 'free' });
    expect(releaseItem(undefined, 'per_b', now)).toEqual({ kind: 'free' });
  });

  it('is never cut short by claiming again, also when the clock is set back', () => {
    const claim = claimed('per_a');
    expect(claimed('per_a', after(-60), claim).until).toBe(claim.until);
  });

  it('is one animator’s at any time, whoever claims and releases when', () => {
    const acts = fc.array(
      fc.record({
        by: fc.constantFrom('per_a', 'per_b', 'per_c'),
        minutes: fc.nat({ max: 25 }),
        release: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(acts, (all) => {
        let current: Claim | undefined;
        let at = now.getTime();
        for (const { by, minutes, release } of all) {
          at += minutes * 60_000;
          const moment = new Date(at);
          const holder = current && isLive(current, moment) ? current.by : undefined;
          const result = release
            ? releaseItem(current, by, moment)
            : claimItem(current, { itemId: 'review:int_1', by }, moment);
          if (holder !== undefined && holder !== by)
            expect(result).toEqual({ kind: 'held', by: holder, until: current?.until });
          else if (result.kind === 'claimed') {
            expect(Date.parse(result.claim.until)).toBe(at + claimMs);
            current = result.claim;
          } else {
            expect(result.kind).toBe(holder === by ? 'released' : 'free');
            current = undefined;
          }
        }
      }),
    );
  });
});
