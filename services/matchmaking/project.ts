// Keeps copies of others' aggregates, never an older version over a newer one.
import type { Collection, Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { Projection } from './collections.ts';

export interface Projected<P> {
  readonly before: P | undefined;
  readonly after: P;
}

/** Those that were newer than what was kept. Written by another at the same time: throws, and the events come again. */
export const project = async <P extends Projection>(
  collection: Collection<P>,
  received: readonly P[],
): Promise<readonly Projected<P>[]> => {
  const latest = new Map<string, P>();
  for (const one of received) {
    const known = latest.get(one.id);
    if (!known || known.sourceVersion < one.sourceVersion) latest.set(one.id, one);
  }
  const kept = new Map<string, Stored<P>>(
    (await collection.getMany([...latest.keys()])).map((stored) => [stored.document.id, stored]),
  );
  const newer = [...latest.values()].filter(
    ({ id, sourceVersion }) => (kept.get(id)?.document.sourceVersion ?? 0) < sourceVersion,
  );
  const results = await collection.batch(
    newer.map((put) => ({ put, ifVersion: kept.get(put.id)?.version ?? 0 })),
  );
  const failed = results.findIndex(({ kind }) => kind !== 'written');
  if (failed >= 0) {
    throw new FaultError(
      fault('conflict', { subject: collection.definition.name, subjectId: newer[failed]?.id ?? '' }),
    );
  }
  return newer.map((after) => ({ before: kept.get(after.id)?.document, after }));
};
