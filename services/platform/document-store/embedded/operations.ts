// What the thread of the embedded document store can be asked: see `openDatabaseThread`.
import type { OpenDatabase, Operations } from '../../sqlite/open-database.ts';
import { forgetPublished, pendingOf } from './pending-rows.ts';
import { allRows, countRows, holderOf, rangeOf, rowsOf } from './read-rows.ts';
import { writeRows } from './write-rows.ts';

export { format, setUp } from './tables.ts';

export interface OpenedCollection {
  readonly collection: number;
  readonly indexes: Readonly<Record<string, number>>;
  readonly indexedFor: string | undefined;
}

const openCollection = (
  database: OpenDatabase,
  { name, indexes }: { name: string; indexes: readonly string[] },
): OpenedCollection => {
  database.sql('INSERT INTO collections (name) VALUES (?) ON CONFLICT DO NOTHING').run(name);
  const found = database
    .sql('SELECT no, indexed_for FROM collections WHERE name = ?')
    .get<{ no: number; indexed_for: string | null }>(name);
  const collection = found?.no ?? 0;
  const insert = database.sql('INSERT INTO indexes (collection, name) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const index of indexes) insert.run(collection, index);
  const numbers = database
    .sql('SELECT name, no FROM indexes WHERE collection = ?')
    .all<{ name: string; no: number }>(collection);
  return {
    collection,
    indexes: Object.fromEntries(numbers.map((row) => [row.name, row.no])),
    indexedFor: found?.indexed_for ?? undefined,
  };
};

const setIndexedFor = (
  database: OpenDatabase,
  { collection, signature }: { collection: number; signature: string },
): void =>
  void database.sql('UPDATE collections SET indexed_for = ? WHERE no = ?').run(signature, collection);

const dropCollection = (database: OpenDatabase, { collection }: { collection: number }): void => {
  for (const table of ['entries', 'unique_values', 'pending'])
    database
      .sql(`DELETE FROM ${table} WHERE document IN (SELECT no FROM documents WHERE collection = ?)`)
      .run(collection);
  database.sql('DELETE FROM documents WHERE collection = ?').run(collection);
};

export const operations = {
  openCollection,
  setIndexedFor,
  dropCollection,
  writeRows,
  rowsOf,
  holderOf,
  rangeOf,
  allRows,
  countRows,
  pendingOf,
  forgetPublished,
} satisfies Operations;
