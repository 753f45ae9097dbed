// Express over the table of routes: who may call at all, one handler a route, one place where refusals become problems.
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { Locale } from '../platform/access/actor.ts';
import { describeFault, fault, faultOf } from '../platform/faults/fault.ts';
import { answerRequest } from './answer-request.ts';
import type { Edge, Times } from './edge.ts';
import { answerDocs } from './docs/answer-docs.ts';
import { refuseManyHeaders } from './http/answer-unreadable.ts';
import { type Origins, shareWith } from './http/cors.ts';
import { deprecationHeaders } from './http/deprecation.ts';
import { refuseForeign } from './http/who-may-call.ts';
import { drainBody } from './http/read-body.ts';
import { beginCall, longDeadlineMs, requestIdOf } from './http/request-context.ts';
import { securityHeadersOf } from './http/security-headers.ts';
import { sendProblem, sendReply, type Streams } from './http/send-reply.ts';
import { answerPages, type PagesNow } from './pages/answer-page.ts';
import { problemOf } from './problems/problem-of.ts';
import { refuseFor, type Refusal, Refused } from './problems/refusal.ts';
import type { Method, Route } from './route.ts';
import { askedLanguage, sentencesOf } from './sentences/choose-language.ts';

/** What is known of a request while it runs, for its log line and for its refusal. */
interface Known {
  readonly requestId: string;
  readonly startedAt: number;
  locale: Locale;
  route: string;
  code?: string;
}

export interface AppOptions {
  readonly edge: Edge;
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly streams: Streams;
  /** True while the requests are the process's own: they are logged at debug, but for what fails. */
  readonly isOwn?: () => boolean;
  /** Of other sites whose pages may read the answers; none when absent. */
  readonly corsOrigins?: Origins;
  /** Where browsers come in, besides the names of this machine. */
  readonly publicUrl?: string;
  /** The web app; without it, its addresses are unknown. */
  readonly pagesNow?: () => PagesNow;
}

const knownOf = (response: Response): Known => response.locals['known'] as Known;

const verbs = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
} as const satisfies Record<Method, keyof Express>;

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refused) return error.refusal;
  // What express throws about an address it cannot decode.
  if ((error as { status?: unknown } | undefined)?.status === 400)
    return { fault: fault('invalid'), status: 400, situation: { name: 'path', parameters: {} } };
  return { fault: faultOf(error) };
};

/** One line a request; the route's pattern stands for the address, which may hold what is somebody's. */
const logRequest = (
  { log, isOwn }: Pick<AppOptions, 'log' | 'isOwn'>,
  request: Request,
  response: Response,
): void => {
  const { requestId, startedAt, route, code } = knownOf(response);
  const { statusCode: status } = response;
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  // `00-<trace id>-<span id>-<flags>`, https://www.w3.org/TR/trace-context/
  const traceId = request.get('traceparent')?.split('-')[1];
  const line = {
    requestId,
    ...(traceId === undefined ? {} : { traceId }),
    method: request.method,
    route,
    status,
    ms,
    ...(code === undefined ? {} : { code }),
  };
  if (status >= 500) log.error(line, 'request failed');
  else if (isOwn?.()) log.debug(line, 'request');
  else log.info(line, 'request');
};

const serve =
  (route: Route, { edge, streams }: AppOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    const known = knownOf(response);
    known.route = route.path;
    // Refusals say so, too.
    if (route.deprecated) response.set(deprecationHeaders(route.deprecated));
    // Until there is an answer, it is waited for as long as the route says.
    response.setTimeout(0);
    const withinMs = route.long ? longDeadlineMs : edge.times.deadlineMs;
    const running = beginCall(request, response, { requestId: known.requestId, withinMs });
    const parts = request.params as Record<string, string>;
    const speak = (locale: Locale): void => void (known.locale = locale);
    const incoming = { request, response, parts, url: request.originalUrl, running, speak };
    const reply = await answerRequest(route, incoming, edge);
    response.setHeader('Content-Language', known.locale);
    if (reply.kind !== 'lines') running.done();
    // Nobody asked for the rest of that body: it is not waited for any longer.
    await drainBody(request);
    if (!request.complete) response.setHeader('Connection', 'close');
    const { unreadMs } = edge.times;
    await sendReply(response, reply, { streams, signal: running.call.signal, unreadMs }).catch(
      (error: unknown) => {
        // Whatever stopped on the way out of a client that went away is nobody's mistake.
        const isGone = running.call.signal.aborted && !running.expired();
        throw isGone ? new Refused({ fault: fault('cancelled') }) : error;
      },
    );
  };

