import { describe, expect, it } from '@jest/globals';
import {
  hideAborted,
  lastOffsets,
  markEnd,
  type FetchedPartition,
  type FetchedRecord,
} from '../../../../services/platform/event-log/kafka/mend-fetch-response.ts';

const aRecord = (
  offset: number,
  producerId: string,
  kind: 'data' | 'abort' | 'commit' = 'data',
): FetchedRecord => ({
  offset: String(offset),
  key: kind === 'data' ? Buffer.from('key') : Buffer.from([0, 0, 0, kind === 'abort' ? 0 : 1]),
  isControlRecord: kind !== 'data',
  batchContext: { producerId, inTransaction: true },
});

const visible = ({ messages }: FetchedPartition): string[] =>
  messages.filter(({ isControlRecord }) => !isControlRecord).map(({ offset }) => offset);

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

/** A record batch without records that spans offsets from `base`. */
const aBatch = (base: bigint, lastDelta: number, bodyBytes = 49): Buffer => {
  const batch = Buffer.alloc(12 + bodyBytes);
  batch.writeBigInt64BE(base);
  batch.writeInt32BE(bodyBytes, 8);
  batch.writeInt32BE(lastDelta, 23);
  return batch;
};

const aPartition = (batches: Buffer, aborted = 0): Buffer =>
  Buffer.concat([
    Buffer.alloc(30),
    int32(aborted),
    Buffer.alloc(16 * Math.max(0, aborted) + 4),
    int32(batches.length),
    batches,
  ]);

const aResponse = (...topics: Buffer[][]): Buffer =>
  Buffer.concat([
    Buffer.alloc(10),
    int32(topics.length),
    ...topics.flatMap((partitions) => [
      Buffer.from([0, 3]),
      Buffer.from('abc'),
      int32(partitions.length),
      ...partitions,
    ]),
  ]);

describe('what a broker sent', () => {
  it('ends where its last whole batch ends, also when that has no records', () => {
    const raw = aResponse(
      [aPartition(Buffer.concat([aBatch(5n, 2), aBatch(8n, 4)])), aPartition(Buffer.alloc(0))],
      [
        aPartition(aBatch(2n ** 40n, 0), 3),
        aPartition(Buffer.concat([aBatch(1n, 0), aBatch(2n, 0).subarray(0, 40)]), -1),
      ],
    );
    expect([...lastOffsets(raw)]).toEqual([12n, undefined, 2n ** 40n, 1n]);
  });

  it('is marked at its end when the last records are gone, and only then', () => {
    const partition = { messages: [aRecord(3, '1')], abortedTransactions: [] };
    markEnd(partition, 3n);
    expect(partition.messages).toHaveLength(1);
    markEnd(partition, 7n);
    expect(partition.messages.map(({ offset, isControlRecord }) => [offset, isControlRecord])).toEqual([
      ['3', false],
      ['7', true],
    ]);
  });

  it('shows nothing of aborted transactions, however many were open at once', () => {
    const partition: FetchedPartition = {
      messages: [
        aRecord(0, 'a'),
        aRecord(1, 'b'),
        aRecord(2, 'c'),
        aRecord(3, 'b', 'abort'),
        aRecord(4, 'a', 'abort'),
        aRecord(5, 'c', 'commit'),
        aRecord(6, 'a'),
        aRecord(7, 'a', 'commit'),
      ],
      abortedTransactions: [
        { producerId: 'b', firstOffset: '1' },
        { producerId: 'a', firstOffset: '0' },
      ],
    };
    hideAborted(partition);
    expect(visible(partition)).toEqual(['2', '6']);
  });

  it('shows nothing of two aborted transactions that had begun before what was asked for', () => {
    const partition: FetchedPartition = {
      messages: [aRecord(10, 'b'), aRecord(11, 'a')],
      abortedTransactions: [
        { producerId: 'a', firstOffset: '1' },
        { producerId: 'b', firstOffset: '2' },
      ],
    };
    hideAborted(partition);
    expect(visible(partition)).toEqual([]);
  });
});
