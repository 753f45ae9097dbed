// The tables of the embedded document store.
import type { OpenDatabase } from '../../sqlite/open-database.ts';

export const format = 1;

/**
 * A tombstone is a document without content. Entries are in the order that queries read them in: `ord` is '' in an
 * index without order. Pending events are oldest first by `position`.
 */
export const setUp = (database: OpenDatabase): void =>
  database.exec(`
    CREATE TABLE collections (no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, indexed_for TEXT) STRICT;
    CREATE TABLE indexes (
      no INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (collection, name)
    ) STRICT;
    CREATE TABLE documents (
      no INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id TEXT NOT NULL,
      version INTEGER NOT NULL, format INTEGER NOT NULL, content TEXT, UNIQUE (collection, id)
    ) STRICT;
    CREATE TABLE entries (
      index_no INTEGER NOT NULL, key TEXT NOT NULL, ord ANY NOT NULL, id TEXT NOT NULL, document INTEGER NOT NULL,
      PRIMARY KEY (index_no, key, ord, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entries_of_document ON entries (document);
    CREATE TABLE unique_values (
      collection INTEGER NOT NULL, rule TEXT NOT NULL, value TEXT NOT NULL, document INTEGER NOT NULL,
      PRIMARY KEY (collection, rule, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX unique_values_of_document ON unique_values (document);
    CREATE TABLE pending (
      position INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, written_at INTEGER NOT NULL,
      topic TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, time TEXT NOT NULL,
      traceparent TEXT, body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX pending_of_document ON pending (document);
  `);
