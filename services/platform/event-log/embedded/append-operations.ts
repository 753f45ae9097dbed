// Topics, publishers and appends, inside the database thread.
import { fault, FaultError } from '../../faults/fault.ts';
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import type { EventForTopic, Topic } from '../event-log.ts';
import { partitionOf } from '../partition-of.ts';
import { maxTopics, positionOf, slotOf, slotsOf } from './slots.ts';

/** A slot and the offset that its next event will get. */
export interface SlotEnd {
  readonly slot: number;
  readonly end: number;
}

export interface KnownTopic {
  readonly name: string;
  readonly id: number;
  readonly ends: readonly SlotEnd[];
}

interface TopicRow {
  readonly id: number;
  readonly keep_days: number | null;
  readonly lag_ms: number;
}

const findTopic = (database: OpenDatabase, name: string): TopicRow | undefined =>
  database.sql('SELECT id, keep_days, lag_ms FROM topics WHERE name = ?').get<TopicRow>(name);

/** Makes what is missing; throws where a topic is kept otherwise. */
export const ensureTopics = (
  database: OpenDatabase,
  { topics }: { topics: readonly Topic[] },
): KnownTopic[] =>
  topics.map((topic) => {
    const id = ensureTopic(database, topic);
    const ends = database
      .sql('SELECT slot, next AS "end" FROM slots WHERE topic = ? ORDER BY slot')
      .all<SlotEnd>(id);
    return { name: topic.name, id, ends };
  });

const ensureTopic = (database: OpenDatabase, topic: Topic): number => {
  const keepDays = topic.keep === 'latest' ? null : topic.keep.days;
  const found = findTopic(database, topic.name);
  if (found) {
    if (found.keep_days !== keepDays || found.lag_ms !== topic.compactionLagMs) throw mismatch(topic, found);
    return found.id;
  }
  const { id } = database.sql('SELECT coalesce(max(id), 0) + 1 AS id FROM topics').get<{ id: number }>() ?? {
    id: 1,
  };
  if (id >= maxTopics) throw new FaultError(fault('too-large', { subject: 'topic', subjectId: topic.name }));
  database
    .sql('INSERT INTO topics (id, name, keep_days, lag_ms) VALUES (?, ?, ?, ?)')
    .run(id, topic.name, keepDays, topic.compactionLagMs);
  for (const slot of slotsOf(id)) database.sql('INSERT INTO slots (slot, topic) VALUES (?, ?)').run(slot, id);
  return id;
};

const describeSettings = (keepDays: number | null, lagMs: number): string =>
  `${keepDays === null ? 'the latest of each key' : `${keepDays} days`}, compaction lag ${lagMs} ms`;

const mismatch = (topic: Topic, found: TopicRow): FaultError => {
  const asked = describeSettings(topic.keep === 'latest' ? null : topic.keep.days, topic.compactionLagMs);
  const detail =
    `it keeps ${describeSettings(found.keep_days, found.lag_ms)}, and is declared to keep ${asked}: ` +
    'declare it as it is, or give the topic another name';
  return new FaultError(fault('invalid', { subject: 'topic', subjectId: topic.name, detail }));
};

export interface AppendArguments {
  readonly events: readonly EventForTopic[];
  readonly publisher?: { readonly name: string; readonly epoch: number };
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** All of the events, or none. Answers where the slots they went to end now. */
export const append = (
  database: OpenDatabase,
  { events, publisher, now }: AppendArguments,
): SlotEnd[] | 'fenced' => {
  if (publisher && epochOf(database, publisher.name) !== publisher.epoch) return 'fenced';
  const topicIds = new Map<string, number>();
  const ends = new Map<number, number>();
  const insert = database.sql(
    'INSERT INTO events (position, key, id, type, time, traceparent, body, appended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { topic, key, id, type, time, traceparent, body } of events) {
    const topicId = topicIds.get(topic) ?? idOf(database, topic);
    topicIds.set(topic, topicId);
    const slot = slotOf(topicId, partitionOf(key));
    const offset = ends.get(slot) ?? endOf(database, slot);
    insert.run(positionOf(slot, offset), key, id, type, time, traceparent ?? null, body, now);
    ends.set(slot, offset + 1);
  }
  for (const [slot, end] of ends) database.sql('UPDATE slots SET next = ? WHERE slot = ?').run(end, slot);
  return Array.from(ends, ([slot, end]) => ({ slot, end }));
};

const idOf = (database: OpenDatabase, topic: string): number => {
  const found = findTopic(database, topic);
  if (found) return found.id;
  throw new FaultError(
    fault('not-found', { subject: 'topic', subjectId: topic, detail: 'declare it first' }),
  );
};

const endOf = (database: OpenDatabase, slot: number): number =>
  database.sql('SELECT next FROM slots WHERE slot = ?').get<{ next: number }>(slot)?.next ?? 0;

const epochOf = (database: OpenDatabase, name: string): number | undefined =>
  database.sql('SELECT epoch FROM publishers WHERE name = ?').get<{ epoch: number }>(name)?.epoch;

/** The epoch of a new publisher of this name; every earlier one is fenced from here on. */
export const openPublisher = (database: OpenDatabase, { name }: { name: string }): number => {
  const epoch = (epochOf(database, name) ?? 0) + 1;
  database.sql('INSERT OR REPLACE INTO publishers (name, epoch) VALUES (?, ?)').run(name, epoch);
  return epoch;
};
