// Keeps copies of others' aggregates, never an older version over a newer one, and sees to it that what follows from
// a new version is done, also when it fails at first.
import type { Collection, Stored, WriteResult } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { Projection, Read } from './collections.ts';

export interface Following<P extends Projection> {
  /** Whether anything follows from what is new; `before` is absent where nothing was known. */
  matters(before: P | undefined, after: Read<P>): boolean;
  /** What follows. Repeated until it succeeded once, then never again for this version. */
  follow(after: readonly P[]): Promise<void>;
}

const newest = <P extends Projection>(received: readonly Read<P>[]): ReadonlyMap<string, Read<P>> => {
  const latest = new Map<string, Read<P>>();
  for (const one of received) {
    const known = latest.get(one.id);
    if (!known || known.sourceVersion < one.sourceVersion) latest.set(one.id, one);
  }
  return latest;
};

const check = (results: readonly WriteResult[], subject: string): void => {
  if (results.some(({ kind }) => kind !== 'written')) throw new FaultError(fault('conflict', { subject }));
};

/** Written by another at the same time: throws, and the events come again. */
export const project = async <P extends Projection>(
  collection: Collection<P>,
  received: readonly Read<P>[],
  { matters, follow }: Following<P>,
): Promise<void> => {
  const latest = newest<P>(received);
  const kept = new Map<string, Stored<P>>(
    (await collection.getMany([...latest.keys()])).map((stored) => [stored.document.id, stored]),
  );
  const newer = [...latest.values()]
    .filter(({ id, sourceVersion }) => (kept.get(id)?.document.sourceVersion ?? 0) < sourceVersion)
    .map((after) => {
      const known = kept.get(after.id);
      const unsettled = (known?.document.unsettled ?? false) || matters(known?.document, after);
      return { put: { ...after, unsettled } as P, ifVersion: known?.version ?? 0 };
    });
  check(await collection.batch(newer), collection.definition.name);
  const written = newer.map(({ put, ifVersion }) => ({ document: put, version: ifVersion + 1 }));
  const again = [...kept.values()].filter(
    ({ document }) => document.sourceVersion === latest.get(document.id)?.sourceVersion,
  );
  const unsettled = [...written, ...again].filter(({ document }) => document.unsettled);
  if (unsettled.length === 0) return;
  await follow(unsettled.map(({ document }) => document));
  // A newer version that came meanwhile is for its own event to settle.
  await collection.batch(
    unsettled.map(({ document, version }) => ({
      put: { ...document, unsettled: false },
      ifVersion: version,
    })),
  );
};
