// Signatures as independent libraries verify them: `standardwebhooks`, and the Ed25519 of Node over the public key shown.
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import {
  publicKeyOf,
  rotated,
  type Secret,
  secretOf,
  shownSecret,
} from '../../../../services/notifications/webhooks/secrets.ts';
import { signedHeaders } from '../../../../services/notifications/webhooks/sign-message.ts';

const bytes = (of: number): Uint8Array => new Uint8Array(32).fill(of);
const message = { id: 'whd_1', payload: '{"type":"text.removed","data":{"id":"txt_é"}}' };

const verifies = (secret: Secret, headers: Record<string, string>, payload = message.payload): boolean => {
  try {
    new Webhook(shownSecret(secret) ?? '').verify(payload, headers);
    return true;
  } catch {
    return false;
  }
};

/** By the public key alone, from the header's text as a receiver gets it. */
const verifiesEd25519 = (secret: Secret, headers: Readonly<Record<string, string>>): boolean => {
  const raw = Buffer.from((publicKeyOf(secret) ?? '').slice('whpk_'.length), 'base64');
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${message.payload}`;
  return (headers['webhook-signature'] ?? '')
    .split(' ')
    .filter((one) => one.startsWith('v1a,'))
    .some((one) => verify(null, Buffer.from(text), key, Buffer.from(one.slice(4), 'base64')));
};

describe('a signed message', () => {
  it('is verified by an independent library with the secret that was shown, whatever it says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.json(), (key, payload) =>
        verifies(
          secretOf('hmac', key),
          { ...signedHeaders({ id: 'whd_1', payload }, [secretOf('hmac', key)], new Date()) },
          payload,
        ),
      ),
      { numRuns: 50 },
    );
  });

  it('is refused with another secret, another body, another id, or another time', () => {
    const secret = secretOf('hmac', bytes(1));
    const headers = { ...signedHeaders(message, [secret], new Date()) };
    expect(verifies(secret, headers)).toBe(true);
    expect(verifies(secretOf('hmac', bytes(2)), headers)).toBe(false);
    expect(verifies(secret, headers, `${message.payload} `)).toBe(false);
    expect(verifies(secret, { ...headers, 'webhook-id': 'whd_2' })).toBe(false);
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(verifies(secret, { ...headers, 'webhook-timestamp': later })).toBe(false);
  });

  it('says the time of the attempt in whole seconds', () => {
    const headers = signedHeaders(message, [secretOf('hmac', bytes(1))], new Date(1_674_087_231_999));
    expect(headers['webhook-timestamp']).toBe('1674087231');
  });

  it('by Ed25519 is verified with the public key, by which nobody can sign', () => {
    const secret = secretOf('ed25519', bytes(9));
    const headers = signedHeaders(message, [secret], new Date());
    expect(shownSecret(secret)).toBeUndefined();
    expect(publicKeyOf(secret)).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(verifiesEd25519(secret, headers)).toBe(true);
    expect(verifiesEd25519(secretOf('ed25519', bytes(8)), headers)).toBe(false);
  });

  it('has the public key that RFC 8032 gives for its first test', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const known = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
    expect(publicKeyOf(secretOf('ed25519', seed))).toBe(`whpk_${known.toString('base64')}`);
  });
});

describe('a secret that takes the place of another', () => {
  const now = new Date();
  const iso = (ms: number): string => new Date(now.getTime() + ms).toISOString();
  const old = secretOf('hmac', bytes(1));
  const next = secretOf('hmac', bytes(2));
  const both = rotated([old], next, { now: iso(0), until: iso(60_000) });

  it('signs beside it until the overlap is over, the new one first', () => {
    const headers = { ...signedHeaders(message, both, now) };
    expect([verifies(old, headers), verifies(next, headers)]).toEqual([true, true]);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    const after = { ...signedHeaders(message, both, new Date(now.getTime() + 60_000)) };
    expect([verifies(old, after), verifies(next, after)]).toEqual([false, true]);
  });

  it('may be of the other kind', () => {
    const mixed = rotated([old], secretOf('ed25519', bytes(4)), { now: iso(0), until: iso(60_000) });
    const headers = { ...signedHeaders(message, mixed, now) };
    expect([verifies(old, headers), verifiesEd25519(secretOf('ed25519', bytes(4)), headers)]).toEqual([
      true,
      true,
    ]);
  });

  it('without overlap signs alone at once, and no secret outlives what it was given before', () => {
    expect(rotated([old], next, { now: iso(0), until: iso(0) })).toEqual([next]);
    const third = rotated(both, secretOf('hmac', bytes(3)), { now: iso(0), until: iso(999_000) });
    expect(third.map(({ until }) => until)).toEqual([undefined, iso(999_000), iso(60_000)]);
  });
});
