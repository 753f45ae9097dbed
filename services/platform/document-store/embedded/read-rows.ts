// Reads in the thread of the database. Each query reads a range of one table or index, never a whole collection.
import type { OpenDatabase, SqlValue } from '../../sqlite/open-database.ts';
import type { Place } from '../cursor.ts';
import type { StoredRow } from '../stored-row.ts';

const columns = 'd.id, d.version, d.format, d.content AS json';

export const rowsOf = (
  database: OpenDatabase,
  { collection, ids }: { collection: number; ids: readonly string[] },
): readonly StoredRow[] => {
  const statement = database.sql(
    `SELECT ${columns} FROM documents d WHERE collection = ? AND id = ? AND content IS NOT NULL`,
  );
  return ids.flatMap((id) => statement.get<StoredRow>(collection, id) ?? []);
};

export const holderOf = (
  database: OpenDatabase,
  { collection, rule, value }: { collection: number; rule: string; value: string },
): StoredRow | undefined =>
  database
    .sql(
      `SELECT ${columns} FROM unique_values u JOIN documents d ON d.no = u.document
       WHERE u.collection = ? AND u.rule = ? AND u.value = ?`,
    )
    .get<StoredRow>(collection, rule, value);

export interface RangeToRead {
  readonly index: number;
  readonly key: string;
  readonly descending: boolean;
  readonly after?: Place;
  readonly limit: number;
}

export const rangeOf = (
  database: OpenDatabase,
  { index, key, descending, after, limit }: RangeToRead,
): readonly (StoredRow & { readonly ord: string | number })[] => {
  const [direction, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const from: SqlValue[] = after ? [after.order ?? '', after.id] : [];
  return database
    .sql(
      `SELECT ${columns}, e.ord FROM entries e JOIN documents d ON d.no = e.document
       WHERE e.index_no = ? AND e.key = ? ${after ? `AND (e.ord, e.id) ${beyond} (?, ?)` : ''}
       ORDER BY e.ord ${direction}, e.id ${direction} LIMIT ?`,
    )
    .all(index, key, ...from, limit);
};

export const allRows = (
  database: OpenDatabase,
  { collection, after, limit }: { collection: number; after: string; limit: number },
): readonly StoredRow[] =>
  database
    .sql(
      `SELECT ${columns} FROM documents d
       WHERE collection = ? AND id > ? AND content IS NOT NULL ORDER BY id LIMIT ?`,
    )
    .all(collection, after, limit);

export const countRows = (database: OpenDatabase, { collection }: { collection: number }): number =>
  database
    .sql('SELECT count(*) AS n FROM documents WHERE collection = ? AND content IS NOT NULL')
    .get<{ n: number }>(collection)?.n ?? 0;
