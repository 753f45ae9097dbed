// The embedded adapter: all collections in one SQLite file, in a thread of its own.
import { exactBytes, openDatabaseThread, type DatabaseThread } from '../../sqlite/database-thread.ts';
import { fault, FaultError } from '../../faults/fault.ts';
import type { Collection, CollectionDefinition, Document, DocumentStore } from '../document-store.ts';
import type { Keeper } from '../keeper.ts';
import { pendingListeners } from '../pending-listeners.ts';
import { reindexWhereChanged } from '../reindex.ts';
import { typedCollection } from '../typed-collection.ts';
import type { PreparedWrite } from '../stored-row.ts';
import type { OpenedCollection, operations } from './operations.ts';

type Thread = DatabaseThread<typeof operations>;

export interface EmbeddedDocumentStoreOptions {
  /** The file; made where missing. Its folder exists. */
  readonly path: string;
  /** For tests: pages of 4 KiB past which the disk counts as full. */
  readonly maxPages?: number;
}

export const openEmbeddedDocumentStore = async (
  options: EmbeddedDocumentStoreOptions,
): Promise<DocumentStore> => {
  const thread: Thread = await openDatabaseThread({
    ...options,
    operations: new URL('./operations.ts', import.meta.url),
  });
  const listeners = pendingListeners();
  const names = new Map<number, string>();
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name);
    if (number !== undefined) return number;
    throw new FaultError(fault('internal', { subject: name, detail: 'this collection is not open' }));
  };

  return {
    collection: async <D extends Document>(definition: CollectionDefinition<D>): Promise<Collection<D>> => {
      const { name, indexes } = definition;
      const opened = await thread.call('openCollection', { name, indexes: Object.keys(indexes) });
      const keeper = keeperOn(thread, opened);
      await reindexWhereChanged(definition, keeper);
      names.set(opened.collection, name);
      numbers.set(name, opened.collection);
      return typedCollection(definition, keeper, listeners.call);
    },
    pending: async (limit) => {
      const pending = await thread.call('pendingOf', { collections: [...names.keys()], limit });
      return pending.map(({ collection, ...rest }) => ({ ...rest, collection: names.get(collection) ?? '' }));
    },
    published: async (done) => {
      if (done.length === 0) return;
      const numbered = done.map((one) => ({ ...one, collection: numberOf(one.collection) }));
      await thread.call('forgetPublished', { done: numbered });
    },
    onPending: listeners.add,
    close: () => thread.close(),
  };
};

const keeperOn = (thread: Thread, { collection, indexes, indexedFor }: OpenedCollection): Keeper => ({
  indexedFor,
  rows: (ids) => thread.call('rowsOf', { collection, ids }),
  holder: (rule, value) => thread.call('holderOf', { collection, rule, value }),
  write: async (writes) =>
    writes.length === 0
      ? []
      : thread.call(
          'writeRows',
          { collection, indexes, writes: writes.map(sendable), now: Date.now() },
          writes.reduce((sum, write) => sum + bytesOf(write), 0),
        ),
  range: async ({ index, key, order, after, limit }) => {
    const rows = await thread.call('rangeOf', {
      index: indexes[index] ?? 0,
      key,
      descending: order?.direction === 'descending',
      limit,
      ...(after ? { after } : {}),
    });
    return rows.map(({ ord, ...row }) => ({ row, ...(order ? { order: ord } : {}) }));
  },
  all: (after = '', limit) => thread.call('allRows', { collection, after, limit }),
  count: () => thread.call('countRows', { collection }),
  drop: () => thread.call('dropCollection', { collection }),
  setIndexedFor: (signature) => thread.call('setIndexedFor', { collection, signature }),
});

const sendable = (write: PreparedWrite): PreparedWrite => ({
  ...write,
  events: write.events.map((event) => ({ ...event, body: exactBytes(event.body) })),
});

const bytesOf = ({ json = '', events }: PreparedWrite): number =>
  256 + json.length + events.reduce((sum, { body }) => sum + 256 + body.length, 0);
