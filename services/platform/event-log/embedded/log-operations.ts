// The module that the database thread of the event log loads: its tables and everything that is asked of them.
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import { append, ensureTopics, openPublisher } from './append-operations.ts';
import { compactSome } from './compact-operations.ts';
import {
  discardDeadLetter,
  eraseDeadLetters,
  keepDeadLetter,
  listDeadLetters,
  replayDeadLetter,
  showDeadLetter,
} from './dead-letter-operations.ts';
import { beginGroup, commit, lag, lostPositions, read } from './read-operations.ts';

export const format = 1;

/**
 * `events.position` is slot and offset in one (see slots.ts); `slots.next` is the offset of the next event,
 * `slots.compacted` that of the first event whose predecessors of the same key were not removed yet.
 */
export const setUp = (database: OpenDatabase): void =>
  database.exec(`
    CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, keep_days REAL, lag_ms INTEGER NOT NULL);
    CREATE TABLE slots (
      slot INTEGER PRIMARY KEY, topic INTEGER NOT NULL REFERENCES topics (id),
      next INTEGER NOT NULL DEFAULT 0, compacted INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE events (
      position INTEGER PRIMARY KEY, key TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, time TEXT NOT NULL,
      traceparent TEXT, body BLOB NOT NULL, appended_at INTEGER NOT NULL
    );
    CREATE INDEX events_by_key ON events (key);
    CREATE TABLE groups (
      name TEXT NOT NULL, slot INTEGER NOT NULL REFERENCES slots (slot), next INTEGER NOT NULL,
      PRIMARY KEY (name, slot)
    ) WITHOUT ROWID;
    CREATE TABLE publishers (name TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE dead_letters (id TEXT PRIMARY KEY, grp TEXT NOT NULL, key TEXT NOT NULL, record BLOB NOT NULL);
    CREATE INDEX dead_letters_by_key ON dead_letters (key);
  `);

export const operations = {
  ensureTopics,
  append,
  openPublisher,
  read,
  beginGroup,
  lostPositions,
  commit,
  lag,
  keepDeadLetter,
  listDeadLetters,
  showDeadLetter,
  replayDeadLetter,
  discardDeadLetter,
  eraseDeadLetters,
  compactSome,
};
export type LogOperations = typeof operations;
