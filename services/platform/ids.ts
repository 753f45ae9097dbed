// Ids: a kind prefix and 128 bits that tell nothing, in Crockford base32, lower case.
import { hash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 16 bytes as 26 letters of 5 bits: two zero bits come first. */
const encode = (bytes: Uint8Array): string => {
  let text = '';
  let held = 0;
  let bits = 2;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5;) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return text;
};

export type NewId = (prefix: string) => string;

const bytesOfId = 16;
/** Drawn for many ids at once: asking the system for some bytes costs as much as for some thousand. */
let drawn = randomBytes(0);

const draw = (): Uint8Array => {
  if (drawn.length < bytesOfId) drawn = randomBytes(256 * bytesOfId);
  const bytes = drawn.subarray(0, bytesOfId);
  drawn = drawn.subarray(bytesOfId);
  return bytes;
};

/** Random: the ids of aggregates. */
export const newId: NewId = (prefix) => `${prefix}_${encode(draw())}`;

/** Derived from its parts, the same each time: ids of what has a cause or is one of a pair. */
export const derivedId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}_${encode(hash('sha256', JSON.stringify(parts), 'buffer').subarray(0, 16))}`;

const shape = /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/;

export const isId = (text: string, prefix?: string): boolean =>
  shape.test(text) && (prefix === undefined || text.startsWith(`${prefix}_`));
