// What making, rotating, revoking and using does to a key, and when its secrets open.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changeTerms,
  newKey,
  revokeKey,
  rotateKey,
  usedKey,
} from '../../../../services/gateway/keys/change-key.ts';
import { judgeKey } from '../../../../services/gateway/keys/judge-key.ts';
import type { Key, KeyTerms } from '../../../../services/gateway/keys/key.ts';
import { readExpiry } from '../../../../services/gateway/keys/key-terms.ts';
import { hashOf } from '../../../../services/gateway/keys/secret.ts';
import { aSecret, someTerms } from './a-key.ts';

const start = Date.parse('2027-01-01T00:00:00Z');
const hour = 3_600_000;
const at = (hours: number): Date => new Date(start + hours * hour);
const aKey = (terms: Partial<KeyTerms> = {}): Key =>
  newKey({ id: 'key_1', terms: someTerms(terms), secret: aSecret(0), by: 'per_1' }, at(0));

const opens = (key: Key, secret: string, now: Date, address = '192.0.2.1'): string => {
  const judged = judgeKey(key, { hash: hashOf(secret), address, now });
  return judged.kind === 'good' ? 'good' : judged.because;
};
const isKnown = (key: Key, secret: string): boolean => key.hashes.includes(hashOf(secret));

describe('a key', () => {
  it('opens until it expires, from the networks it is for, until it is revoked', () => {
    const key = aKey({ expiresAt: at(10).toISOString(), networks: ['192.0.2.0/24'] });
    expect(opens(key, aSecret(0), new Date(at(10).getTime() - 1))).toBe('good');
    expect(opens(key, aSecret(0), at(10))).toBe('expired');
    expect(opens(key, aSecret(0), at(1), '198.51.100.1')).toBe('network');
    expect(opens(revokeKey(key, 'per_2', at(1)), aSecret(0), at(1))).toBe('revoked');
  });

  it('is revoked once: who did it first, and when, stays', () => {
    const once = revokeKey(aKey(), 'per_2', at(1));
    expect(revokeKey(once, 'per_3', at(2))).toBe(once);
    expect(once).toMatchObject({ version: 2, revokedBy: 'per_2', revokedAt: at(1).toISOString() });
  });

  it('loses what its new terms do not have', () => {
    const { organisation: _, ...terms } = someTerms();
    expect(changeTerms(aKey({ organisation: 'org_1' }), terms)).not.toHaveProperty('organisation');
  });

  it('notes its use once a minute, for each of its secrets, and that is no change', () => {
    const rotated = rotateKey(aKey(), { secret: aSecret(1), until: at(48) }, at(1));
    const used = usedKey(rotated, hashOf(aSecret(0)), at(2));
    expect(used).toMatchObject({ version: rotated.version, lastUsedAt: at(2).toISOString() });
    expect(used && usedKey(used, hashOf(aSecret(0)), new Date(at(2).getTime() + 59_999))).toBeUndefined();
    expect(used && usedKey(used, hashOf(aSecret(1)), at(2))).toBeDefined();
    expect(used && usedKey(used, hashOf(aSecret(0)), new Date(at(2).getTime() + 60_000))).toBeDefined();
  });
});

describe('a rotation', () => {
  it('lets both secrets open until its time, then the new one alone, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 720 }), fc.nat(1000), (from, overlap, later) => {
        const until = at(from + overlap);
        const key = rotateKey(aKey(), { secret: aSecret(1), until }, at(from));
        const now = at(from + later);
        expect(opens(key, aSecret(1), now)).toBe('good');
        expect(opens(key, aSecret(0), now)).toBe(now < until ? 'good' : 'expired');
      }),
    );
  });

  it('ends the secret before at once where no time is left to it', () => {
    const key = rotateKey(aKey(), { secret: aSecret(1), until: at(1) }, at(1));
    expect([isKnown(key, aSecret(0)), key.secrets.length]).toEqual([false, 1]);
  });

  const step = fc.record({
    hours: fc.nat(60),
    what: fc.oneof(
      fc.record({ kind: fc.constant('rotate' as const), overlap: fc.nat(100) }),
      fc.record({ kind: fc.constant('use' as const), which: fc.nat(1) }),
    ),
  });

  it('leaves one secret or two, the newest open and none longer than it was promised, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let [key, hours, made] = [aKey(), 0, 0];
        const promised = new Map<string, number>();
        for (const { hours: wait, what } of steps) {
          hours += wait;
          const now = at(hours);
          if (what.kind === 'use') {
            const one = key.secrets[what.which];
            const live = one && (one.endsAt === undefined || one.endsAt > now.toISOString());
            if (live) key = usedKey(key, one.hash, now) ?? key;
            continue;
          }
          made += 1;
          for (const hash of key.hashes) promised.set(hash, hours + what.overlap);
          key = rotateKey(key, { secret: aSecret(made), until: at(hours + what.overlap) }, now);
          expect(key.secrets.length).toBeLessThanOrEqual(2);
          expect(key.hashes).toEqual(key.secrets.map(({ hash }) => hash));
          expect(opens(key, aSecret(made), now)).toBe('good');
          for (const { hash, endsAt } of key.secrets.slice(1))
            expect(Date.parse(endsAt ?? '')).toBe(at(promised.get(hash) ?? 0).getTime());
        }
      }),
    );
  });

  it('made again because its answer was lost keeps the secret that is in use', () => {
    const inUse = usedKey(aKey(), hashOf(aSecret(0)), at(1)) ?? aKey();
    const once = rotateKey(inUse, { secret: aSecret(1), until: at(100) }, at(2));
    const again = rotateKey(once, { secret: aSecret(2), until: at(100) }, at(3));
    expect([isKnown(again, aSecret(0)), isKnown(again, aSecret(1)), isKnown(again, aSecret(2))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('an expiry', () => {
  const zone = { now: at(0), timeZone: 'Europe/Paris' };
  const value = (text?: string) => {
    const read = readExpiry(text, zone);
    return read.ok ? read.value : read.fault.violations?.[0]?.rule;
  };
  it('is the end of a local day, an instant, or a year from now', () => {
    expect(value('2027-06-30')).toBe('2027-06-30T22:00:00.000Z');
    expect(value('2027-06-30T10:00:00Z')).toBe('2027-06-30T10:00:00.000Z');
    expect(value()).toBe('2028-01-01T00:00:00.000Z');
  });
  it('is to come, and two years away at the most', () => {
    expect(value('2026-12-31')).toBe('past');
    expect(value('2027-01-01')).toBe('2027-01-01T23:00:00.000Z');
    expect(value('2027-01-01T00:00:00Z')).toBe('past');
    expect(value('2029-01-01T00:00:00Z')).toBe('2029-01-01T00:00:00.000Z');
    expect(value('2029-01-02')).toBe('too-big');
  });
});
