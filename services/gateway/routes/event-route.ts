// Server-sent events: what changes in the suggestions, notices and introductions that the asker may see.
import { readLastEventId, streamEvents } from '../events/stream-events.ts';
import { refuseFor } from '../problems/refusal.ts';
import { route } from '../route.ts';

export const eventRoute = route({
  method: 'GET',
  path: '/v1/events',
  action: 'read',
  tag: 'events',
  summary:
    'Changes as they come (`suggestion`, `notice`, `introduction`, of whichever where it names none); `reset`: begin anew. Resumes after `Last-Event-ID`',
  answer: { status: 200, media: 'text/event-stream' },
  find: async ({ edge, lastEventId }) => {
    // Before that, the past would look like news, and a position like one of another log.
    if (!edge.caughtUp()) refuseFor('starting', 'unavailable', { headers: { 'Retry-After': '1' } });
    const positions = await edge.positions();
    if (!lastEventId) return { positions, from: undefined };
    const from = readLastEventId(lastEventId, edge.recent, positions);
    return { positions, from: from ?? refuseFor('last-event-id', 'invalid', { status: 400 }) };
  },
  about: () => ({ visibility: 'campus' }),
  handle: ({ positions: { seal }, from }, { edge, actor, session }) => {
    const { recent, times } = edge;
    const isStillTheirs = () => edge.door.stillStands({ actor, session });
    return {
      kind: 'events',
      stream: (sink) => {
        if (session) edge.eventStreams.hold(session.id, sink);
        streamEvents(sink, { recent, actor, from, seal, isStillTheirs, ...times });
      },
    };
  },
});
