// A small database for the tests of the thread: rows of bytes.
import type { OpenDatabase } from '../../../../services/platform/sqlite/open-database.ts';

export const format = 2;

export const setUp = (database: OpenDatabase): void =>
  database.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)');

const count = (database: OpenDatabase): number =>
  database.sql('SELECT count(*) AS n FROM rows').get<{ n: number }>()?.n ?? 0;

export const operations = {
  add: (database: OpenDatabase, { bytes, fail }: { bytes: Uint8Array; fail?: boolean }): number => {
    database.sql('INSERT INTO rows (bytes) VALUES (?)').run(bytes);
    if (fail) throw new Error('asked to fail');
    return count(database);
  },
  count: (database: OpenDatabase, _: Record<string, never>): number => count(database),
  clear: (database: OpenDatabase, _: Record<string, never>): void => {
    database.sql('DELETE FROM rows').run();
  },
  /** Ends the transaction, as some errors of SQLite do. */
  lose: (database: OpenDatabase, _: Record<string, never>): void => {
    database.sql('ROLLBACK').run();
    throw new Error('lost');
  },
};
export type CountingOperations = typeof operations;
