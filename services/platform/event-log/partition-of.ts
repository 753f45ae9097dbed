// Which partition a key belongs to: as Java clients decide, so that every producer keeps the order of a key.
import { partitionsPerTopic } from './event-log.ts';

const multiplier = 0x5bd1e995;
const seed = 0x9747b28c;

/** MurmurHash2, 32 bits, as a signed integer: `org.apache.kafka.common.utils.Utils.murmur2`. */
export const murmur2 = (bytes: Uint8Array): number => {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const whole = length - (length % 4);
  let hash = seed ^ length;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(view.getInt32(at, true), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  if (whole < length) {
    for (let at = length - 1; at >= whole; at--) hash ^= view.getUint8(at) << (8 * (at - whole));
    hash = Math.imul(hash, multiplier);
  }
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
};

const utf8 = new TextEncoder();

/** The default partitioner of Java clients for a key: the hash without its sign, modulo the partitions. */
export const partitionOf = (key: string): number =>
  (murmur2(utf8.encode(key)) & 0x7fffffff) % partitionsPerTopic;
