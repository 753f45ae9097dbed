// What the declared indexes and unique rules see of a document: pure.
import type { CollectionDefinition, Document, IndexDefinition } from './document-store.ts';
import { fault, FaultError } from '../faults/fault.ts';

/** A document's place in one index. */
export interface Entry {
  readonly index: string;
  /** One key per element of the array among its `equals` fields; at least one. */
  readonly keys: readonly string[];
  /** Absent in an index without order. */
  readonly order?: string | number;
}

export interface UniqueValue {
  readonly rule: string;
  readonly value: string;
}

type Definition = Pick<CollectionDefinition<Document>, 'name' | 'indexes' | 'unique'>;

const mistake = (definition: Definition, id: string, detail: string): FaultError =>
  new FaultError(fault('internal', { subject: definition.name, subjectId: id, detail }));

const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, field) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, field)
          ? (value as Record<string, unknown>)[field]
          : undefined,
      document,
    );

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** One key for all the values compared for equality, the same for a document and for a query. */
export const keyOf = (values: readonly (string | number | boolean)[]): string => JSON.stringify(values);

export const entriesOf = (definition: Definition, document: Document): readonly Entry[] =>
  Object.entries(definition.indexes).flatMap(([name, index]) => entryOf(definition, name, index, document));

const entryOf = (
  definition: Definition,
  name: string,
  index: IndexDefinition,
  document: Document,
): Entry[] => {
  const fields = index.equals.map((field) => {
    const value = valueAt(document, field);
    const values = Array.isArray(value) ? [...new Set<unknown>(value)] : value === undefined ? [] : [value];
    if (!values.every(isScalar))
      throw mistake(
        definition,
        document.id,
        `${field} is in the index ${name}: a string, number or boolean, or an array of them`,
      );
    return { values, isArray: Array.isArray(value) };
  });
  if (fields.filter((field) => field.isArray).length > 1)
    throw mistake(definition, document.id, `the index ${name} has more than one array`);
  const keys = fields
    .reduce<(string | number | boolean)[][]>(
      (begun, { values }) => begun.flatMap((key) => values.map((value) => [...key, value])),
      [[]],
    )
    .map(keyOf);
  if (keys.length === 0) return [];
  if (!index.order) return [{ index: name, keys }];
  const order = valueAt(document, index.order.field);
  if (order === undefined) return [];
  if (typeof order !== 'string' && !(typeof order === 'number' && Number.isFinite(order)))
    throw mistake(
      definition,
      document.id,
      `${index.order.field} orders the index ${name}: a string or a number`,
    );
  return [{ index: name, keys, order }];
};

export const uniqueValuesOf = (definition: Definition, document: Document): readonly UniqueValue[] =>
  Object.entries(definition.unique ?? {}).flatMap(([rule, field]) => {
    const value = valueAt(document, field);
    const values = Array.isArray(value) ? [...new Set<unknown>(value)] : value === undefined ? [] : [value];
    return values.map((one) => {
      if (typeof one === 'string') return { rule, value: one };
      throw mistake(definition, document.id, `${field} is unique: a string or an array of strings`);
    });
  });
