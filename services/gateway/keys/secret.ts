// The secret of a partner's key: `psk_<name>_<random>_<checksum>`, all in Crockford base32, lower case.
//
// `psk` says what it is to whoever finds it; the name, 8 letters (40 bits), tells secrets apart in lists and reports, and is
// no secret; the random part is 256 bits in 52 letters; the checksum is the CRC-32 of all before it, in 7 letters. The CRC
// finds every change of one letter (a burst of 8 bits), so that a scanner of leaks, and our door, refuse what was mistyped
// or cut without looking anything up.
//
// Only its SHA-256 is kept: nothing but trying 2^256 secrets leads back from there, so that a hash made slow on purpose,
// which protects words that people choose, would cost every request and protect nothing. Pure.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const nameBytes = 5;
const randomBytes = 32;

/** How many random bytes a secret is made of. */
export const secretBytes = nameBytes + randomBytes;

const shape = /^psk_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{52}_[0-9a-hjkmnp-tv-z]{7}$/;

/** The bytes as a number, in so many letters of 5 bits. */
const encode = (bytes: Uint8Array, letters: number): string => {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let at = 0; at < letters; at += 1) {
    text = `${alphabet[Number(rest & 31n)] ?? ''}${text}`;
    rest >>= 5n;
  }
  return text;
};

const checksumOf = (body: string): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return encode(bytes, 7);
};

/** Of `secretBytes` random bytes, the same for the same bytes. */
export const makeSecret = (random: Uint8Array): string => {
  if (random.length !== secretBytes) throw new RangeError(`a secret is made of ${secretBytes} bytes`);
  const body = `psk_${encode(random.subarray(0, nameBytes), 8)}_${encode(random.subarray(nameBytes), 52)}`;
  return `${body}_${checksumOf(body)}`;
};

export const isWellFormed = (secret: string): boolean => {
  const cut = secret.lastIndexOf('_');
  return shape.test(secret) && checksumOf(secret.slice(0, cut)) === secret.slice(cut + 1);
};

/** What is kept of it. */
export const hashOf = (secret: string): string => hash('sha256', secret);

/** What it is called where it must not be shown: `psk_` and its name. */
export const nameOf = (secret: string): string => secret.slice(0, 12);
