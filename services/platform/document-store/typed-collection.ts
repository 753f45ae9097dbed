// A typed collection on what keeps its rows: formats, cursors, results. The same for every adapter.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Page,
  Query,
  Stored,
  Write,
  WriteResult,
} from './document-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keyOf } from './field-values.ts';
import type { Keeper } from './keeper.ts';
import { prepareWrite, readRow, type PreparedWrite } from './stored-row.ts';
import { fault, FaultError, invalid } from '../faults/fault.ts';

/** How many documents go to the adapter in one step, so that others get their turn in between. */
const stepSize = 500;
/** And how many characters of JSON. */
const stepLength = 4 * 1024 * 1024;

export const typedCollection = <D extends Document>(
  definition: CollectionDefinition<D>,
  keeper: Keeper,
  onEvents: () => void,
): Collection<D> => {
  const mistake = (detail: string) => new FaultError(fault('internal', { subject: definition.name, detail }));

  const batch = async (writes: readonly Write<D>[]): Promise<readonly WriteResult[]> => {
    const results: WriteResult[] = [];
    // All are prepared first: a mistake in one is found before any is written.
    const prepared = writes.map((write) => prepareWrite(definition, write));
    for (const step of stepsOf(prepared)) {
      const done = await keeper.write(step);
      results.push(...done);
      if (step.some(({ events }, at) => events.length > 0 && done[at]?.kind === 'written')) onEvents();
    }
    return results;
  };

  const one = async (write: Write<D>): Promise<WriteResult> => {
    const [result] = await batch([write]);
    if (!result) throw mistake('a write was left without a result');
    return result;
  };

  const getMany = async (ids: readonly string[]): Promise<readonly Stored<D>[]> => {
    const rows = ids.length === 0 ? [] : await keeper.rows([...new Set(ids)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [readRow(definition, row)] : [];
    });
  };

  const query = async ({ index: name, equals, limit, cursor }: Query): Promise<Page<D>> => {
    const index = definition.indexes[name];
    if (!index) throw mistake(`no index is named ${name}`);
    if (equals.length !== index.equals.length)
      throw mistake(`the index ${name} takes ${index.equals.length} values, not ${equals.length}`);
    const after = cursor === undefined ? undefined : decodeCursor(name, index.order !== undefined, cursor);
    const found = await keeper.range({
      index: name,
      key: keyOf(equals),
      limit: positive(limit) + 1,
      ...(index.order ? { order: index.order } : {}),
      ...(after ? { after } : {}),
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ row }) => readRow(definition, row)),
      ...(last && found.length > limit
        ? {
            next: encodeCursor(name, {
              id: last.row.id,
              ...(last.order === undefined ? {} : { order: last.order }),
            }),
          }
        : {}),
    };
  };

  return {
    definition,
    get: async (id) => (await getMany([id]))[0],
    getMany,
    find: async (unique, value) => {
      if (definition.unique?.[unique] === undefined) throw mistake(`no unique rule is named ${unique}`);
      const row = await keeper.holder(unique, value);
      return row && readRow(definition, row);
    },
    put: (put, options) => one({ put, ...options }),
    delete: (id, options) => one({ delete: id, ...options }),
    batch,
    query,
    all: async ({ after, limit }) => {
      const rows = await keeper.all(after, positive(limit) + 1);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((row) => readRow(definition, row)),
        ...(last && rows.length > limit ? { next: last.id } : {}),
      };
    },
    count: () => keeper.count(),
    drop: async () => {
      if (definition.kept !== 'derived') throw mistake('a collection that is not derived is never dropped');
      await keeper.drop();
    },
  };
};

const positive = (limit: number): number => {
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new FaultError(
    invalid({ field: 'limit', rule: 'too-small', value: String(limit), parameters: { min: '1' } }),
  );
};

/** In their order, in steps that neither are long nor weigh much. */
const stepsOf = (writes: readonly PreparedWrite[]): readonly PreparedWrite[][] => {
  const steps: PreparedWrite[][] = [];
  let size = 0;
  for (const write of writes) {
    const last = steps.at(-1);
    const { length } = write.json ?? '';
    if (last && last.length < stepSize && size + length <= stepLength) last.push(write);
    else steps.push([write]);
    size = last === steps.at(-1) ? size + length : length;
  }
  return steps;
};
