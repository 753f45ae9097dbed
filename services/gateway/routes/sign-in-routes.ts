// Signing in: by a link, as the first administrator, or into the demonstration.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { operator } from '../door/act-as.ts';
import { comeAgain, refuseTooMany } from '../door/refuse-too-many.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, empty, json, type Reply, type Route, route, valueOr } from '../route.ts';
import { firstBody, linkBody, tokenBody, waysIn, whoIsHere } from '../schemas/session.ts';
import type { Entrance } from '../sessions/session.ts';
import { enter } from '../sign-in/enter.ts';
import { lookAtLink, signedInBy, useLink } from '../sign-in/keep-sign-ins.ts';

const forAnybody = { tag: 'sign-in', action: 'come-in', entry: 'anybody' } as const;
const toAll = () => ({ visibility: 'public' }) as const;

const entered = async (
  request: EdgeRequest,
  of: { readonly personId?: string; readonly by: Entrance },
): Promise<Reply> => {
  const { session, cookie } = await enter(request, of);
  return json({ session: session.id }, { cookie });
};

const begun = z.object({ session: z.string() }).meta({ id: 'SignedIn' });

const waysRoute = route({
  ...forAnybody,
  method: 'GET',
  path: '/v1/sign-in',
  summary: 'How one signs in here',
  answer: { status: 200, media: 'application/json', schema: waysIn },
  find: ({ edge, call }) => edge.door.waysIn(call),
  about: toAll,
  handle: (ways) => json(ways),
});

const askRoute = route({
  ...forAnybody,
  method: 'POST',
  path: '/v1/sign-in/link',
  summary:
    'Sends a link to sign in to this address, if it is that of one person here; the answer is the same if not',
  body: linkBody,
  answer: { status: 204, media: 'none' },
  find: ({ edge }) => edge.door.links,
  about: toAll,
  handle: async (links, { body, actor, call, address }) => {
    const { email } = body;
    const wait = await links.ask({ email, locale: actor.locale, address, requestId: call.requestId });
    return wait ? comeAgain('too-many-links', wait.waitS) : empty;
  },
});

const linkOver = (): never => refuseFor('link-over', 'unauthenticated');

const followRoute = route({
  ...forAnybody,
  method: 'POST',
  path: '/v1/sign-in',
  summary: 'Signs in who has the link; it is good once',
  body: tokenBody,
  answer: { status: 200, media: 'application/json', schema: begun },
  find: ({ edge, body }) => lookAtLink(edge.door, body.token),
  about: toAll,
  handle: async (found, request) => {
    // Not even used up, where it is for something else.
    if (signedInBy(found) === undefined) return linkOver();
    const personId = signedInBy(await useLink(request.edge.door, request.body.token));
    return personId === undefined ? linkOver() : entered(request, { personId, by: 'link' });
  },
});

const isFirstGood = async (
  found: Awaited<ReturnType<typeof lookAtLink>>,
  { edge, call }: EdgeRequest,
): Promise<void> => {
  if (!found || found.personId !== undefined) return linkOver();
  if (!(await edge.door.lacksAdministrator(call))) return refuseFor('administered', 'conflict');
};

const lookRoute = route({
  ...forAnybody,
  method: 'POST',
  path: '/v1/sign-in/first/look',
  summary: 'Whether the link of the first start is still good, without using it',
  body: tokenBody,
  answer: { status: 204, media: 'none' },
  find: async ({ edge, body, address }) => {
    await refuseTooMany('too-many-sign-ins', edge.door.firstLooks, address);
    return lookAtLink(edge.door, body.token);
  },
  about: toAll,
  handle: async (found, request) => {
    await isFirstGood(found, request);
    return empty;
  },
});

const firstRoute = route({
  ...forAnybody,
  method: 'POST',
  path: '/v1/sign-in/first',
  summary: 'Makes whoever has the link of the first start the campus’s administrator, and signs them in',
  body: firstBody,
  answer: { status: 200, media: 'application/json', schema: begun },
  find: ({ edge, body }) => lookAtLink(edge.door, body.token),
  about: toAll,
  handle: async (found, request) => {
    const { edge, call, body } = request;
    await isFirstGood(found, request);
    if (!(await useLink(edge.door, body.token))) return linkOver();
    const { token: _, ...fields } = body;
    const person = { ...fields, time_zone: await edge.timeZone(), animator: true, administrator: true };
    const as = { actor: operator({ locale: body.language, call }), call };
    const made = valueOr(
      await edge.profiles.put('person', { ...person, invented: false, external_ids: [] }, {}, as),
    );
    return entered(request, { personId: made.id, by: 'first' });
  },
});

const demonstrationRoute = route({
  ...forAnybody,
  method: 'POST',
  path: '/v1/sign-in/demonstration',
  summary: 'Into the demonstration on this machine, to act as anybody of it by `Passerelle-Act-As`',
  answer: { status: 200, media: 'application/json', schema: begun },
  find: ({ edge }) => edge.door.demonstration,
  about: toAll,
  handle: (isThere, request) =>
    isThere
      ? entered(request, { by: 'demonstration' })
      : refuse(fault('not-found', { subject: 'demonstration' })),
});

const whoRoute = route({
  ...forAnybody,
  method: 'GET',
  path: '/v1/session',
  summary: 'Who asks, and what they may',
  answer: { status: 200, media: 'application/json', schema: whoIsHere },
  find: ({ session }) => session,
  about: toAll,
  handle: (session, { actor, known }) => {
    const { personId, animator, administrator, memberships } = actor;
    return json({
      kind: known,
      ...(personId === undefined ? {} : { person: personId }),
      animator,
      administrator,
      organisations: memberships.map(({ of, role }) => ({ organisation: of, role })),
      ...(session ? { session: session.id } : {}),
    });
  },
});

export const signInRoutes: readonly Route[] = [
  waysRoute,
  askRoute,
  followRoute,
  lookRoute,
  firstRoute,
  demonstrationRoute,
  whoRoute,
];
