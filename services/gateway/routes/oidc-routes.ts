// Signing in at the institution: there, and back.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { refuseTooMany } from '../door/refuse-too-many.ts';
import { attemptName, namedCookie, readCookie } from '../door/session-cookie.ts';
import { refuse } from '../problems/refusal.ts';
import { type EdgeRequest, type Reply, type Route, route } from '../route.ts';
import { attemptForMs, keepAttempt, personBehind, useAttempt } from '../sign-in/keep-identities.ts';
import { enter } from '../sign-in/enter.ts';
import { describeFault, faultOf } from '../../platform/faults/fault.ts';

const back = '/v1/sign-in/oidc/callback';

const forAnybody = { tag: 'sign-in', action: 'come-in', entry: 'anybody' } as const;
const toAll = () => ({ visibility: 'public' }) as const;
const redirected = { status: 302, media: 'none' } as const;

const client = ({ edge }: EdgeRequest) =>
  edge.door.oidc ?? refuse(fault('not-found', { subject: 'institution' }));

/** A path of this site and nothing else: a link of ours never leads elsewhere. */
export const ownPath = (next: string | undefined): string => {
  const base = 'http://here.invalid';
  if (next === undefined || !URL.canParse(next, base)) return '/';
  const { origin, pathname, search } = new URL(next, base);
  return origin === base && next.startsWith('/') ? pathname.replace(/^\/+/, '/') + search : '/';
};

const cookie = (held: string | undefined, { door }: EdgeRequest['edge']): string =>
  // Lax: the institution sends the browser back here.
  namedCookie(attemptName(door.secure), held, {
    secure: door.secure,
    maxAgeMs: attemptForMs,
    sameSite: 'Lax',
  });

const thereRoute = route({
  ...forAnybody,
  method: 'GET',
  path: '/v1/sign-in/oidc',
  summary: 'Leads to the institution that says who one is',
  query: z.object({
    next: z.string().max(2000).optional().meta({ description: 'The page to come back to.' }),
  }),
  answer: redirected,
  find: client,
  about: toAll,
  handle: async (institution, { edge, query, address, session }): Promise<Reply> => {
    await refuseTooMany('too-many-sign-ins', edge.door.institutionVisits, address);
    const { to, checks } = await institution.begin(edge.door.address() + back);
    const before = session === undefined ? {} : { session: session.id };
    const held = await keepAttempt(edge.door, { ...checks, ...before, next: ownPath(query.next) });
    return { kind: 'redirect', to, cookie: cookie(held, edge) };
  },
});

const refusedPage = (why: 'unknown' | 'failed', edge: EdgeRequest['edge']): Reply => ({
  kind: 'redirect',
  to: `/sign-in?refused=${why}`,
  cookie: cookie(undefined, edge),
});

const backRoute = route({
  ...forAnybody,
  method: 'GET',
  path: back,
  summary: 'Where the institution sends the browser back to; signs in whom it knows',
  query: z.object({
    code: z.string().max(4000).optional(),
    state: z.string().max(1000).optional(),
    iss: z.string().max(1000).optional(),
    session_state: z.string().max(1000).optional(),
    error: z.string().max(200).optional(),
    error_description: z.string().max(2000).optional(),
    error_uri: z.string().max(2000).optional(),
  }),
  answer: redirected,
  find: client,
  about: toAll,
  handle: async (institution, request): Promise<Reply> => {
    const { edge, call, url } = request;
    const held = readCookie(request.cookies, attemptName(edge.door.secure));
    const attempt = held === undefined ? undefined : await useAttempt(edge.door, held);
    if (!attempt) return refusedPage('failed', edge);
    const cameBack = new URL(url, edge.door.address());
    const claimed = await institution.claimedIn(cameBack, attempt).catch((error: unknown) => {
      edge.door.log.warn(
        { requestId: call.requestId, fault: describeFault(faultOf(error)) },
        'what the institution sent back was refused',
      );
      return undefined;
    });
    if (!claimed) return refusedPage('failed', edge);
    const personId = await personBehind(edge.door, claimed, (email) =>
      edge.door.personsAt(email, call.requestId),
    );
    if (personId === undefined) return refusedPage('unknown', edge);
    const entered = await enter(request, { personId, by: 'oidc' }, attempt.session);
    return { kind: 'redirect', to: attempt.next, cookie: [entered.cookie, cookie(undefined, edge)] };
  },
});

export const oidcRoutes: readonly Route[] = [thereRoute, backRoute];
