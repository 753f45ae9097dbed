// The latest events of the log, in the order this process read them: a bounded ring that streams read from.
import { advance, type Position } from './event-position.ts';
import type { Told } from './tell-event.ts';

export interface RecentEvent {
  /** Index of the topic. */
  readonly topic: number;
  readonly partition: number;
  readonly offset: number;
  readonly told: Told;
}

/** What has no place in a position. */
export interface PassingEvent {
  readonly told: Told;
}

export interface RecentEvents {
  /** An event that was read before changes nothing. */
  append(event: RecentEvent): void;
  /** What was read so far. */
  position(): Position;
  /**
   * The events from there on; `reset` where some are gone from the ring, or the position is not one of this log's
   * past: its reader has to begin anew.
   */
  since(position: Position): readonly RecentEvent[] | 'reset';
  /** The latest event about this thing that is still in the ring. */
  latestAbout(id: string): Told | undefined;
  /** Tells it to those who listen now, and keeps nothing. */
  pass(told: Told): void;
  /** Calls back for each new event, in order; returns how to stop. */
  listen(listener: (event: RecentEvent | PassingEvent) => void): () => void;
}

export interface RingSize {
  readonly topics: number;
  readonly partitions: number;
  readonly capacity: number;
}

const nowhere = ({ topics, partitions }: RingSize): number[][] =>
  Array.from({ length: topics }, () => Array.from({ length: partitions }, () => 0));

export const recentEvents = (size: RingSize): RecentEvents => {
  const ring = new Map<number, RecentEvent>();
  const latest = new Map<string, number>();
  const listeners = new Set<(event: RecentEvent | PassingEvent) => void>();
  /** Every event from this offset on is in the ring. */
  const floor = nowhere(size);
  let position: Position = nowhere(size);
  let sequence = 0;

  const forgetOldest = (): void => {
    const [oldest] = ring;
    if (!oldest) return;
    const [at, { topic, partition, offset, told }] = oldest;
    ring.delete(at);
    if (latest.get(told.id) === at) latest.delete(told.id);
    const floors = floor[topic];
    if (floors) floors[partition] = offset + 1;
  };

  const missing = (from: Position): boolean =>
    floor.some((floors, topic) =>
      floors.some((lowest, partition) => {
        const next = from[topic]?.[partition] ?? 0;
        return next < lowest || next > (position[topic]?.[partition] ?? 0);
      }),
    );

  return {
    append: (event) => {
      if (event.offset < (position[event.topic]?.[event.partition] ?? 0)) return;
      position = advance(position, event);
      sequence += 1;
      ring.set(sequence, event);
      latest.set(event.told.id, sequence);
      if (ring.size > size.capacity) forgetOldest();
      for (const listener of listeners) listener(event);
    },
    pass: (told) => {
      for (const listener of listeners) listener({ told });
    },
    position: () => position,
    since: (from) =>
      missing(from)
        ? 'reset'
        : [...ring.values()].filter(
            ({ topic, partition, offset }) => offset >= (from[topic]?.[partition] ?? 0),
          ),
    latestAbout: (id) => {
      const at = latest.get(id);
      return at === undefined ? undefined : ring.get(at)?.told;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
