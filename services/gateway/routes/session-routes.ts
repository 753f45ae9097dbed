// Sessions: ending one's own, and those of a person as far as one may.
import { fault } from '../../platform/faults/fault.ts';
import { sessionCookie } from '../door/session-cookie.ts';
import { refuse } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, empty, json, pageReply, type Route, route } from '../route.ts';
import { endedCount, sessionList } from '../schemas/session.ts';
import { endSession, endSessionsOf, sessionsOf } from '../sessions/keep-sessions.ts';
import { limits, type Session } from '../sessions/session.ts';

const tag = 'sign-in';

const leaveRoute = route({
  method: 'DELETE',
  path: '/v1/session',
  tag,
  action: 'come-in',
  entry: 'anybody',
  summary: 'Signs out: the session that asks is over',
  answer: { status: 204, media: 'none' },
  find: ({ session }) => session,
  about: () => ({ visibility: 'public' }),
  handle: async (session, { edge }) => {
    if (session) await endSession(edge.door, session.id);
    return { kind: 'empty', cookie: sessionCookie(undefined, { secure: edge.door.secure, maxAgeMs: 0 }) };
  },
});

const ofPerson = {
  tag,
  find: (request: EdgeRequest) => find('person', request.part('id'), request),
  about: ({ id }: { readonly id: string }) => ({ personId: id }),
};

const show = ({ id, by, device, createdAt, seenAt }: Session, here: Session | undefined): Json => ({
  ...{ id, by, device },
  created_at: createdAt,
  seen_at: seenAt,
  here: id === here?.id,
});

const listRoute = route({
  ...ofPerson,
  method: 'GET',
  path: '/v1/persons/{id}/sessions',
  action: 'sessions',
  summary: 'Where a person is signed in, the latest first',
  answer: { status: 200, media: 'application/json', schema: sessionList },
  handle: async ({ id, json: person }, { edge, session }) => {
    const isStaff = person['animator'] === true || person['administrator'] === true;
    const all = await sessionsOf(edge.door, id, isStaff ? limits.staff : limits.member);
    return pageReply({ items: all.map((one) => show(one, session)) });
  },
});

const endRoute = route({
  ...ofPerson,
  method: 'DELETE',
  path: '/v1/persons/{id}/sessions/{session}',
  action: 'sessions',
  summary: 'Ends one of them',
  answer: { status: 204, media: 'none' },
  handle: async ({ id }, request) => {
    const { door } = request.edge;
    const named = request.part('session');
    const found = (await door.sessions.get(named))?.document;
    if (found?.personId !== id) return refuse(fault('not-found', { subject: 'session', subjectId: named }));
    await endSession(door, named);
    return empty;
  },
});

const endAllRoute = route({
  ...ofPerson,
  method: 'DELETE',
  path: '/v1/persons/{id}/sessions',
  action: 'sessions',
  summary: 'Ends all of them but the one that asks; says how many',
  answer: { status: 200, media: 'application/json', schema: endedCount },
  handle: async ({ id }, { edge, session }) => {
    const left = session?.personId === id ? session.id : undefined;
    return json({ ended: await endSessionsOf(edge.door, id, left) });
  },
});

export const sessionRoutes: readonly Route[] = [leaveRoute, listRoute, endRoute, endAllRoute];
