// What a dead letter is: where a group keeps the events it could not handle, under which id, in which bytes.
// Both adapters use these; where the records are kept is each adapter's business.
import type { DeadLetter, StoredEvent, Topic } from './event-log.ts';

/** Keyed by the dead letter's id; the latest record of an id stands. */
export const deadLetterTopic = (group: string): Topic => ({
  name: `passerelle.dead-letters.${group}`,
  keep: 'latest',
  compactionLagMs: 0,
  segmentMs: 3_600_000,
});

/**
 * Where replayed events reach their group: never their own topic, whose last record of a key must stay its highest
 * version. Keyed by the event's key, so that replays of one key keep their order; the body is an encoded dead
 * letter. A `shared` group reads it from its committed offset; an `every` one from where it stood when it goes on at
 * positions, else from its end at the time it subscribes (the event itself comes again to who starts at the beginning).
 */
export const retryTopic = (group: string): Topic => ({
  name: `passerelle.retry.${group}`,
  keep: { days: 7 },
  compactionLagMs: 0,
  segmentMs: 3_600_000,
});

/** CloudEvents type of the records of both topics. */
export const deadLetterType = 'passerelle.platform.DeadLetter';

export const deadLetterId = (
  group: string,
  at: Pick<StoredEvent, 'topic' | 'partition' | 'offset'>,
): string => `${group}/${at.topic}/${at.partition}/${at.offset}`;

/** The group an id belongs to; undefined when it is not the id of a dead letter. Topic names have no slash. */
export const groupOfDeadLetter = (id: string): string | undefined => /^(.+)\/[^/]+\/\d+\/\d+$/.exec(id)?.[1];

/** Longest error text kept, in UTF-16 units. */
const maxErrorLength = 1000;

export const deadLetterOf = (
  group: string,
  event: StoredEvent,
  failure: { error: unknown; attempts: number; at: Date },
): DeadLetter => ({
  id: deadLetterId(group, event),
  group,
  event,
  error: describeError(failure.error).slice(0, maxErrorLength),
  attempts: failure.attempts,
  at: failure.at.toISOString(),
});

const describeError = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

export const encodeDeadLetter = (letter: DeadLetter): Uint8Array => {
  const body = Buffer.from(letter.event.body).toString('base64');
  return new TextEncoder().encode(JSON.stringify({ ...letter, event: { ...letter.event, body } }));
};

/** Reads what `encodeDeadLetter` wrote. */
export const decodeDeadLetter = (bytes: Uint8Array): DeadLetter => {
  const letter = JSON.parse(new TextDecoder().decode(bytes)) as DeadLetter & { event: { body: unknown } };
  return {
    ...letter,
    event: { ...letter.event, body: new Uint8Array(Buffer.from(String(letter.event.body), 'base64')) },
  };
};
