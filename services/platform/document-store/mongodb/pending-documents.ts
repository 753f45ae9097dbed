// Pending events in MongoDB: read for the relay, forgotten once they are out.
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { fault, FaultError } from '../../faults/fault.ts';
import type { EventForTopic } from '../../event-log/event-log.ts';
import { eventOf, slotOf, slots, type Kept } from './kept-document.ts';

export interface PendingDocument {
  readonly id: string;
  readonly since: number;
  readonly events: readonly EventForTopic[];
}

/** Longest waiting first; equality on an indexed field that only documents with pending events have. */
export const pendingIn = async (
  documents: Collection<Kept>,
  limit: number,
): Promise<readonly PendingDocument[]> => {
  const found = await documents
    .find({ waiting: 'yes' }, { projection: { pending: 1, since: 1 }, batchSize: limit + 1 })
    .sort({ since: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id, since = 0, pending }) => ({ id: _id, since, events: pending.map(eventOf) }));
};

const attempts = 50;

/**
 * Each document is changed only as it was read: between two writes, which leave a new version and token, events
 * are only taken away, so the same version, token and number of events are the same events.
 */
export const forgetIn = async (
  documents: Collection<Kept>,
  out: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> => {
  const tokens = Object.fromEntries(Array.from({ length: slots }, (_, version) => [slotOf(version), 1]));
  const projection = { ...tokens, version: 1, pending: 1, pendingCount: 1 };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const ids = [...out.keys()];
    const found = await documents
      .find({ _id: { $in: ids }, waiting: 'yes' }, { projection, batchSize: ids.length + 1 })
      .toArray();
    const operations = found.flatMap((one) => forgetting(one, out.get(one._id) ?? new Set()));
    if (operations.length === 0) return;
    const { matchedCount } = await documents.bulkWrite(operations, { ordered: false });
    if (matchedCount === operations.length) return;
  }
  throw new FaultError(
    fault('unavailable', { detail: 'documents with published events are written too often' }),
  );
};

const forgetting = (kept: Kept, out: ReadonlySet<string>): AnyBulkWriteOperation<Kept>[] => {
  const rest = kept.pending.filter(({ id }) => !out.has(id));
  if (rest.length === kept.pending.length) return [];
  const slot = slotOf(kept.version);
  const filter = {
    _id: kept._id,
    version: kept.version,
    pendingCount: kept.pendingCount,
    [slot]: kept[slot],
  };
  const left = { pending: rest, pendingCount: rest.length };
  const [oldest] = rest;
  const update = oldest
    ? { $set: { ...left, since: oldest.writtenAt } }
    : { $set: left, $unset: { waiting: '', since: '' } };
  return [{ updateOne: { filter: filter as { _id: string }, update: update as never } }];
};
