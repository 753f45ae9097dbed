// A collection in memory that obeys the interface: versions, tombstones, unique values, indexes, cursors.
import type {
  Collection,
  CollectionDefinition,
  Document,
  WriteResult,
} from '../../services/platform/document-store/document-store.ts';
import type { IndexRange, Keeper } from '../../services/platform/document-store/keeper.ts';
import type { PreparedWrite, StoredRow } from '../../services/platform/document-store/stored-row.ts';
import { typedCollection } from '../../services/platform/document-store/typed-collection.ts';
import type { EventForTopic } from '../../services/platform/event-log/event-log.ts';

export interface MemoryCollection<D extends Document> extends Collection<D> {
  /** Every event written so far, in order. */
  readonly events: readonly EventForTopic[];
  /** Called before each write: what another does at that moment. */
  beforeWrite: (() => Promise<void>) | undefined;
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

const isAfter = (row: PreparedWrite, { index, after, order }: IndexRange): boolean => {
  if (!after) return true;
  const own = row.entries.find((entry) => entry.index === index)?.order ?? '';
  const sign = order?.direction === 'descending' ? -1 : 1;
  return (compare(own, after.order ?? '') || compare(row.id, after.id)) * sign > 0;
};

export const memoryCollection = <D extends Document>(
  definition: CollectionDefinition<D>,
): MemoryCollection<D> => {
  const rows = new Map<string, PreparedWrite>();
  const events: EventForTopic[] = [];
  const alive = (): PreparedWrite[] => [...rows.values()].filter(({ json }) => json !== undefined);
  const rowOf = ({ id, version, format, json = '' }: PreparedWrite): StoredRow => ({
    id,
    version,
    format,
    json,
  });

  const writeOne = (write: PreparedWrite): WriteResult => {
    const current = rows.get(write.id)?.version ?? 0;
    if (current !== write.ifVersion || (current === 0 && write.json === undefined))
      return { kind: 'conflict', current };
    for (const { rule, value } of write.uniqueValues) {
      const holder = alive().find(
        (row) =>
          row.id !== write.id && row.uniqueValues.some((one) => one.rule === rule && one.value === value),
      );
      if (holder) return { kind: 'duplicate', unique: rule, value, holder: holder.id };
    }
    rows.set(write.id, write);
    events.push(...write.events);
    return { kind: 'written', version: write.version };
  };

  const keeper: Keeper = {
    indexedFor: undefined,
    rows: async (ids) =>
      alive()
        .filter(({ id }) => ids.includes(id))
        .map(rowOf),
    holder: async (rule, value) =>
      alive()
        .filter((row) => row.uniqueValues.some((one) => one.rule === rule && one.value === value))
        .map(rowOf)[0],
    write: async (writes) => {
      await collection.beforeWrite?.();
      return writes.map(writeOne);
    },
    range: async (range) => {
      const sign = range.order?.direction === 'descending' ? -1 : 1;
      const orderOf = (row: PreparedWrite) =>
        row.entries.find(({ index }) => index === range.index)?.order ?? '';
      return alive()
        .filter((row) =>
          row.entries.some(({ index, keys }) => index === range.index && keys.includes(range.key)),
        )
        .filter((row) => isAfter(row, range))
        .toSorted((a, b) => sign * (compare(orderOf(a), orderOf(b)) || compare(a.id, b.id)))
        .slice(0, range.limit)
        .map((row) => ({ row: rowOf(row), ...(range.order ? { order: orderOf(row) } : {}) }));
    },
    all: async (after = '', limit) =>
      alive()
        .filter(({ id }) => id > after)
        .toSorted((a, b) => compare(a.id, b.id))
        .slice(0, limit)
        .map(rowOf),
    count: async () => alive().length,
    drop: async () => rows.clear(),
    setIndexedFor: async () => undefined,
  };
  const collection: MemoryCollection<D> = {
    ...typedCollection(definition, keeper, () => undefined),
    events,
    beforeWrite: undefined,
  };
  return collection;
};
