// What changes on the campus shows at once: one stream of events a tab, while it can be seen, and what an event speaks of
// is asked again.
import { useEffect } from 'react';
import { askerOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { call } from './call.ts';
import { headersNow } from './client.ts';
import { followed, type Key, keysTogether } from './event-keys.ts';
import { type EventPorts, followEvents, type Place, type ServerEvent } from './event-stream.ts';
import { queries } from './queries.ts';

/** Events come in bursts, as when a round is published: what they make old is asked again once. */
const togetherMs = 250;

const invalidate = (keys: readonly Key[]): void => {
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
};

const open: EventPorts['open'] = (lastId, signal) =>
  call('/v1/events', {
    signal,
    cache: 'no-store',
    headers: {
      ...headersNow(),
      Accept: 'text/event-stream',
      ...(lastId === undefined ? {} : { 'Last-Event-ID': lastId }),
    },
  });

const wait: EventPorts['wait'] = (ms, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });

const gathering = (): Pick<EventPorts, 'onEvent' | 'onGap'> & { stop(): void } => {
  let events: ServerEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    invalidate(keysTogether(events));
    events = [];
  };
  return {
    onEvent: (event) => {
      events.push(event);
      timer ??= setTimeout(flush, togetherMs);
    },
    onGap: () => invalidate(followed),
    stop: () => clearTimeout(timer),
  };
};

/** A tab that nobody sees holds no connection: browsers let all tabs together have only six to one server. */
const followWhileSeen = (): (() => void) => {
  const place: Place = { isNew: true };
  const gathered = gathering();
  let following: AbortController | undefined;
  const follow = (): void => {
    following?.abort();
    following = undefined;
    if (document.hidden) return;
    following = new AbortController();
    void followEvents({ open, wait, ...gathered }, place, following.signal);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    following?.abort();
    gathered.stop();
  };
};

/** To be called once a page, by what stands around it. */
export const useLive = (): void => {
  const as = askerOf(useSession());
  useEffect(() => (as === 'nobody' ? undefined : followWhileSeen()), [as]);
};
