// Mends two faults in how kafkajs 2.2.4 reads what a broker sends:
// 1. Compaction leaves record batches without records, or without their last ones. Where a segment ends so, kafkajs sees
//    nothing, asks for the same offset for ever, and the consumer stands still. Here the end of what was sent is
//    marked by a control record, which kafkajs steps over.
// 2. It takes up one aborted transaction per record, so that of two open at once, one may leak. Here the records of
//    every aborted transaction become control records, and kafkajs has nothing left to filter.
import { createRequire } from 'node:module';

export interface FetchedRecord {
  readonly offset: string;
  readonly key: Buffer | null;
  isControlRecord: boolean;
  readonly batchContext: { readonly producerId: string; readonly inTransaction: boolean };
}

export interface FetchedPartition {
  readonly messages: FetchedRecord[];
  abortedTransactions: readonly { readonly producerId: string; readonly firstOffset: string }[] | null;
}

interface FetchResponse {
  readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[];
}

/** Version 11 of the Fetch API: the newest kafkajs knows, and every broker since 2.3 serves it. */
export const mendFetchResponse = (): void => {
  const require = createRequire(import.meta.url);
  const response = require('kafkajs/src/protocol/requests/fetch/v11/response.js') as {
    decode: ((raw: Buffer) => Promise<FetchResponse>) & { mended?: boolean };
  };
  if (response.decode.mended) return;
  const decode = response.decode;
  response.decode = async (raw) => {
    const fetched = await decode(raw);
    const ends = lastOffsets(raw)[Symbol.iterator]();
    for (const { partitions } of fetched.responses) {
      for (const partition of partitions) {
        hideAborted(partition);
        markEnd(partition, ends.next().value ?? undefined);
      }
    }
    return fetched;
  };
  response.decode.mended = true;
};

const abortMarker = Buffer.from([0, 0, 0, 0]);

export const hideAborted = (partition: FetchedPartition): void => {
  const aborted = (partition.abortedTransactions ?? [])
    .map(({ producerId, firstOffset }) => ({ producerId, first: BigInt(firstOffset) }))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  partition.abortedTransactions = [];
  const open = new Set<string>();
  for (const record of partition.messages) {
    const { producerId, inTransaction } = record.batchContext;
    while (aborted[0] !== undefined && aborted[0].first <= BigInt(record.offset))
      open.add(aborted.shift()?.producerId ?? '');
    if (record.isControlRecord) {
      if (record.key?.equals(abortMarker)) open.delete(producerId);
    } else if (inTransaction && open.has(producerId)) record.isControlRecord = true;
  }
};

export const markEnd = (partition: FetchedPartition, end: bigint | undefined): void => {
  const last = partition.messages.at(-1);
  if (end === undefined || (last !== undefined && BigInt(last.offset) >= end)) return;
  partition.messages.push({
    offset: String(end),
    key: null,
    isControlRecord: true,
    batchContext: { producerId: '-1', inTransaction: false },
  });
};

/** Of each partition in an answer, in its order: the last offset that its whole record batches span, if there are any. */
export function* lastOffsets(raw: Buffer): Generator<bigint | undefined> {
  let at = 10; // throttle time, error code, session id
  const int32 = (): number => raw.readInt32BE((at += 4) - 4);
  for (let topics = int32(); topics > 0; topics--) {
    at += 2 + raw.readInt16BE(at);
    for (let partitions = int32(); partitions > 0; partitions--) {
      at += 30; // partition, error code, high watermark, last stable offset, log start offset
      const aborted = Math.max(0, int32());
      at += aborted * 16; // aborted transactions
      at += 4; // preferred read replica
      const size = Math.max(0, int32());
      yield lastOffsetOf(raw.subarray(at, at + size));
      at += size;
    }
  }
}

/** Record batch: base offset (8), length of what follows (4), leader epoch (4), magic (1), CRC (4), attributes (2), last offset delta (4), … */
const lastOffsetOf = (batches: Buffer): bigint | undefined => {
  let last: bigint | undefined;
  for (let at = 0; at + 27 <= batches.length;) {
    const end = at + 12 + batches.readInt32BE(at + 8);
    if (end > batches.length) break; // the broker cuts at its byte limit
    last = batches.readBigInt64BE(at) + BigInt(batches.readInt32BE(at + 23));
    at = end;
  }
  return last;
};
