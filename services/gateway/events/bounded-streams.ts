// How many streams of events there may be of one session at the same time: each holds a connection and some memory for
// minutes, and opening one costs next to nothing.
import type { EventSink } from './stream-events.ts';

/** A tab that is seen has one. */
export const mostOfSession = 16;

export interface BoundedStreams {
  /** One more; where that is one too many, the oldest of them ends. */
  hold(sessionId: string, sink: EventSink): void;
}

export const boundedStreams = (): BoundedStreams => {
  const open = new Map<string, Set<EventSink>>();
  return {
    hold: (sessionId, sink) => {
      const own = open.get(sessionId) ?? new Set<EventSink>();
      open.set(sessionId, own.add(sink));
      sink.onClose(() => {
        own.delete(sink);
        if (own.size === 0) open.delete(sessionId);
      });
      const [oldest] = own;
      if (own.size <= mostOfSession || !oldest) return;
      // At once: what ends after its last words would be held by who never reads them.
      own.delete(oldest);
      oldest.drop();
    },
  };
};