/** The methods of each address that there is, in the order of the table. */
const methodsByPath = (routes: readonly Route[]): ReadonlyMap<string, readonly string[]> => {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const of = methods.get(path) ?? [];
    of.push(...(method === 'GET' ? ['GET', 'HEAD'] : [method]));
    methods.set(path, of);
  }
  return methods;
};

const addRoutes = (app: Express, options: AppOptions): void => {
  for (const route of options.routes)
    app[verbs[route.method]](expressPath(route.path), serve(route, options));
  for (const [path, methods] of methodsByPath(options.routes)) {
    const allowed = methods.join(', ');
    app.all(expressPath(path), (request, response) => {
      knownOf(response).route = path;
      if (request.method === 'OPTIONS') return void response.status(204).setHeader('Allow', allowed).end();
      const parameters = { method: request.method.slice(0, 20), allowed };
      return refuseFor('method', 'unsupported', { status: 405, parameters, headers: { Allow: allowed } });
    });
  }
  app.use(() => refuseFor('route', 'not-found'));
};

const answerError =
  (log: Logger, { unreadMs }: Times): ErrorRequestHandler =>
  async (error: unknown, request, response: Response, _next): Promise<void> => {
    const known = knownOf(response);
    const refusal = refusalOf(error);
    known.code = refusal.fault.code;
    if (refusal.fault.code === 'internal')
      log.error(
        { requestId: known.requestId, fault: describeFault(refusal.fault), err: error },
        'a mistake of ours',
      );
    // Half an answer is out: cut short, so that nobody takes it for whole.
    if (response.headersSent) return void response.destroy();
    // A body still on its way is not waited for any longer: the connection ends with the answer.
    await drainBody(request);
    if (!request.complete) response.setHeader('Connection', 'close');
    // What a service finds wrong with a request without a body is in its query.
    const where = request.method === 'GET' || request.method === 'HEAD' ? 'query' : 'body';
    const problem = problemOf({ where, ...refusal }, sentencesOf(known.locale), known.requestId);
    response.setHeader('Content-Language', known.locale);
    response.setTimeout(unreadMs);
    sendProblem(response, problem, refusal.headers);
  };

export const makeApp = (options: AppOptions): Express => {
  const { edge, log } = options;
  const headers = securityHeadersOf(edge.door.secure);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use((request, response, next) => {
    const requestId = requestIdOf(request, edge.newId);
    const locale = askedLanguage(request.headers['accept-language']) ?? 'fr';
    const known: Known = { requestId, startedAt: performance.now(), locale, route: 'none' };
    response.locals['known'] = known;
    response.set({ ...headers, 'X-Request-Id': requestId });
    response.once('close', () => logRequest(options, request, response));
    response.setTimeout(edge.times.unreadMs);
    refuseManyHeaders(request);
    const sharing = shareWith(request, response, options.corsOrigins ?? []);
    if (sharing === 'preflight') return void response.status(204).end();
    refuseForeign(request, { publicUrl: options.publicUrl, isListed: sharing === 'listed' });
    next();
  });
  app.use(answerDocs);
  if (options.pagesNow) app.use(answerPages(options.pagesNow));
  addRoutes(app, options);
  app.use(answerError(log, edge.times));
  return app;
};
