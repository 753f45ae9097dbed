// Positions as their readers get them: sealed, because the offsets of a log say how much happened on the whole campus, and when,
// also of what a reader is told nothing of. No two seals are alike, so that an id that changes says nothing either.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type {
  Collection,
  CollectionDefinition,
  Document,
} from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { decodePosition, encodePosition, type Position } from './event-position.ts';

export interface PositionKey extends Document {
  /** 256 bits, base64. */
  readonly key: string;
}

/** Owned: an id stays good in every process, and after a restart. */
export const positionKeys: CollectionDefinition<PositionKey> = {
  name: 'gateway.position-keys',
  kept: 'owned',
  format: 1,
  indexes: {},
};

export interface PositionSeal {
  seal(position: Position): string;
  /** Undefined for what was not sealed here, or is no position of this many topics and partitions. */
  open(text: string, topics: number, partitions: number): Position | undefined;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** How long it is says nothing of how large its numbers are. */
const paddedTo = 128;
const longest = 1_000;

export const positionSeal = (key: Uint8Array): PositionSeal => ({
  seal: (position) => {
    const text = encodePosition(position);
    const padded = text.padEnd(Math.ceil(text.length / paddedTo) * paddedTo);
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, key, iv);
    const sealed = Buffer.concat([cipher.update(padded, 'latin1'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  },
  open: (text, topics, partitions) => {
    if (text.length > longest || !/^[\w-]+$/.test(text)) return undefined;
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= ivBytes + tagBytes) return undefined;
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      const padded = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
      return decodePosition(padded.toString('latin1').trimEnd(), topics, partitions);
    } catch {
      return undefined;
    }
  },
});

const id = 'events';
const keyBytes = 32;

/** Made at its first use. */
const findKey = async (keys: Collection<PositionKey>): Promise<Uint8Array> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const found = await keys.get(id);
    if (found) return Buffer.from(found.document.key, 'base64');
    // Another process may make it at the same time: the first one's holds.
    await keys.put({ id, key: randomBytes(keyBytes).toString('base64') }, { ifVersion: 0 });
  }
  throw new FaultError(fault('overloaded', { subject: 'stream' }));
};

/** Read once a process: where a restore brings back another, ids of before begin anew. */
export const openPositionSeal = (keys: Collection<PositionKey>): (() => Promise<PositionSeal>) => {
  let made: Promise<PositionSeal> | undefined;
  return () => {
    made ??= findKey(keys).then(positionSeal);
    made.catch(() => (made = undefined));
    return made;
  };
};
