// Pending events in the thread of the database: read for the relay, forgotten once they are out.
import type { OpenDatabase } from '../../sqlite/open-database.ts';
import type { EventForTopic } from '../../event-log/event-log.ts';

export interface PendingOfDocument {
  readonly collection: number;
  readonly id: string;
  readonly events: readonly EventForTopic[];
}

interface PendingRow extends Omit<EventForTopic, 'traceparent'> {
  readonly traceparent: string | null;
}

/** Longest waiting first. When nothing is pending it reads an empty table. */
export const pendingOf = (
  database: OpenDatabase,
  { collections, limit }: { collections: readonly number[]; limit: number },
): readonly PendingOfDocument[] => {
  const waiting = database
    .sql(
      `SELECT d.no, d.collection, d.id FROM pending p CROSS JOIN documents d ON d.no = p.document
       WHERE d.collection IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM pending o WHERE o.document = p.document AND o.position < p.position)
       ORDER BY p.position LIMIT ?`,
    )
    .all<{ no: number; collection: number; id: string }>(JSON.stringify(collections), limit);
  return waiting.map(({ no, collection, id }) => ({ collection, id, events: eventsOf(database, no) }));
};

const eventsOf = (database: OpenDatabase, document: number): readonly EventForTopic[] =>
  database
    .sql(
      'SELECT topic, key, id, type, time, traceparent, body FROM pending WHERE document = ? ORDER BY position',
    )
    .all<PendingRow>(document)
    .map(({ traceparent, ...event }) => ({ ...event, ...(traceparent === null ? {} : { traceparent }) }));

export interface PublishedOfDocument {
  readonly collection: number;
  readonly id: string;
  readonly eventIds: readonly string[];
}

export const forgetPublished = (
  database: OpenDatabase,
  { done }: { done: readonly PublishedOfDocument[] },
): void => {
  const statement = database.sql(
    `DELETE FROM pending WHERE id = ? AND document = (SELECT no FROM documents WHERE collection = ? AND id = ?)`,
  );
  for (const { collection, id, eventIds } of done)
    for (const eventId of eventIds) statement.run(eventId, collection, id);
};
