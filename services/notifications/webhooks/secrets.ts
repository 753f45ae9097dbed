// Secrets that messages are signed with, and how one takes another's place. Serialised as Standard Webhooks says: 32
// random bytes in base64 after `whsec_`; of Ed25519 receivers get the public key alone, after `whpk_`.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

export type Scheme = 'hmac' | 'ed25519';

export interface Secret {
  readonly scheme: Scheme;
  /** 32 bytes, base64: the key of the HMAC, or the seed of the Ed25519 key (RFC 8032, 5.1.5). */
  readonly key: string;
  /** It signs until then, ISO 8601 UTC; absent of the newest. */
  readonly until?: string;
}

export const secretBytes = 32;

/** With the newest, so many sign at once: each adds some 90 bytes to a header. */
const mostSecrets = 3;

export const secretOf = (scheme: Scheme, bytes: Uint8Array): Secret => ({
  scheme,
  key: Buffer.from(bytes).toString('base64'),
});

/** What comes before the seed in PKCS #8 (RFC 8410, 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

export const privateKeyOf = ({ key }: Secret): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([pkcs8Head, Buffer.from(key, 'base64')]),
    format: 'der',
    type: 'pkcs8',
  });

/** What the receiver of an HMAC has to know, shown once; undefined of Ed25519. */
export const shownSecret = ({ scheme, key }: Secret): string | undefined =>
  scheme === 'hmac' ? `whsec_${key}` : undefined;

/** What the receiver of an Ed25519 signature has to know; undefined of HMAC. */
export const publicKeyOf = (secret: Secret): string | undefined => {
  if (secret.scheme === 'hmac') return undefined;
  const { x = '' } = createPublicKey(privateKeyOf(secret)).export({ format: 'jwk' });
  return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`;
};

/** Those that sign at this time, the newest first. */
export const signing = (secrets: readonly Secret[], now: string): readonly Secret[] =>
  secrets.filter(({ until }) => until === undefined || now < until);

/** The one before goes on to sign until then; those before it as long as they would have. */
export const rotated = (
  secrets: readonly Secret[],
  next: Secret,
  { now, until }: { now: string; until: string },
): readonly Secret[] => {
  const before = signing(secrets, now).map((one) => ({
    ...one,
    until: one.until === undefined || until < one.until ? until : one.until,
  }));
  return [next, ...signing(before, now)].slice(0, mostSecrets);
};
