// A request from its first byte to its answer: who asks, what for, may they, the reply.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import type { Locale } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { fault } from '../platform/faults/fault.ts';
import { askerOf } from '../platform/networks.ts';
import { mayMachineTake, refusalToMachine } from './keys/machine-routes.ts';
import { visitor } from './door/act-as.ts';
import type { Entered } from './door/who-asks.ts';
import type { AskingAtEdge, Edge } from './edge.ts';
import { clientAddress } from './http/client-address.ts';
import { readIfMatch } from './http/entity-tags.ts';
import { hasNoBody, mediaTypeOf, readBody, refuseEncoded } from './http/read-body.ts';
import { isFromHere } from './http/who-may-call.ts';
import { readJson } from './http/read-json.ts';
import { readLines } from './http/read-lines.ts';
import { type RunningCall } from './http/request-context.ts';
import { refuseFields, refuseFor, Refused } from './problems/refusal.ts';
import { violationsOf } from './problems/violations-of-issues.ts';
import { type EdgeRequest, mayBeEmpty, mediaTypesOf, type Reply, type Route } from './route.ts';
import { askedLanguage, sentencesOf } from './sentences/choose-language.ts';

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** `URLSearchParams` reads what is not UTF-8 as replacement characters, and what is no escape as it stands. */
const wellEncoded = (query: string): string => {
  try {
    decodeURIComponent(query);
    return query;
  } catch {
    return refuseFor('path', 'invalid', { status: 400 });
  }
};

const isList = (route: Route, name: string): boolean => {
  const schema = route.query?.shape[name] as z.ZodType | undefined;
  return (schema?.meta()?.['override'] as { type?: unknown } | undefined)?.type === 'array';
};

/** Open routes are asked by monitors and mail programs, which add what they like. */
const refuseUnknown = (names: readonly string[]): never =>
  refuseFields(
    names.map((field) => ({ field: field.slice(0, 80), rule: 'unknown-field' })),
    'query',
  );

const readQuery = (route: Route, url: string): unknown => {
  const given = new URLSearchParams(wellEncoded(url.split('?').slice(1).join('?')));
  const names = [...new Set(given.keys())];
  const twice = names.filter((name) => given.getAll(name).length > 1);
  if (twice.length > 0)
    refuseFields(
      twice.map((field) => ({
        field,
        rule: 'too-many',
        parameters: { max: '1', ...(isList(route, field) ? { as: 'list' } : {}) },
      })),
      'query',
    );
  const query = Object.fromEntries(given);
  if (!route.query) return route.entry === 'open' || names.length === 0 ? query : refuseUnknown(names);
  const read = route.query.safeParse(query);
  return read.success ? read.data : refuseFields(violationsOf(read.error, query), 'query');
};

/** In one body: as many as a megabyte holds ids. */
const mostValues = 35_000;

const readRequestBody = async (
  route: Route,
  request: IncomingMessage,
  asking: AskingAtEdge,
): Promise<unknown> => {
  if (!route.body) return undefined;
  // Nothing is of no media type.
  const isEmpty = hasNoBody(request);
  if (!isEmpty) mediaTypeOf(request, mediaTypesOf(route));
  const body = isEmpty && mayBeEmpty(route) ? {} : readJson(await readBody(request), mostValues);
  const read = route.body.safeParse(body);
  if (read.success) return read.data;
  const wrong = violationsOf(read.error, body);
  const asked = may(asking.actor, route.action) ? await route.alsoWrong?.(body, asking) : undefined;
  const more = (asked ?? []).filter(({ field }) => !wrong.some((one) => one.field === field));
  return refuseFields([...wrong, ...more], 'body');
};

const readIdempotencyKey = (route: Route, request: IncomingMessage): string | undefined => {
  const key = header(request, 'idempotency-key');
  if (key === undefined || !route.idempotent) return undefined;
  return /^[\x21-\x7e]{1,200}$/.test(key) ? key : refuseFor('idempotency-key', 'invalid', { status: 400 });
};

const addressOf = (request: IncomingMessage, { proxies }: Edge): string =>
  clientAddress(
    { peer: request.socket.remoteAddress ?? '', forwardedFor: header(request, 'x-forwarded-for') },
    proxies,
  );

/** Who asks, told as soon as it is known, so that a refusal speaks their language too. */
const enter = async (
  route: Route,
  { request, response, running: { call }, speak }: Incoming,
  { edge: { door }, address }: { edge: Edge; address: string },
): Promise<Entered> => {
  const locale = askedLanguage(header(request, 'accept-language'));
  const { entry } = route;
  const entered: Entered =
    entry === 'open'
      ? { actor: visitor({ locale, call }), known: 'nobody' }
      : await door.enter(request, { locale, call, address, anybody: entry === 'anybody' });
  speak(entered.actor.locale);
  if (entered.cookie !== undefined) response.setHeader('Set-Cookie', entered.cookie);
  for (const [name, value] of Object.entries(entered.limits ?? {})) response.setHeader(name, value);
  const { scopes = [] } = entered;
  if (entered.known === 'machine' && !mayMachineTake(route, scopes))
    throw new Refused(refusalToMachine(route));
  return entered;
};

const tooLate = (route: Route, request: IncomingMessage, expired: boolean): Refused => {
  if (!expired) return new Refused({ fault: fault('cancelled') });
  // What was waited for was the client's own body.
  if ((route.body ?? route.takesLines ?? route.takesStream) && !request.complete)
    return new Refused({
      fault: fault('deadline'),
      status: 408,
      situation: { name: 'body-too-slow', parameters: {} },
    });
  return new Refused({ fault: fault('deadline') });
};

/** Gives up at the deadline whatever the handler waits for. */
const within = <T>(route: Route, { request, running }: Incoming, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const { signal } = running.call;
    const giveUp = (): void => reject(tooLate(route, request, running.expired()));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });

export interface Incoming {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly parts: Readonly<Record<string, string>>;
  readonly url: string;
  readonly running: RunningCall;
  /** Told as soon as it is known, so that a refusal speaks the actor's language too. */
  readonly speak: (locale: Locale) => void;
}

const toEdgeRequest = async (route: Route, incoming: Incoming, edge: Edge): Promise<EdgeRequest> => {
  const { request, parts, url, running } = incoming;
  const { call } = running;
  const address = addressOf(request, edge);
  const { actor, known, session } = await enter(route, incoming, { edge, address });
  const query = readQuery(route, url);
  const ifMatch = readIfMatch(header(request, 'if-match'));
  const idempotencyKey = readIdempotencyKey(route, request);
  if (route.takesLines) mediaTypeOf(request, mediaTypesOf(route));
  const mediaType = route.takesStream ? mediaTypeOf(request, route.takesStream) : '';
  if (route.takesLines || route.takesStream) refuseEncoded(request);
  return {
    actor,
    call,
    edge,
    sentences: sentencesOf(actor.locale),
    query,
    body: await readRequestBody(route, request, { actor, call, edge }),
    lines: readLines(request),
    bytes: request as AsyncIterable<Buffer>,
    mediaType,
    ifMatch,
    idempotencyKey,
    lastEventId: header(request, 'last-event-id'),
    fromHere: isFromHere(request),
    accept: header(request, 'accept'),
    session,
    known,
    address: askerOf(address),
    userAgent: header(request, 'user-agent'),
    cookies: request.headers.cookie,
    url,
    part: (name) => parts[name] ?? '',
  };
};

export const answerRequest = (route: Route, incoming: Incoming, edge: Edge): Promise<Reply> =>
  within(
    route,
    incoming,
    toEdgeRequest(route, incoming, edge).then((request) => route.run(request)),
  );
