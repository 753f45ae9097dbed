// Writes in the thread of the database: one transaction with whatever else came, one result each.
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import { maxPendingEvents, type WriteResult } from '../document-store.ts';
import type { PreparedWrite } from '../stored-row.ts';

export interface RowsToWrite {
  readonly collection: number;
  /** Number of each index by its name. */
  readonly indexes: Readonly<Record<string, number>>;
  readonly writes: readonly PreparedWrite[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

interface Standing {
  readonly no: number;
  readonly version: number;
}

export const writeRows = (database: OpenDatabase, rows: RowsToWrite): readonly WriteResult[] =>
  rows.writes.map((write) => writeRow(database, rows, write));

const writeRow = (database: OpenDatabase, rows: RowsToWrite, write: PreparedWrite): WriteResult => {
  const standing = database
    .sql('SELECT no, version FROM documents WHERE collection = ? AND id = ?')
    .get<Standing>(rows.collection, write.id);
  const current = standing?.version ?? 0;
  if (current !== write.ifVersion || (!standing && write.json === undefined))
    return { kind: 'conflict', current };
  if (write.events.length > 0 && pendingCount(database, standing) + write.events.length > maxPendingEvents)
    return { kind: 'overloaded' };
  const duplicate = takenValue(database, rows.collection, standing, write);
  if (duplicate) return duplicate;

  const no = keepContent(database, rows.collection, standing, write);
  keepEntries(database, rows.indexes, no, write);
  keepUniqueValues(database, rows.collection, no, write);
  for (const { topic, key, id, type, time, traceparent, body } of write.events)
    database
      .sql(
        `INSERT INTO pending (document, written_at, topic, key, id, type, time, traceparent, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(no, rows.now, topic, key, id, type, time, traceparent ?? null, body);
  return { kind: 'written', version: write.version };
};

const pendingCount = (database: OpenDatabase, standing: Standing | undefined): number =>
  standing
    ? (database.sql('SELECT count(*) AS n FROM pending WHERE document = ?').get<{ n: number }>(standing.no)
        ?.n ?? 0)
    : 0;

const takenValue = (
  database: OpenDatabase,
  collection: number,
  standing: Standing | undefined,
  { uniqueValues }: PreparedWrite,
): WriteResult | undefined => {
  for (const { rule, value } of uniqueValues) {
    const holder = database
      .sql(
        `SELECT d.no, d.id FROM unique_values u JOIN documents d ON d.no = u.document
         WHERE u.collection = ? AND u.rule = ? AND u.value = ?`,
      )
      .get<{ no: number; id: string }>(collection, rule, value);
    if (holder && holder.no !== standing?.no)
      return { kind: 'duplicate', unique: rule, value, holder: holder.id };
  }
  return undefined;
};

const keepContent = (
  database: OpenDatabase,
  collection: number,
  standing: Standing | undefined,
  { id, version, format, json }: PreparedWrite,
): number => {
  if (standing) {
    database
      .sql('UPDATE documents SET version = ?, format = ?, content = ? WHERE no = ?')
      .run(version, format, json ?? null, standing.no);
    return standing.no;
  }
  const made = database
    .sql(
      'INSERT INTO documents (collection, id, version, format, content) VALUES (?, ?, ?, ?, ?) RETURNING no',
    )
    .get<{ no: number }>(collection, id, version, format, json ?? null);
  return made?.no ?? 0;
};

/** Only what changed is written: most writes leave most entries alone. */
const keepEntries = (
  database: OpenDatabase,
  indexes: Readonly<Record<string, number>>,
  no: number,
  { id, entries }: PreparedWrite,
): void => {
  const wanted = new Map(
    entries.flatMap(({ index, keys, order = '' }) =>
      keys.map((key) => [
        JSON.stringify([indexes[index], key, order]),
        [indexes[index] ?? 0, key, order] as const,
      ]),
    ),
  );
  const standing = database
    .sql('SELECT index_no, key, ord FROM entries WHERE document = ?')
    .all<{ index_no: number; key: string; ord: string | number }>(no);
  for (const { index_no, key, ord } of standing)
    if (!wanted.delete(JSON.stringify([index_no, key, ord])))
      database
        .sql('DELETE FROM entries WHERE index_no = ? AND key = ? AND ord = ? AND id = ?')
        .run(index_no, key, ord, id);
  for (const [index, key, order] of wanted.values())
    database
      .sql('INSERT INTO entries (index_no, key, ord, id, document) VALUES (?, ?, ?, ?, ?)')
      .run(index, key, order, id, no);
};

const keepUniqueValues = (
  database: OpenDatabase,
  collection: number,
  no: number,
  { uniqueValues }: PreparedWrite,
): void => {
  const wanted = new Map(uniqueValues.map((one) => [JSON.stringify([one.rule, one.value]), one]));
  const standing = database
    .sql('SELECT rule, value FROM unique_values WHERE document = ?')
    .all<{ rule: string; value: string }>(no);
  for (const { rule, value } of standing)
    if (!wanted.delete(JSON.stringify([rule, value])))
      database
        .sql('DELETE FROM unique_values WHERE collection = ? AND rule = ? AND value = ?')
        .run(collection, rule, value);
  for (const { rule, value } of wanted.values())
    database
      .sql('INSERT INTO unique_values (collection, rule, value, document) VALUES (?, ?, ?, ?)')
      .run(collection, rule, value, no);
};
