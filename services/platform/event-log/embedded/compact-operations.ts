// Compaction and retention inside the database thread, some events at a time so that appends never wait long.
import { msPerDay } from '../../day-number.ts';
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import { offsetOf, positionOf } from './slots.ts';

/** Events looked at in one request: some milliseconds. */
const eventsAtOnce = 250;

interface SlotRow {
  readonly slot: number;
  readonly next: number;
  readonly compacted: number;
  readonly keep_days: number | null;
  readonly lag_ms: number;
}

export interface Compacted {
  /** There is more to do now. */
  readonly more: boolean;
  /** When the next event is old enough, milliseconds since 1970; absent when no event waits for that. */
  readonly nextAt?: number;
}

/**
 * Removes what is superseded, once the event that superseded it is older than the topic's compaction lag, and what is
 * past its days. Offsets stay as they are.
 */
export const compactSome = (database: OpenDatabase, { now }: { now: number }): Compacted => {
  let left = eventsAtOnce;
  let nextAt = Infinity;
  const slots = database
    .sql(
      `SELECT slot, next, compacted, keep_days, lag_ms FROM slots JOIN topics ON topics.id = slots.topic
       WHERE next > compacted ORDER BY slot`,
    )
    .all<SlotRow>();
  for (const slot of slots) {
    const keptMs = slot.keep_days === null ? slot.lag_ms : slot.keep_days * msPerDay;
    const { old, youngAt } = oldEvents(database, slot, now - keptMs, left);
    for (const event of old) {
      if (slot.keep_days === null) removeSuperseded(database, slot, event);
      else database.sql('DELETE FROM events WHERE position = ?').run(event.position);
    }
    const last = old.at(-1);
    left -= old.length;
    const compacted = left > 0 && youngAt === undefined ? slot.next : last && offsetOf(last.position) + 1;
    if (compacted !== undefined)
      database.sql('UPDATE slots SET compacted = ? WHERE slot = ?').run(compacted, slot.slot);
    if (left <= 0) return { more: true };
    if (youngAt !== undefined) nextAt = Math.min(nextAt, youngAt + keptMs);
  }
  return { more: false, ...(nextAt === Infinity ? {} : { nextAt }) };
};

interface OldEvent {
  readonly position: number;
  readonly key: string;
}

/** From where the last compaction ended up to the first event that is too young, and when that one was appended. */
const oldEvents = (
  database: OpenDatabase,
  { slot, compacted }: SlotRow,
  before: number,
  limit: number,
): { old: OldEvent[]; youngAt?: number } => {
  const rows = database
    .sql(
      'SELECT position, key, appended_at FROM events WHERE position >= ? AND position < ? ORDER BY position LIMIT ?',
    )
    .all<OldEvent & { appended_at: number }>(positionOf(slot, compacted), positionOf(slot + 1, 0), limit);
  const young = rows.findIndex((row) => row.appended_at > before);
  if (young === -1) return { old: rows };
  return { old: rows.slice(0, young), youngAt: rows[young]?.appended_at };
};

const removeSuperseded = (database: OpenDatabase, { slot }: SlotRow, { position, key }: OldEvent) =>
  database
    .sql('DELETE FROM events WHERE key = ? AND position >= ? AND position < ?')
    .run(key, positionOf(slot, 0), position);
