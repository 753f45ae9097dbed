// Reading, positions of groups and lag, inside the database thread.
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import type { EventToAppend, Lag, Position } from '../event-log.ts';
import { offsetOf, partitionOfSlot, positionOf } from './slots.ts';

export interface EventRow extends EventToAppend {
  readonly offset: number;
}

/** Most bytes of bodies in one answer, but one event at least: what the event loop copies in one turn. */
const maxBytesRead = 1024 * 1024;

export const read = (
  database: OpenDatabase,
  { slot, from, limit }: { slot: number; from: number; limit: number },
): EventRow[] => {
  const rows = database
    .sql(
      'SELECT position, key, id, type, time, traceparent, body FROM events WHERE position >= ? AND position < ? ORDER BY position LIMIT ?',
    )
    .iterate<EventToAppend & { position: number; traceparent: string | null }>(
      positionOf(slot, from),
      positionOf(slot + 1, 0),
      limit,
    );
  const found: EventRow[] = [];
  let bytes = 0;
  for (const { position, traceparent, ...event } of rows) {
    bytes += event.body.byteLength;
    if (found.length > 0 && bytes > maxBytesRead) break;
    found.push({ ...event, ...(traceparent === null ? {} : { traceparent }), offset: offsetOf(position) });
  }
  return found;
};

/** Where a group goes on in each of these slots: at the beginning in those it never read. */
export const beginGroup = (
  database: OpenDatabase,
  { group, slots }: { group: string; slots: readonly number[] },
): number[] =>
  slots.map((slot) => {
    database.sql('INSERT OR IGNORE INTO groups (name, slot, next) VALUES (?, ?, 0)').run(group, slot);
    return (
      database.sql('SELECT next FROM groups WHERE name = ? AND slot = ?').get<{ next: number }>(group, slot)
        ?.next ?? 0
    );
  });

interface SlotRow {
  readonly next: number;
  readonly compacted: number;
  readonly keep_days: number | null;
}

/**
 * Those from which nobody can go on. Past its days, what is compacted is gone; of a topic that keeps the latest of each
 * key, what is gone was superseded by an event that is read all the same. In another log under the same name, what
 * stands before a position is younger than the position: the first event there tells.
 */
export const lostPositions = (
  database: OpenDatabase,
  { positions }: { positions: readonly (Position & { readonly slot: number })[] },
): Position[] =>
  positions
    .filter(({ slot, offset, at }) => {
      const row = database
        .sql('SELECT next, compacted, keep_days FROM slots JOIN topics ON topics.id = topic WHERE slot = ?')
        .get<SlotRow>(slot);
      if (!row || offset > row.next || (row.keep_days !== null && offset < row.compacted)) return true;
      const first = database
        .sql('SELECT appended_at FROM events WHERE position >= ? AND position < ? ORDER BY position LIMIT 1')
        .get<{ appended_at: number }>(positionOf(slot, 0), positionOf(slot, offset));
      return first !== undefined && !(first.appended_at <= Date.parse(at));
    })
    .map(({ topic, partition, offset, at }) => ({ topic, partition, offset, at }));

export const commit = (
  database: OpenDatabase,
  { group, slot, next }: { group: string; slot: number; next: number },
): void => {
  database.sql('UPDATE groups SET next = ? WHERE name = ? AND slot = ?').run(next, group, slot);
};

export const lag = (database: OpenDatabase, { group }: { group?: string }): Lag[] =>
  database
    .sql(
      `SELECT groups.name AS "group", topics.name AS topic, slots.slot, groups.next AS committed, slots.next AS "end"
       FROM groups JOIN slots USING (slot) JOIN topics ON topics.id = slots.topic
       WHERE ?1 IS NULL OR groups.name = ?1 ORDER BY groups.name, topics.name, slots.slot`,
    )
    .all<Omit<Lag, 'partition'> & { slot: number }>(group ?? null)
    .map(({ slot, ...row }) => ({ ...row, partition: partitionOfSlot(slot) }));
