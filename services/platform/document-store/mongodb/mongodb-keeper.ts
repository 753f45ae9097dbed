// Keeps the rows of one collection in MongoDB: a collection for the documents, one for the claims on unique values.
import { MongoServerError, type Collection, type Db, type Filter, type IndexDescription } from 'mongodb';
import type { CollectionDefinition, Document } from '../document-store.ts';
import type { IndexRange, Keeper } from '../keeper.ts';
import type { PreparedWrite, StoredRow } from '../stored-row.ts';
import { claimOf, claimsIn, holds, type Claim } from './claims.ts';
import { gatherCalls } from './gather-calls.ts';
import { keyField, orderField, rowOf, type Kept } from './kept-document.ts';
import { writeMany } from './write-many.ts';
import type { Place } from './write-one.ts';

/** One document per collection: what its index entries were made for. */
interface Declared {
  readonly _id: string;
  readonly indexedFor: string;
}

/** Each call of the keeper goes through it: bounds and faults. */
export type Guard = <T>(work: () => Promise<T>, withinMs?: number) => Promise<T>;

const rowFields = { version: 1, format: 1, json: 1 } as const;
const live = { json: { $exists: true } } as const;

export interface MongoKeeper {
  readonly keeper: Keeper;
  readonly documents: Collection<Kept>;
  /** The same, read as it stands now. */
  readonly written: Collection<Kept>;
}

export const openKeeper = async (
  db: Db,
  definition: CollectionDefinition<Document>,
  guard: Guard,
): Promise<MongoKeeper> => {
  const documents = db.collection<Kept>(definition.name);
  const claims = db.collection<Claim>(`${definition.name}.claims`);
  // Writers look at what stands now; whether it does when they write is told by the write itself.
  const standing = { readConcern: { level: 'local' } } as const;
  const written = db.collection<Kept>(definition.name, standing);
  const declared = db.collection<Declared>('platform.declared');
  const place: Place = {
    definition,
    documents: written,
    claims: claimsIn(db.collection(claims.collectionName, standing), written),
  };
  await makeIndexes(documents, definition);
  const earlier = await declared.findOne({ _id: definition.name });

  const readTogether = gatherCalls({
    call: (ids: readonly string[]) => readRows(documents, ids),
    weigh: () => 1,
  });
  const writeTogether = gatherCalls({
    call: (writes: readonly PreparedWrite[]) => writeMany(place, writes),
    weigh: ({ json = '' }) => json.length,
  });

  const keeper: Keeper = {
    indexedFor: earlier?.indexedFor,
    rows: (ids) => guard(async () => (await readTogether(ids)).filter((row) => row !== undefined)),
    holder: (rule, value) =>
      guard(async () => {
        const claim = claimOf({ rule, value });
        const found = await claims.findOne({ _id: claim });
        const kept = found && (await documents.findOne({ _id: found.holder, ...live } as Filter<Kept>));
        return kept && holds(kept, claim) ? rowOf(kept) : undefined;
      }),
    write: (writes) => guard(() => writeTogether(writes)),
    range: (range) =>
      guard(async () => {
        const field = orderField(range.index);
        const rows = await documents
          .find(filterOfRange(range), {
            projection: { ...rowFields, [field]: 1 },
            batchSize: range.limit + 1,
          })
          .sort(sortOf(range))
          .limit(range.limit)
          .toArray();
        return rows.map((kept) => ({
          row: rowOf(kept),
          ...(range.order ? { order: kept[field] as string | number } : {}),
        }));
      }),
    all: (after, limit) =>
      guard(async () => {
        const rows = await documents
          .find({ ...(after === undefined ? {} : { _id: { $gt: after } }), ...live } as Filter<Kept>, {
            projection: rowFields,
            batchSize: limit + 1,
          })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray();
        return rows.map(rowOf);
      }),
    count: () => guard(() => documents.countDocuments(live as Filter<Kept>)),
    drop: async () => {
      // Emptied, not dropped and made anew: FerretDB fails at that now and then while others make collections. Claims
      // last: a claim without its document is taken over, a document without its claim would not be found.
      while (await guard(() => deleteSome(documents)));
      while (await guard(() => deleteSome(claims)));
    },
    setIndexedFor: (signature) =>
      guard(async () => {
        await declared.updateOne(
          { _id: definition.name },
          { $set: { indexedFor: signature } },
          { upsert: true },
        );
      }),
  };
  return { keeper, documents, written };
};

const deletedAtATime = 5_000;

/** Whether there was something left to delete. */
const deleteSome = async (of: Pick<Collection<{ _id: string }>, 'find' | 'deleteMany'>): Promise<boolean> => {
  const found = await of
    .find({}, { projection: { _id: 1 } })
    .limit(deletedAtATime)
    .toArray();
  if (found.length === 0) return false;
  await of.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
  return true;
};

/** One for each id, where there is a document. */
const readRows = async (
  documents: Collection<Kept>,
  ids: readonly string[],
): Promise<readonly (StoredRow | undefined)[]> => {
  const asked = [...new Set(ids)];
  const filter = { _id: asked.length === 1 ? asked[0] : { $in: asked }, ...live } as Filter<Kept>;
  const found = await documents
    .find(filter, { projection: rowFields, batchSize: asked.length + 1 })
    .toArray();
  const byId = new Map(found.map((kept) => [kept._id, rowOf(kept)]));
  return ids.map((id) => byId.get(id));
};

const makeIndexes = async (
  documents: Collection<Kept>,
  definition: CollectionDefinition<Document>,
): Promise<void> => {
  const wanted: readonly IndexDescription[] = [
    { name: 'waiting', key: { waiting: 1, since: 1 } },
    ...Object.entries(definition.indexes).map(([name, { order }]) => ({
      name: `by_${name}_${order ? order.direction : 'id'}`,
      key: {
        [keyField(name)]: 1 as const,
        ...(order
          ? { [orderField(name)]: order.direction === 'ascending' ? (1 as const) : (-1 as const) }
          : {}),
        _id: order?.direction === 'descending' ? (-1 as const) : (1 as const),
      },
    })),
  ];
  const standing = await namesOfIndexes(documents);
  // Only what is missing and one at a time: FerretDB drops the connection when asked for two that it has.
  for (const index of wanted) if (!standing.has(index.name)) await documents.createIndexes([index]);
};

const namesOfIndexes = async (documents: Collection<Kept>): Promise<ReadonlySet<string | undefined>> => {
  try {
    return new Set((await documents.indexes()).map(({ name }) => name));
  } catch (error) {
    // 26 is NamespaceNotFound: there is no such collection yet.
    if (error instanceof MongoServerError && error.code === 26) return new Set();
    throw error;
  }
};

/** One range of the compound index: the bound is on the order field, and what has the same order is told by its id. */
const filterOfRange = ({ index, key, order, after }: IndexRange): Filter<Kept> => {
  const beyond = order?.direction === 'descending' ? '$lt' : '$gt';
  const field = orderField(index);
  const rest = !after
    ? {}
    : order
      ? {
          [field]: { [`${beyond}e`]: after.order },
          $or: [{ [field]: { [beyond]: after.order } }, { _id: { [beyond]: after.id } }],
        }
      : { _id: { [beyond]: after.id } };
  return { [keyField(index)]: key, ...rest } as Filter<Kept>;
};

const sortOf = ({ index, order }: IndexRange): Record<string, 1 | -1> => {
  const direction = order?.direction === 'descending' ? -1 : 1;
  return { ...(order ? { [orderField(index)]: direction } : {}), _id: direction };
};
