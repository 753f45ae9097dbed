// Reads server-sent events for as long as it is let, and goes on where it was after every cut. Pure but for its ports.
import { EventSourceParserStream } from 'eventsource-parser/stream';

export interface ServerEvent {
  readonly kind: string;
  readonly data: unknown;
}

/** What lasts from one connection to the next. */
export interface Place {
  lastId?: string | undefined;
  /** Nothing was ever asked from here: there is nothing to have missed. */
  isNew: boolean;
}

export interface EventPorts {
  open(lastId: string | undefined, signal: AbortSignal): Promise<Response>;
  onEvent(event: ServerEvent): void;
  /** What happened meanwhile is not known: whatever is shown is to be asked again. */
  onGap(): void;
  /** Until then, or until trying again may help, or the signal. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The server says that it is there every 15 s: three times nothing, and the connection is dead. */
const silenceMs = 45_000;
const longestWaitMs = 30_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

interface Reading {
  onAlive(): void;
  onRetry(ms: number): void;
}

const readEvents = async (
  body: NonNullable<Response['body']>,
  place: Place,
  { onAlive, onRetry, onEvent, onGap }: Reading & Pick<EventPorts, 'onEvent' | 'onGap'>,
): Promise<void> => {
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ onComment: onAlive, onRetry }))
    .getReader();
  for (;;) {
    const { done, value } = await events.read();
    if (done) return;
    onAlive();
    if (value.id !== undefined) place.lastId = value.id;
    if (value.event === 'reset') onGap();
    else onEvent({ kind: value.event ?? 'message', data: parsed(value.data) });
  }
};

/** Ends with the signal, and never throws. */
export const followEvents = async (ports: EventPorts, place: Place, signal: AbortSignal): Promise<void> => {
  let [failures, retryMs] = [0, 3_000];
  while (!signal.aborted) {
    const silence = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onAlive = (): void => {
      failures = 0;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
    };
    const mayHaveMissed = !place.isNew && place.lastId === undefined;
    place.isNew = false;
    try {
      timer = setTimeout(() => silence.abort(), silenceMs);
      const { status, body } = await ports.open(place.lastId, AbortSignal.any([signal, silence.signal]));
      // An id of another log: there is no going on from there.
      if (status === 400) place.lastId = undefined;
      if (status === 200 && body) {
        if (mayHaveMissed) ports.onGap();
        await readEvents(body, place, { ...ports, onAlive, onRetry: (ms) => void (retryMs = ms) });
      }
    } catch {
      // Out of reach, or cut off: tried again below.
    }
    clearTimeout(timer);
    if (signal.aborted) return;
    const longest = Math.min(longestWaitMs, retryMs * 2 ** failures);
    failures += 1;
    // Not all at once, after a restart of the server.
    await ports.wait(longest * (0.5 + Math.random() / 2), signal);
  }
};
