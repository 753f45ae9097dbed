// What webhooks tell, and how a message reads: `type`, `timestamp` and `data`, as Standard Webhooks advises.

export const eventTypes = [
  'organisation.changed',
  'organisation.removed',
  'statement.changed',
  'statement.removed',
  'text.changed',
  'text.removed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Sent where somebody asks for it; nobody subscribes to it. */
export type SentType = EventType | 'webhook.test';

export type SubjectKind = 'organisation' | 'statement' | 'text';

/** Ids, versions, kinds and other public fields: no name, and no words that somebody wrote. */
export type EventData = Readonly<Record<string, string | number | readonly string[]>>;

/** The body as it is signed and sent, byte by byte. */
export const payloadOf = (type: SentType, timestamp: string, data: EventData): string =>
  JSON.stringify({ type, timestamp, data });
