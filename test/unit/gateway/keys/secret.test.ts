// The secrets of partners' keys: their form, their checksum, what is kept of them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  hashOf,
  isWellFormed,
  makeSecret,
  nameOf,
  secretBytes,
} from '../../../../services/gateway/keys/secret.ts';

const bytes = fc.uint8Array({ minLength: secretBytes, maxLength: secretBytes });
/** All that could stand in an address or a header. */
const letter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

describe('a secret', () => {
  it('is well formed whatever it was made of, and says what it is', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const secret = makeSecret(random);
        expect(secret).toMatch(/^psk_[0-9a-z]{8}_[0-9a-z]{52}_[0-9a-z]{7}$/);
        expect(isWellFormed(secret)).toBe(true);
        expect(secret.startsWith(`${nameOf(secret)}_`)).toBe(true);
      }),
    );
  });

  it('holds all 256 bits: one bit more or less makes another secret', () => {
    fc.assert(
      fc.property(bytes, fc.nat(secretBytes * 8 - 1), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(makeSecret(other)).not.toBe(makeSecret(random));
      }),
    );
  });

  it('is refused with any one letter changed, left out or added', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), letter, (random, place, typed) => {
        const secret = makeSecret(random);
        const at = place % secret.length;
        const [before, after] = [secret.slice(0, at), secret.slice(at + 1)];
        if (typed !== secret.charAt(at)) expect(isWellFormed(before + typed + after)).toBe(false);
        expect(isWellFormed(before + after)).toBe(false);
        expect(isWellFormed(before + typed + secret.slice(at))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with every letter of it changed to every other of its alphabet', () => {
    const secret = makeSecret(Uint8Array.from({ length: secretBytes }, (_, at) => at * 7));
    const passed = Array.from(secret).flatMap((own, at) =>
      Array.from('0123456789abcdefghjkmnpqrstvwxyz')
        .filter((other) => other !== own)
        .map((other) => secret.slice(0, at) + other + secret.slice(at + 1))
        .filter(isWellFormed),
    );
    expect(passed).toEqual([]);
  });

  it('is kept as its SHA-256', () => {
    const secret = makeSecret(new Uint8Array(secretBytes));
    expect(hashOf(secret)).toBe(createHash('sha256').update(secret).digest('hex'));
  });

  it('is made of as many random bytes as it says, no fewer', () => {
    expect(() => makeSecret(new Uint8Array(secretBytes - 1))).toThrow(RangeError);
  });
});
