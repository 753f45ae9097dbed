// Stored events with good defaults.
import type { StoredEvent } from '../../../../services/platform/event-log/event-log.ts';

export const aStoredEvent = (event: Partial<StoredEvent> = {}): StoredEvent => ({
  topic: 'things',
  partition: 0,
  offset: 0,
  key: 'a',
  id: 'a@1',
  type: 'things.v1.ThingChanged',
  time: '2026-03-01T09:00:00.000Z',
  body: new TextEncoder().encode('a'),
  ...event,
});

/** Events of one partition, at offsets 0, 1, 2… */
export const aBatch = (count: number): readonly StoredEvent[] =>
  Array.from({ length: count }, (_, offset) => aStoredEvent({ offset, id: `e${offset}` }));
