// Keeps due times as documents: one a key, in the collection of the service whose work it is.
import type { Collection, CollectionDefinition, WriteResult } from '../document-store/document-store.ts';
import { fault, FaultError } from '../faults/fault.ts';
import type { DueDocument, Schedule } from './schedule.ts';

/** Each service has its own, so that whoever holds its lease knows every kind in it. */
export const dueTimesOf = (service: string): CollectionDefinition<DueDocument> => ({
  name: `${service}.due`,
  kept: 'owned',
  format: 1,
  indexes: { 'by-time': { equals: [], order: { field: 'runAt', direction: 'ascending' } } },
});

export type DueSet = (kind: string, dueAt: Date) => void;

export interface DueTimes extends Schedule {
  /** Calls back when a due time was set here; returns how to stop listening. */
  onSet(listener: DueSet): () => void;
}

/** Writes against others at the same key before giving up: a runner and a setter, as a rule. */
const maxConflicts = 20;

export const createDueTimes = (collection: Collection<DueDocument>): DueTimes => {
  const listeners = new Set<DueSet>();
  const idOf = (kind: string, key: string) => `${kind}/${key}`;

  /** `write` is told the version that stood last: 0 at first, as of what there never was. */
  const untilWritten = async (
    id: string,
    write: (version: number) => Promise<WriteResult | undefined>,
  ): Promise<void> => {
    let version = 0;
    for (let attempt = 0; attempt < maxConflicts; attempt += 1) {
      const result = await write(version);
      if (result === undefined || result.kind === 'written') return;
      if (result.kind !== 'conflict') break;
      // Also what was deleted has a version, which the conflict tells and `get` does not.
      version = result.current;
    }
    throw new FaultError(fault('overloaded', { subject: 'due time', subjectId: id }));
  };

  return {
    async set(kind, key, dueAt) {
      const id = idOf(kind, key);
      const at = dueAt.toISOString();
      // Written also where the time is the same: the work may be running, and is due again.
      await untilWritten(id, (ifVersion) =>
        collection.put({ id, kind, key, dueAt: at, runAt: at, attempts: 0 }, { ifVersion }),
      );
      for (const listener of listeners) listener(kind, dueAt);
    },
    async cancel(kind, key) {
      const id = idOf(kind, key);
      await untilWritten(id, async () => {
        const current = await collection.get(id);
        return current && collection.delete(id, { ifVersion: current.version });
      });
    },
    async dueAt(kind, key) {
      const current = await collection.get(idOf(kind, key));
      return current && new Date(current.document.dueAt);
    },
    onSet(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
