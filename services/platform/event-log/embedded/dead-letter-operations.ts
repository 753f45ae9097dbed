// Dead letters inside the database thread: rows of one table, so that erasing one leaves nothing behind.
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import { deadLetterType, retryTopic } from '../dead-letters.ts';
import { positionOf } from './slots.ts';
import { append, ensureTopics, type SlotEnd } from './append-operations.ts';

export interface DeadLetterRow {
  readonly id: string;
  readonly group: string;
  /** Key of the event. */
  readonly key: string;
  readonly record: Uint8Array;
}

export const keepDeadLetter = (database: OpenDatabase, { id, group, key, record }: DeadLetterRow): void => {
  database
    .sql('INSERT OR REPLACE INTO dead_letters (id, grp, key, record) VALUES (?, ?, ?, ?)')
    .run(id, group, key, record);
};

export const listDeadLetters = (
  database: OpenDatabase,
  { group, after, limit }: { group?: string; after?: string; limit: number },
): Uint8Array[] =>
  database
    .sql('SELECT record FROM dead_letters WHERE id > ?1 AND (?2 IS NULL OR grp = ?2) ORDER BY id LIMIT ?3')
    .all<{ record: Uint8Array }>(after ?? '', group ?? null, limit)
    .map(({ record }) => record);

export const showDeadLetter = (database: OpenDatabase, { id }: { id: string }): Uint8Array | undefined =>
  database.sql('SELECT record FROM dead_letters WHERE id = ?').get<{ record: Uint8Array }>(id)?.record;

/** In one transaction: the event waits in the group's retry topic, and the dead letter is no more. */
export const replayDeadLetter = (
  database: OpenDatabase,
  { id, now }: { id: string; now: number },
): SlotEnd[] | undefined => {
  const row = database
    .sql('SELECT grp AS "group", key, record FROM dead_letters WHERE id = ?')
    .get<Omit<DeadLetterRow, 'id'>>(id);
  if (!row) return undefined;
  const topic = retryTopic(row.group);
  ensureTopics(database, { topics: [topic] });
  const event = {
    topic: topic.name,
    key: row.key,
    id: `${id}@${now}`,
    type: deadLetterType,
    time: new Date(now).toISOString(),
    body: row.record,
  };
  const ends = append(database, { events: [event], now });
  database.sql('DELETE FROM dead_letters WHERE id = ?').run(id);
  return ends === 'fenced' ? undefined : ends;
};

/** Whether there was one. */
export const discardDeadLetter = (database: OpenDatabase, { id }: { id: string }): boolean =>
  Number(database.sql('DELETE FROM dead_letters WHERE id = ?').run(id).changes) > 0;

/** Also what waits, or has waited, for a replay. */
export const eraseDeadLetters = (
  database: OpenDatabase,
  { keys, groups }: { keys: readonly string[]; groups?: readonly string[] },
): number => {
  let erased = 0;
  const slots = groups?.flatMap((group) => slotsOf(database, retryTopic(group).name));
  for (const key of keys) {
    if (slots === undefined)
      database.sql('DELETE FROM events WHERE key = ? AND type = ?').run(key, deadLetterType);
    for (const slot of slots ?? [])
      database
        .sql('DELETE FROM events WHERE key = ? AND type = ? AND position >= ? AND position < ?')
        .run(key, deadLetterType, positionOf(slot, 0), positionOf(slot + 1, 0));
    // null: of whatever group.
    for (const group of groups ?? [null])
      erased += Number(
        database.sql('DELETE FROM dead_letters WHERE key = ?1 AND (?2 IS NULL OR grp = ?2)').run(key, group)
          .changes,
      );
  }
  return erased;
};

const slotsOf = (database: OpenDatabase, topic: string): readonly number[] =>
  database
    .sql('SELECT slot FROM slots JOIN topics ON topics.id = slots.topic WHERE topics.name = ?')
    .all<{ slot: number }>(topic)
    .map(({ slot }) => slot);
