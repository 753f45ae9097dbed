// What every answer says to browsers, whatever it is: load and run nothing, tell nobody, show it in no frame; and pages
// what they need, by hash or nonce.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { makeApp } from '../../services/gateway/app.ts';
import { defaultTimes, type Edge } from '../../services/gateway/edge.ts';
import type { PagesNow } from '../../services/gateway/pages/answer-page.ts';
import { newId } from '../../services/platform/ids.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { making } from '../makers/campus.ts';
import type { KeptMail } from '../../services/platform/mail/mailbox.ts';
import { type FakeMesh, startMesh } from '../unit/gateway/fake-mesh.ts';

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(
    policy
      .split(';')
      .map((one) => one.trim().split(/ (.*)/s))
      .map(([name = '', value = '']) => [name, value]),
  );

/** No page runs what stands in it, is run by eval, or loads from elsewhere. */
const faultsOfPolicy = (policy: string): readonly string[] => {
  const of = directives(policy);
  const faults: string[] = [];
  for (const [name, expected] of [
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
  ] as const)
    if (of.get(name) !== expected) faults.push(`${name} is ${of.get(name)}`);
  if (!["'none'", "'self'"].includes(of.get('frame-ancestors') ?? '')) faults.push('framed by anybody');
  if (!["'none'", "'self'"].includes(of.get('form-action') ?? '')) faults.push('forms go anywhere');
  for (const [name, value] of of) {
    if (name === 'script-src' && value !== "'self'") faults.push(`${name} ${value}`);
    // Of an e-mail alone, which may do nothing else: a sandbox without scripts, forms and origin.
    if (value.includes('unsafe-inline') && of.get('sandbox') !== '') faults.push(`${name} ${value}`);
    if (/unsafe-eval|\*|https?:|wss?:|blob:/.test(value)) faults.push(`${name} ${value}`);
    if (value.includes('data:') && name !== 'img-src') faults.push(`${name} ${value}`);
  }
  return faults;
};

const faultsOf = (headers: Headers): readonly string[] => {
  const faults = [...faultsOfPolicy(headers.get('content-security-policy') ?? '')];
  const expected = {
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^(DENY|SAMEORIGIN)$/,
    'referrer-policy': /^(no-referrer|same-origin)$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /^(no-store|no-cache|public, max-age=31536000, immutable)$/,
    'x-request-id': /./,
  };
  for (const [name, shape] of Object.entries(expected))
    if (!shape.test(headers.get(name) ?? '')) faults.push(`${name}: ${headers.get(name)}`);
  for (const name of ['x-powered-by', 'server', 'access-control-allow-credentials'])
    if (headers.has(name)) faults.push(`${name}: ${headers.get(name)}`);
  return faults;
};

