// A sparse representation: of what a schema describes, the fields that were asked for. Pure.
import * as z from 'zod';
import { someOf } from './schemas/list.ts';

/** An object's own schema, inside of what may be absent, null or a list of it. */
const objectIn = (schema: z.core.$ZodType): z.ZodObject | undefined => {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return objectIn(schema.unwrap());
  return schema instanceof z.ZodArray ? objectIn(schema.element) : undefined;
};

/** `evidence`, and `evidence.quotes` for one of its own. */
export const fieldsIn = (schema: z.ZodType): readonly string[] =>
  Object.entries(objectIn(schema)?.shape ?? {}).flatMap(([name, of]) => [
    name,
    ...Object.keys(objectIn(of)?.shape ?? {}).map((inner) => `${name}.${inner}`),
  ]);

/** The parameter of a query that names some of them; any other is refused with those there are. */
export const fieldsOf = (schema: z.ZodType) =>
  someOf(fieldsIn(schema), 'Fields that are wanted, all when absent: `name`, or `organisation.name`');

/** The wanted fields of an object, by name: `all` of it, or some of its own. */
type Wanted = ReadonlyMap<string, 'all' | ReadonlySet<string>>;

const wantedOf = (fields: readonly string[]): Wanted => {
  const wanted = new Map<string, 'all' | Set<string>>();
  for (const field of fields) {
    const [name = '', inner] = field.split('.');
    const known = wanted.get(name);
    if (inner === undefined) wanted.set(name, 'all');
    else if (known !== 'all') wanted.set(name, (known ?? new Set()).add(inner));
  }
  return wanted;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (value: unknown, names: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => pick(one, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
};

/** What is there of the fields wanted, in the order it has them; all of it where none is named. */
export const selectFields = <T extends object>(value: T, fields: readonly string[] | undefined): object => {
  if (fields === undefined) return value;
  const wanted = wantedOf(fields);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, of]: [string, unknown]) => {
      const some = wanted.get(name);
      if (some === undefined) return [];
      return [[name, some === 'all' ? of : pick(of, some)]];
    }),
  );
};

/** The same of each item of a page. */
export const selectInPage = <P extends { readonly items?: unknown }>(
  page: P,
  fields: readonly string[] | undefined,
): object =>
  fields === undefined
    ? page
    : { ...page, items: (page.items as readonly object[]).map((item) => selectFields(item, fields)) };
