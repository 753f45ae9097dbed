// The partitioner against the vectors of the Java client.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { murmur2, partitionOf } from '../../../../services/platform/event-log/partition-of.ts';

const hash = (text: string) => murmur2(new TextEncoder().encode(text));

describe('the partition of a key', () => {
  // The vectors of Kafka's own test of its Java client (UtilsTest).
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %s as Java clients do', (text, expected) => {
    expect(hash(text)).toBe(expected);
  });

  it('depends on the bytes alone, not on where they lie', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(7), (bytes, shift) => {
        const elsewhere = new Uint8Array(bytes.length + shift);
        elsewhere.set(bytes, shift);
        expect(murmur2(elsewhere.subarray(shift))).toBe(murmur2(bytes));
      }),
    );
  });

  it('is one of the twelve, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        const partition = partitionOf(key);
        expect(Number.isInteger(partition) && partition >= 0 && partition < 12).toBe(true);
        expect(partitionOf(key)).toBe(partition);
      }),
    );
  });

  it('spreads random ids evenly enough', () => {
    const counts = Array.from({ length: 12 }, () => 0);
    for (let at = 0; at < 12_000; at++) {
      const partition = partitionOf(`org_${at.toString(16).padStart(32, '0')}`);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