describe('behind TLS', () => {
  let mesh: EmbeddedMesh;
  let url = '';
  const at: Record<string, string> = {};
  beforeAll(async () => {
    mesh = await embeddedMesh({ environment: { PUBLIC_URL: 'https://passerelle.example' } });
    await mesh.start();
    ({ url } = mesh.process());
    const rest = mesh.rest();
    const make = making(rest);
    const organisation = await make.organisation();
    const other = await make.organisation({ name: 'Autre', kind: 'startup' });
    at['organisation'] = organisation.id;
    at['person'] = (await make.person(organisation.id, { email: 'camille@exemple.example' })).id;
    await make.statement(organisation.id);
    await make.statement(other.id, { kind: 'offer' });
    const docs = await (await fetch(`${url}/docs`)).text();
    at['bundle'] = /src="(\/docs\/[^"]+bundle\.js)"/.exec(docs)?.[1] ?? '';
    at['show'] = /src="(\/docs\/show[^"]+)"/.exec(docs)?.[1] ?? '';
    at['style'] = /href="(\/docs\/[^"]+\.css)"/.exec(docs)?.[1] ?? '';
  }, 60_000);
  afterAll(() => mesh?.discard());

  const ask = async (method: string, path: string, more: Record<string, string> = {}): Promise<Response> => {
    const response = await fetch(url + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? ''), {
      method,
      redirect: 'manual',
      headers: { ...mesh.rest().authorization, ...more },
      signal: AbortSignal.timeout(20_000),
    });
    // A stream of events goes on for ever.
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel();
    else await response.arrayBuffer();
    return response;
  };

  type Row = readonly [
    what: string,
    method: string,
    path: string,
    status: number,
    media: string,
    more?: Record<string, string>,
  ];
  const rows: readonly Row[] = [
    ['JSON', 'GET', '/v1/organisations', 200, 'application/json'],
    ['JSON of who is not asked', 'GET', '/healthz', 200, 'application/json'],
    ['the OpenAPI document', 'GET', '/openapi.json', 200, 'application/json'],
    ['a head alone', 'HEAD', '/v1/organisations', 200, 'application/json'],
    ['nothing', 'DELETE', '/v1/session', 204, ''],
    ['what may be done', 'OPTIONS', '/v1/organisations', 204, ''],
    [
      'a problem of who asks',
      'GET',
      '/v1/organisations',
      401,
      'application/problem+json',
      { Authorization: 'Bearer x' },
    ],
    ['a problem of what is asked for', 'GET', '/v1/nothing', 404, 'application/problem+json'],
    ['a problem of a name', 'GET', '/v1/organisations/{organisation}x', 404, 'application/problem+json'],
    ['a problem of a method', 'PUT', '/v1/organisations', 405, 'application/problem+json'],
    [
      'a problem of an origin',
      'GET',
      '/v1/organisations',
      403,
      'application/problem+json',
      { Origin: 'https://x.example' },
    ],
    ['an address that cannot be read', 'GET', '/v1/organisations/%ff', 400, 'application/problem+json'],
    ['a table', 'GET', '/v1/reports/funnel?format=csv', 200, 'text/csv'],
    [
      'what is kept of a person, as a page',
      'GET',
      '/v1/persons/{person}/data',
      200,
      'text/html',
      { Accept: 'text/html' },
    ],
    ['a vocabulary', 'GET', '/v1/vocabulary/export', 200, 'text/turtle'],
    ['a backup', 'GET', '/v1/backup', 200, 'application/x-ndjson'],
    ['events', 'GET', '/v1/events', 200, 'text/event-stream'],
    ['a link of an e-mail that is none', 'GET', '/v1/unsubscribe/x', 404, 'application/problem+json'],
    ['the mailbox, which nobody has there', 'GET', '/mailbox', 404, 'application/problem+json'],
    ['the documentation', 'GET', '/docs', 200, 'text/html'],
    ['its script', 'GET', '{bundle}', 200, 'text/javascript'],
    ['what begins it', 'GET', '{show}', 200, 'text/javascript'],
    ['its style', 'GET', '{style}', 200, 'text/css'],
  ];

  it.each(rows.map(([what, ...row]) => [what, row] as const))(
    '%s',
    async (__, [method, path, status, media, more = {}]) => {
      const { headers, status: answered } = await ask(method, path, more);
      expect([answered, headers.get('content-type')?.split(';')[0] ?? '']).toEqual([status, media]);
      expect(faultsOf(headers)).toEqual([]);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    },
  );

  it('cookies are out of reach of scripts and other sites', async () => {
    const { headers } = await ask('DELETE', '/v1/session');
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-passerelle=; Path=\/; HttpOnly; SameSite=Strict; Max-Age=0; Secure$/,
    );
  });

  it('what is no request that can be read', async () => {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname).end('nonsense\r\n\r\n');
    let text = '';
    socket.on('data', (chunk: Buffer) => void (text += chunk.toString()));
    await once(socket, 'close');
    const lines = text.split('\r\n\r\n')[0]?.split('\r\n').slice(1) ?? [];
    const headers = new Headers(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
    expect(faultsOf(headers)).toEqual([]);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('the web app', () => {
  const file = {
    type: 'text/javascript; charset=utf-8',
    bytes: Buffer.from('1'),
    tag: '"1"',
    immutable: true,
  };
  const states: Readonly<Record<string, PagesNow>> = {
    made: {
      kind: 'ready',
      pages: { files: new Map([['/assets/main-1.js', file]]), document: '<meta nonce="%NONCE%">' },
    },
    'in the making': { kind: 'making' },
    missing: { kind: 'missing' },
  };
  const answered = async (now: PagesNow, path: string, secure: boolean): Promise<Response> => {
    const app = makeApp({
      edge: { door: { secure }, newId, times: defaultTimes } as unknown as Edge,
      routes: [],
      log: pino({ level: 'silent' }),
      streams: { hold: () => undefined },
      pagesNow: () => now,
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: 'text/html' } });
    await response.arrayBuffer();
    server.close();
    server.closeAllConnections();
    return response;
  };

  it.each(
    Object.keys(states).flatMap((state) =>
      ['/', '/nowhere', '/assets/main-1.js'].map((path) => [state, path] as const),
    ),
  )('%s: %s', async (state, path) => {
    const { headers } = await answered(states[state] ?? { kind: 'missing' }, path, true);
    expect(faultsOf(headers)).toEqual([]);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('without TLS', () => {
  let mesh: FakeMesh;
  beforeAll(async () => {
    mesh = await startMesh({ corsOrigins: ['https://partner.example'] });
  });
  afterAll(() => mesh.stop());

  it('an e-mail of the mailbox, and its own markup in its frame', async () => {
    const mail: KeptMail = {
      ...{ messageId: '<one@x.example>', from: 'a@x.example', to: 'b@x.example', headers: {} },
      ...{ subject: 'S', text: 'T', html: '<script>alert(1)</script>', at: '2026-03-10T09:00:00.000Z' },
    };
    const mailing = await startMesh({ mailbox: { list: () => [mail], read: () => mail } });
    for (const path of ['/mailbox', '/mailbox/one', '/mailbox/one/html']) {
      const { headers, status } = await mailing.call('GET', path);
      expect([path, status, faultsOf(headers)]).toEqual([path, 200, []]);
      expect(headers.get('content-security-policy')).not.toContain('script-src');
    }
    await mailing.stop();
  });

  it('nobody is told to come by it', async () => {
    expect((await mesh.call('GET', '/v1/organisations')).headers.has('strict-transport-security')).toBe(
      false,
    );
  });

  it('a site on the list may read answers, never with anybody’s cookies', async () => {
    const headers = { Origin: 'https://partner.example' };
    const answer = await mesh.call('GET', '/v1/organisations', { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://partner.example');
    expect(faultsOf(answer.headers)).toEqual([]);
    const asked = await mesh.call('OPTIONS', '/v1/organisations', {
      headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
    });
    expect([asked.status, faultsOf(asked.headers)]).toEqual([204, []]);
  });
});

it.each([
  "default-src 'self'",
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self' 'unsafe-inline'",
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src https://x.example",
  '',
])('a policy that is not strict is found out: %s', (policy) => {
  expect(faultsOfPolicy(policy)).not.toEqual([]);
});
