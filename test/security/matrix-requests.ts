// A request of each route that is right in all but who makes it: nothing but rights can be what it is refused for.
import type { Json } from '../makers/rest-client.ts';
import { mediaTypesOf, type Route } from '../../services/gateway/route.ts';
import type { MatrixCampus, Things } from './matrix-campus.ts';

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

export interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** What there is none of on this campus: an id as it would be. */
const unknown = '0123456789abcdefghjkmnpqrs';
export const unknownOf: Things = {
  organisations: `org_${unknown}`,
  statements: `stm_${unknown}`,
  texts: `txt_${unknown}`,
  collaborations: `col_${unknown}`,
  persons: `per_${unknown}`,
  memberships: `mbr_${unknown}`,
  consents: `cns_${unknown}`,
  suggestions: `sug_${unknown}`,
  introductions: `int_${unknown}`,
  rules: `rul_${unknown}`,
  calls: `cal_${unknown}`,
  webhooks: `whk_${unknown}`,
  keys: `key_${unknown}`,
  notices: `ntc_${unknown}`,
  concepts: 'no-such-concept',
  imports: `imp_${unknown}`,
  queue: `review:int_${unknown}`,
  acts: `act_${unknown}`,
  'dead-letters': 'group/topic/0/999999',
  receipts: `per_${unknown}`,
  addresses: `per_${unknown}`,
  failed: `dlv_${unknown}`,
  mailbox: `mail_${unknown}`,
  a: `org_${unknown}`,
  b: `org_${unknown}`,
};

const parts: Readonly<Record<string, string>> = {
  purpose: 'be_suggested',
  number: '999999',
  kind: 'unmet_needs',
  '/v1/mail/preview/{kind}': 'new_suggestion',
  token: 'x'.repeat(43),
};

const queries: Readonly<Record<string, string>> = {
  'GET /v1/search': '?q=dialyse',
  'GET /v1/complete': '?q=dia',
  'POST /v1/calls/import': '?dry_run=true',
  'GET /v1/rules': '?organisation=OWN',
  'GET /v1/reports/unmet_needs/brief': '?row=none',
  'GET /v1/reports/{kind}/behind': '?table=unmet_needs&row=none',
  'DELETE /v1/dead-letters': `?key=org_${unknown}`,
};

/** Which folder of `things` a part of the path stands for: the folder that it follows, or its own name. */
export const thingFor = (path: string, part: string): string =>
  part === 'id' ? ((path.split('/{id}')[0] ?? '').split('/').at(-1) ?? '') : part;

export const addressOf = ({ path }: Pick<Route, 'path'>, things: Things): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(
      things[thingFor(path, part)] ?? unknownOf[thingFor(path, part)] ?? parts[path] ?? parts[part] ?? '',
    ),
  );

/** Served where there is a demonstration, or an institution, and nowhere else. */
const elsewhere = ['POST /v1/sign-in/demonstration', 'GET /v1/sign-in/oidc', 'GET /v1/sign-in/oidc/callback'];

/** Whether there is what a route is asked for: otherwise nobody can be told from those who may not know. */
export const asksForSomething = (route: Pick<Route, 'method' | 'path'>, things: Things): boolean => {
  const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part = '']) => part);
  const isThere = (part: string): boolean =>
    things[thingFor(route.path, part)] !== undefined || ['purpose', 'kind'].includes(part);
  return named.every(isThere) && !elsewhere.includes(nameOf(route));
};

/** The examples of the document name what other campuses have: here it is what there is. */
const here = (value: unknown, campus: MatrixCampus): unknown => {
  const { things, other, spare } = campus;
  if (Array.isArray(value)) return value.map((one) => here(one, campus));
  if (typeof value !== 'object' || value === null) return value;
  const of: Json = {
    ...{ organisation: things['organisations'], into: things['organisations'], person: spare.id },
    ...{ owners: [things['organisations']], organisations: [things['organisations'], other.id] },
  };
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [name, of[name] ?? here(given, campus)]),
  );
};

const bodiesOf = ({ things, spare, other }: MatrixCampus): Readonly<Record<string, Json>> => ({
  'POST /v1/sign-in': { token: 'x'.repeat(43) },
  'POST /v1/sign-in/first/look': { token: 'x'.repeat(43) },
  'POST /v1/sign-in/first': {
    ...{ token: 'x'.repeat(43), given_name: 'Camille', family_name: 'Exemple' },
    email: 'camille@organisation.example',
  },
  'POST /v1/persons/{id}/new-email/shown': { token: 'x'.repeat(43) },
  'POST /v1/collaborations': {
    organisations: [things['organisations'], things['b']],
    ...{ kind: 'project', title: 'Suivi partagé' },
  },
  'POST /v1/introductions': { organisations: [things['b'], other.id] },
  'POST /v1/explain': { pairs: [{ asking: things['statements'], answering: things['texts'] }] },
  'POST /v1/webhooks': { url: 'https://hooks.invalid/', events: ['organisation.changed'] },
  'POST /v1/memberships': { person: spare.id, organisation: things['organisations'] },
});

const bodyOf = (route: Route, campus: MatrixCampus): string | undefined => {
  if (route.takesStream || route.takesLines) return 'neither a table nor a letter';
  if (!route.body) return undefined;
  const [example] = (route.body.meta()?.['examples'] ?? []) as unknown[];
  return JSON.stringify(bodiesOf(campus)[nameOf(route)] ?? here(example, campus));
};

/** Every condition is one that fails: what may be done is refused for that alone, and the campus stays as it is. */
const neverMet = '"999999"';

export const prepare = (route: Route, campus: MatrixCampus, things: Things): Prepared => {
  const body = bodyOf(route, campus);
  const changes = route.method !== 'GET' && (route.method !== 'POST' || route.conditional === true);
  const answers = route.path === '/v1/suggestions/{id}/answer';
  return {
    method: route.method,
    path: `${addressOf(route, things)}${(queries[nameOf(route)] ?? '').replace('OWN', things['organisations'] ?? '')}`,
    headers: {
      'Accept-Language': 'en',
      ...(changes || answers ? { 'If-Match': neverMet } : {}),
      ...(body === undefined ? {} : { 'Content-Type': mediaTypesOf(route)[0] ?? '' }),
    },
    ...(body === undefined ? {} : { body }),
  };
};

export const send = async (
  base: string,
  { path, body, headers, method }: Prepared,
  credentials: Readonly<Record<string, string>>,
): Promise<Answered> => {
  const response = await fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...credentials },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(30_000),
  });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (streams) await response.body?.cancel();
  return { status: response.status, text: streams ? '' : await response.text(), headers: response.headers };
};
