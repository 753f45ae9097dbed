// Which slots a subscription of the embedded log reads, and from where: those of its topics, and of its group's replays.
import { decodeDeadLetter } from '../dead-letters.ts';
import type { Position, StoredEvent, SubscriptionOptions } from '../event-log.ts';
import { placeOf, startingPositions } from '../starting-positions.ts';
import type { DatabaseThread } from '../../sqlite/database-thread.ts';
import type { KnownTopic } from './append-operations.ts';
import type { ReadEvent } from './follow-slot.ts';
import type { LogOperations } from './log-operations.ts';
import type { EventRow } from './read-operations.ts';
import { partitionOfSlot } from './slots.ts';

export interface Place {
  readonly slot: number;
  readonly topic: string;
  readonly partition: number;
  /** Offset of the first event to deliver. */
  readonly from: number;
  readonly batchSize: number;
  readonly toEvents: (rows: readonly EventRow[]) => readonly ReadEvent[];
}

export interface PlacesParts {
  readonly database: DatabaseThread<LogOperations>;
  readonly topics: readonly KnownTopic[];
  readonly retries: KnownTopic;
}

export const placesOf = async (
  options: SubscriptionOptions,
  parts: PlacesParts,
): Promise<readonly Place[]> => {
  const places = beginningsOf(options, parts);
  if (options.mode === 'every') return goingOn(places, options, parts);
  const committed = await parts.database.call('beginGroup', {
    group: options.group,
    slots: places.map(({ slot }) => slot),
  });
  return places.map((place, at) => ({ ...place, from: committed[at] ?? 0 }));
};

const beginningsOf = (
  { batchSize = 100 }: SubscriptionOptions,
  { topics, retries }: PlacesParts,
): readonly Place[] => {
  const stored = topics.flatMap(({ name: topic, ends }) =>
    ends.map(({ slot }): Place => {
      const partition = partitionOfSlot(slot);
      return { slot, topic, partition, from: 0, batchSize, toEvents: storedEvents(topic, partition) };
    }),
  );
  // An `every` subscription gets the events themselves from the beginning: past replays have nothing to add. One at a
  // time, because replayed events come from several topics and a handler is promised events of one partition.
  const replayed = retries.ends.map(({ slot, end }): Place => {
    const partition = partitionOfSlot(slot);
    return { slot, topic: retries.name, partition, from: end, batchSize: 1, toEvents: replayedEvents };
  });
  return [...stored, ...replayed];
};

const goingOn = async (
  places: readonly Place[],
  { from }: SubscriptionOptions,
  { database, topics, retries }: PlacesParts,
): Promise<readonly Place[]> => {
  const slots = new Map(places.map(({ topic, partition, slot }) => [placeOf(topic, partition), slot]));
  const lostOf = (positions: readonly Position[]) =>
    database.call('lostPositions', {
      positions: positions.map((position) => ({
        ...position,
        slot: slots.get(placeOf(position.topic, position.partition)) ?? -1,
      })),
    });
  const names = [...topics.map(({ name }) => name), retries.name];
  const starts = await startingPositions(from, names, lostOf);
  return places.map((place) => ({
    ...place,
    from: starts.get(placeOf(place.topic, place.partition)) ?? place.from,
  }));
};

const storedEvents =
  (topic: string, partition: number) =>
  (rows: readonly EventRow[]): readonly ReadEvent[] =>
    rows.map((row) => ({ offset: row.offset, event: { ...row, topic, partition } satisfies StoredEvent }));

const replayedEvents = (rows: readonly EventRow[]): readonly ReadEvent[] =>
  rows.map(({ offset, body }) => ({ offset, event: decodeDeadLetter(body).event }));
