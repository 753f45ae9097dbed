// Ids: a kind prefix and 128 bits that tell nothing, in Crockford base32, lower case.
import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const encode = (bytes: Uint8Array): string => {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 26; i += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
};

export type NewId = (prefix: string) => string;

/** Random: the ids of aggregates. */
export const newId: NewId = (prefix) => `${prefix}_${encode(randomBytes(16))}`;

/** Derived from its parts, the same each time: ids of what has a cause or is one of a pair. */
export const derivedId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}_${encode(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16))}`;

const shape = /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/;

export const isId = (text: string, prefix?: string): boolean =>
  shape.test(text) && (prefix === undefined || text.startsWith(`${prefix}_`));
