// One reader's server-sent events: what it missed, then what comes, as fast as it reads and not much behind.
import type { Actor } from '../../platform/access/actor.ts';
import { advance, type Position } from './event-position.ts';
import type { PassingEvent, RecentEvent, RecentEvents } from './recent-events.ts';
import type { PositionSeal } from './seal-position.ts';
import { tellEvent } from './tell-event.ts';

/** Where the events go. */
export interface EventSink {
  /** False once the reader is behind: nothing more is written until `onDrain`. */
  write(text: string): boolean;
  onDrain(listener: () => void): void;
  onClose(listener: () => void): void;
  /** After what was written. */
  end(): void;
  /** At once. */
  drop(): void;
}

/** Past either, a slow reader is dropped; it comes back with its last id. */
export const maxQueued = { events: 256, characters: 1024 * 1024 };

const retryMs = 3_000;

/** Writes while the reader keeps up, queues while it does not. */
const boundedWriter = (sink: EventSink) => {
  let queue: string[] = [];
  let characters = 0;
  let flowing = true;
  sink.onDrain(() => {
    flowing = true;
    while (flowing && queue.length > 0) {
      const text = queue.shift() ?? '';
      characters -= text.length;
      flowing = sink.write(text);
    }
  });
  return (text: string): void => {
    if (flowing) {
      flowing = sink.write(text);
      return;
    }
    queue.push(text);
    characters += text.length;
    if (queue.length <= maxQueued.events && characters <= maxQueued.characters) return;
    queue = [];
    sink.drop();
  };
};

export interface StreamOptions {
  readonly recent: RecentEvents;
  readonly actor: Actor;
  /** Absent: from now on. */
  readonly from: Position | undefined;
  readonly seal: PositionSeal['seal'];
  readonly heartbeatMs: number;
  /** Then the reader has to come back. */
  readonly lifetimeMs: number;
  /** Asked at each heartbeat; where nobody can say, it goes on until the next. */
  readonly isStillTheirs: () => Promise<boolean>;
}

export const streamEvents = (sink: EventSink, options: StreamOptions): void => {
  const { recent, actor, from, seal, heartbeatMs, lifetimeMs, isStillTheirs } = options;
  const write = boundedWriter(sink);
  const missed = from === undefined ? [] : recent.since(from);
  let position = from === undefined || missed === 'reset' ? recent.position() : from;

  const send = (event: RecentEvent | PassingEvent): void => {
    if ('offset' in event) position = advance(position, event);
    const data = tellEvent(event.told, actor);
    if (data === undefined) return;
    write(`event: ${event.told.kind}\nid: ${seal(position)}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  /** An id without data is remembered by the reader, who is told nothing. */
  const beat = (): void => write(`: \nid: ${seal(position)}\n\n`);

  const stopListening = recent.listen(send);
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    stopListening();
    clearInterval(heartbeat);
    clearTimeout(lifetime);
  };
  const end = (): void => {
    stop();
    sink.end();
  };
  // Whoever signed out, or lost a role or an organisation, hears no more.
  const lookAgain = async (): Promise<void> => {
    const isTheirs = await isStillTheirs().catch(() => true);
    if (isOver) return;
    if (isTheirs) beat();
    else end();
  };
  const heartbeat = setInterval(() => void lookAgain(), heartbeatMs);
  const lifetime = setTimeout(end, lifetimeMs);
  sink.onClose(stop);

  write(`retry: ${retryMs}\n\n`);
  if (missed === 'reset') write(`event: reset\nid: ${seal(position)}\ndata: {}\n\n`);
  else for (const event of missed) send(event);
  // Which introductions changed meanwhile nobody remembers: each who comes back is told to look again, changed or not.
  if (from !== undefined) write(`event: introduction\nid: ${seal(position)}\ndata: {}\n\n`);
  beat();
};

/** The position a reader gives as `Last-Event-ID`; undefined when it is not one of ours. */
export const readLastEventId = (
  id: string,
  recent: RecentEvents,
  { open }: PositionSeal,
): Position | undefined => {
  const now = recent.position();
  return open(id, now.length, now[0]?.length ?? 0);
};
