// The MongoDB adapter: one collection each, and one for the claims where values are unique.
import { MongoClient } from 'mongodb';
import { fault, FaultError } from '../../faults/fault.ts';
import type { Collection, CollectionDefinition, Document, DocumentStore } from '../document-store.ts';
import { pendingListeners } from '../pending-listeners.ts';
import { reindexWhereChanged } from '../reindex.ts';
import { typedCollection } from '../typed-collection.ts';
import { faultOfMongo } from './mongodb-faults.ts';
import { openKeeper, type Guard, type MongoKeeper } from './mongodb-keeper.ts';
import { forgetIn, pendingIn } from './pending-documents.ts';

export interface MongoDocumentStoreOptions {
  readonly url: string;
  readonly database: string;
  /** How long a call may take; 8 s when absent. */
  readonly answerWithinMs?: number;
}

/** Making an index over what is there already may take its time. */
const indexingMs = 600_000;
/** How many calls may wait or run at once: `overloaded` past it. */
const maxInHand = 2_000;

export const connectMongo = (url: string): MongoClient =>
  new MongoClient(url, {
    serverSelectionTimeoutMS: 3_000,
    connectTimeoutMS: 3_000,
    // A server that fell silent is found out by its heartbeats, and what waits for it interrupted.
    heartbeatFrequencyMS: 3_000,
    socketTimeoutMS: 60_000,
    maxPoolSize: 32,
    // What is read was acknowledged: no event leaves for a write that an election undoes.
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true },
    ignoreUndefined: true,
  });

/** Connects at its first call, and again by itself whenever the server was away. */
export const openMongoDocumentStore = ({
  url,
  database,
  answerWithinMs = 8_000,
}: MongoDocumentStoreOptions): DocumentStore => {
  const client = connectMongo(url);
  const db = client.db(database);
  const listeners = pendingListeners();
  const open = new Map<string, MongoKeeper>();
  const writtenHere = new Set<string>();
  let inHand = 0;

  const guard: Guard = async (work, withinMs = answerWithinMs) => {
    if (inHand >= maxInHand) throw new FaultError(fault('overloaded', { subject: 'database' }));
    inHand += 1;
    // Also what nobody waits for any more is in hand until the driver gives it up.
    const working = work().finally(() => (inHand -= 1));
    try {
      return await within(withinMs, working);
    } catch (error) {
      throw new FaultError(faultOfMongo(error), { cause: error });
    }
  };

  return {
    collection: async <D extends Document>(definition: CollectionDefinition<D>): Promise<Collection<D>> => {
      const untyped = definition as unknown as CollectionDefinition<Document>;
      const opened = await guard(() => openKeeper(db, untyped, guard), indexingMs);
      await reindexWhereChanged(definition, opened.keeper);
      open.set(definition.name, opened);
      return typedCollection(definition, opened.keeper, () => {
        writtenHere.add(definition.name);
        listeners.call();
      });
    },
    pending: (limit, { onlyWrittenHere } = { onlyWrittenHere: false }) =>
      guard(async () => {
        const looked = [...open].filter(([name]) => !onlyWrittenHere || writtenHere.has(name));
        // Before it looks, so that what is written meanwhile counts as written since.
        for (const [name] of looked) writtenHere.delete(name);
        const each = await Promise.all(
          looked.map(async ([collection, { documents }]) =>
            (await pendingIn(documents, limit)).map((pending) => ({ ...pending, collection })),
          ),
        );
        const found = each.flat().toSorted((a, b) => a.since - b.since);
        for (const { collection } of found.slice(limit)) writtenHere.add(collection);
        return found.slice(0, limit).map(({ collection, id, events }) => ({ collection, id, events }));
      }),
    published: (done) =>
      guard(async () => {
        const outOf = new Map<string, Map<string, Set<string>>>();
        for (const { collection, id, eventIds } of done) {
          const ofCollection = outOf.get(collection) ?? new Map<string, Set<string>>();
          ofCollection.set(id, new Set([...(ofCollection.get(id) ?? []), ...eventIds]));
          outOf.set(collection, ofCollection);
        }
        for (const [collection, out] of outOf) {
          const written = open.get(collection)?.written;
          if (!written)
            throw new FaultError(
              fault('internal', { subject: collection, detail: 'this collection is not open' }),
            );
          await forgetIn(written, out);
        }
      }),
    onPending: listeners.add,
    close: () => client.close(),
  };
};

const within = async <T>(ms: number, working: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const detail = `the server did not answer within ${ms} ms`;
    timer = setTimeout(() => reject(new FaultError(fault('unavailable', { detail }))), ms);
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
};
