// Each answer that the OpenAPI document shows was given by a campus, and is still given: every operation of every tag is
// asked as its examples say, and every answer held against its schema. RECORD_EXAMPLES=1 writes them (`npm run examples`).
import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, examplesFile } from '../../services/gateway/docs/examples.ts';
import { openApiDocument, openApiRoute } from '../../services/gateway/openapi.ts';
import { routes } from '../../services/gateway/routes.ts';
import { examplesAt, externalIds, startWorld, type World } from '../makers/campus-of-every-kind.ts';
import { asOperator } from '../makers/operator.ts';
import type { Answer, CallOptions } from '../makers/rest-client.ts';
import { type Document, judgeOf, type Operation, operationsOf } from '../security/fuzz/operations.ts';
import { startMesh } from '../unit/gateway/fake-mesh.ts';

const document = JSON.parse(
  JSON.stringify(openApiDocument([...routes, openApiRoute(routes, '1')], '1')),
) as Document;
const operations = operationsOf(document);
const judge = judgeOf(document);

const schemaOf = ({ responses }: Operation): string | undefined => {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const json = success?.content?.['application/json'] as { schema?: { $ref?: string } } | undefined;
  return json?.schema?.$ref?.split('/').at(-1);
};

/** A real answer without what is of its day: ids, instants and secrets are those of an example. */
const settledDown = (value: unknown): unknown => {
  const ids = new Map<string, string>();
  const counts = new Map<string, number>();
  const idFor = (id: string): string => {
    const prefix = id.slice(0, 3);
    const count = (counts.get(prefix) ?? 0) + 1;
    if (!ids.has(id)) counts.set(prefix, count);
    const made = ids.get(id) ?? `${prefix}_${String(count).padStart(26, '0')}`;
    ids.set(id, made);
    return made;
  };
  const text = JSON.stringify(value, (_, one: unknown) => (Array.isArray(one) ? one.slice(0, 2) : one))
    .replaceAll(/\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g, idFor)
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2027-03-02T09:00:00.000Z')
    .replaceAll(/psk_[\w-]+/g, 'psk_0000000000000000000000000000000000000000000000')
    .replaceAll(/whsec_[\w+/=-]+/g, 'whsec_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=')
    .replaceAll(/whpk_[\w+/=-]+/g, 'whpk_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=');
  return JSON.parse(text) as unknown;
};

/** Where the first example is not what can be done on this campus. */
const queries: Readonly<Record<string, string>> = {
  'GET /v1/search': '?q=glyc%C3%A9mie',
  'GET /v1/complete': '?q=diab',
  'GET /v1/reports/unmet_needs/brief': '?row=',
  'DELETE /v1/dead-letters': '?key=org_nobody',
  'GET /v1/vocabulary/imports/{id}/mappings': '',
};

/** A body that never comes whole. */
const slowly = (base: string): Promise<Pick<Answer, 'status' | 'json'>> =>
  answerTo(base, { 'Content-Type': 'application/json', 'Content-Length': '100', ...asOperator });

const elsewhereHost = (base: string): Promise<Pick<Answer, 'status' | 'json'>> =>
  answerTo(base, { Host: 'elsewhere.example', 'Content-Length': '0' });

const answerTo = (base: string, headers: Record<string, string>): Promise<Pick<Answer, 'status' | 'json'>> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${base}/v1/organisations`,
      { method: 'POST', headers: { 'Accept-Language': 'en', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          sent.destroy();
          resolve({ status: response.statusCode ?? 0, json: JSON.parse(Buffer.concat(chunks).toString()) });
        });
      },
    );
    sent.on('error', reject);
    if (headers['Content-Length'] === '0') sent.end();
    else sent.write('{');
  });

let world: World;
const given: Record<string, unknown> = {};
beforeAll(async () => {
  world = await startWorld(document);
}, 90_000);
afterAll(() => world?.mesh.discard());

/** What is no JSON, or names what is here. */
const bodies: Readonly<Record<string, () => Pick<CallOptions, 'raw' | 'body' | 'headers'>>> = {
  'POST /v1/calls/import': () => ({
    raw: 'external_id,title,text,closes_on\r\naap:9,Suivi,Suivi à domicile,2031-06-30\r\n',
    headers: { 'Content-Type': 'text/csv' },
  }),
  'POST /v1/vocabulary/imports': () => ({
    raw: '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x.example/1> a skos:Concept ; skos:prefLabel "jumeau numérique"@fr, "digital twin"@en .',
    headers: { 'Content-Type': 'text/turtle' },
  }),
  'POST /v1/mail-reports': () => ({
    raw: 'Subject: x\r\n\r\nx',
    headers: { 'Content-Type': 'message/rfc822' },
  }),
  'POST /v1/sign-in/first/look': () => ({
    body: { token: /\/sign-in\/first#([\w-]{43})/.exec(world.mesh.output())?.[1] ?? '' },
  }),
  'POST /v1/sign-in/first': () => ({
    body: {
      token: /\/sign-in\/first#([\w-]{43})/.exec(world.mesh.output())?.[1] ?? '',
      ...{ given_name: 'Alix', family_name: 'Exemple', email: 'alix@exemple.example' },
    },
  }),
  'POST /v1/explain': () => {
    const [one, other] = world.ids.get('statements') ?? [];
    return { body: { pairs: [{ asking: one, answering: other }] } };
  },
};

const parts: Readonly<Record<string, string>> = { number: '1', purpose: 'be_suggested', kind: 'funnel' };
const idsOf = (operation: Operation): readonly string[] => {
  const collection = /\/([\w-]+)\/\{/.exec(operation.path)?.[1] ?? '';
  const all = world.ids.get({ pairs: 'organisations', addresses: 'persons' }[collection] ?? collection) ?? [
    'x',
  ];
  // Nothing that others are asked about goes away.
  return operation.method === 'DELETE' && !operation.path.endsWith('/sessions') ? ['x'] : all;
};

const ask = async (operation: Operation, id: string): Promise<Answer> => {
  const { method, path } = operation;
  const address = path
    .replace('{a}', externalIds.first)
    .replace('{b}', externalIds.second)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? id));
  const [body] = examplesAt(document, path, method.toLowerCase());
  return world.rest.call(method, address + (queries[`${method} ${path}`] ?? ''), {
    ...(bodies[`${method} ${path}`]?.() ?? (body === undefined ? {} : { body })),
    withinMs: 20_000,
  });
};

/** A list of nothing shows nothing, where another can be had. */
const isEmpty = (answer: unknown): boolean =>
  JSON.stringify((answer as { items?: unknown } | undefined)?.items) === '[]';

/** They end what is asked about, never end themselves, or need what only their own tests make. */
const left =
  /^(POST \/v1\/restore|GET \/v1\/events|GET \/v1\/backup|POST \/v1\/organisations\/\{id\}\/merge)$/;

describe('every operation', () => {
  it.each(
    operations
      .filter(({ method, path }) => !left.test(`${method} ${path}`))
      .map((operation) => [`${operation.method} ${operation.path}`, operation] as const),
  )('%s answers its example as it says', async (_, operation) => {
    const schema = schemaOf(operation);
    for (const id of idsOf(operation).slice(0, 4)) {
      const answer = await ask(operation, id);
      expect(judge.faultsOfAnswer(operation, answer)).toEqual([]);
      if (answer.status >= 300 || schema === undefined) continue;
      const found = settledDown(answer.json);
      if (!(schema in given) || isEmpty(given[schema])) given[schema] = found;
      if (!isEmpty(found)) break;
    }
  });
});

/** What no campus of a minute's age answers with: their schemas are held where each is made. */
const elsewhere: ReadonlySet<string> = new Set([
  // The queue is empty, nothing failed, too few organisations are counted, no thesaurus is undecided.
  ...[
    'QueueItem',
    'QueueUndone',
    'DeadLetter',
    'Replayed',
    'UnmetNeedsBrief',
    'BehindPage',
    'Mapping',
    'MappingPage',
  ],
  // It would put an end to the campus that is asked.
  'Restored',
]);

describe('the examples of answers', () => {
  it('are of every schema that an operation answers with', () => {
    const named = new Set(operations.flatMap((one) => schemaOf(one) ?? []));
    const missing = [...named].filter((name) => !(name in given) && !elsewhere.has(name));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(examples.answers))(
    '%s is as its schema says, and is answered still',
    (name, value) => {
      const operation = operations.find((one) => schemaOf(one) === name);
      if (!operation) throw new Error(`nothing answers with ${name}`);
      const status = Number(Object.keys(operation.responses).find((one) => one.startsWith('2')));
      const { headers } = operation.responses[String(status)] ?? {};
      const shown = new Headers({ 'Content-Type': 'application/json' });
      for (const header of Object.keys(headers ?? {})) shown.set(header, 'x');
      expect(
        judge.faultsOfAnswer(operation, { status, headers: shown, text: JSON.stringify(value) }),
      ).toEqual([]);
      // Which of its optional fields an answer has may differ from one moment to the next.
      expect(Object.keys(given)).toContain(name);
    },
  );
});

/** Nobody hears the first; the second is never meant to be seen. */
const unheard = ['499', '500'];

describe('the examples of problems', () => {
  const found: Record<string, unknown> = {};

  it('are answers to what each is about', async () => {
    const mesh = await startMesh();
    const hasty = await startMesh({
      times: { headMs: 5_000, deadlineMs: 100, unreadMs: 30_000, heartbeatMs: 15_000, lifetimeMs: 300_000 },
    });
    const lab = { name: 'Inserm', kind: 'lab', external_id: externalIds.first };
    const { id } = await mesh.make('organisations', lab);
    const of = `/v1/organisations/${id}`;
    const asked: Readonly<Record<string, () => Promise<Pick<Answer, 'status' | 'json'>>>> = {
      400: () => mesh.call('GET', '/v1/organisations?limit=0'),
      401: () => mesh.call('GET', of, { headers: { Authorization: 'Bearer pst_forgotten' } }),
      403: () => asMember('GET', '/v1/keys'),
      404: () => mesh.call('GET', '/v1/organisations/siren:000000000'),
      408: () => slowly(hasty.base),
      409: () => mesh.call('POST', '/v1/organisations', { body: lab }),
      412: () => mesh.call('PATCH', of, { body: { name: 'Autre' }, headers: { 'If-Match': '"7"' } }),
      413: () => mesh.call('POST', '/v1/organisations', { raw: ' '.repeat(1_100_000) }),
      415: () =>
        mesh.call('POST', '/v1/organisations', {
          raw: 'x',
          headers: { 'Content-Type': 'text/plain' },
        }),
      421: () => elsewhereHost(mesh.base),
      422: () => mesh.call('POST', '/v1/organisations', { body: { name: 'Inserm', kind: 'laboratory' } }),
      429: () => failing('overloaded'),
      431: () =>
        mesh.call('GET', of, {
          headers: Object.fromEntries(Array.from({ length: 110 }, (_, at) => [`x-${at}`, '1'])),
        }),
      503: () => failing('unavailable'),
      504: () => failing('deadline'),
      507: () => failing('no-space'),
    };
    const failing = (code: 'overloaded' | 'unavailable' | 'deadline' | 'no-space') => {
      mesh.profiles.failNext('getProfile', { code });
      return mesh.call('GET', of);
    };
    const asMember = async (method: string, path: string) => {
      const person = await mesh.make('persons', { given_name: 'Camille', family_name: 'Exemple' });
      return mesh.call(method, path, { as: person.id });
    };
    for (const [status, make] of Object.entries(asked)) {
      const answer = await make();
      expect([status, answer.status]).toEqual([status, Number(status)]);
      found[status] = settledDown(answer.json);
    }
    await Promise.all([mesh.stop(), hasty.stop()]);
    if (process.env['RECORD_EXAMPLES'])
      writeFileSync(
        examplesFile,
        `${JSON.stringify({ answers: { ...examples.answers, ...given }, problems: found })}\n`,
      );
  });

  it('are of every status that is documented, and as they were', () => {
    const documented = new Set(operations.flatMap(({ responses }) => Object.keys(responses)));
    const statuses = [...documented].filter((one) => /^[45]/.test(one) && !unheard.includes(one));
    expect(Object.keys(found)).toEqual(statuses.toSorted());
    expect(examples.problems).toEqual(found);
  });

  it('stand at each operation that may answer so, of every tag', () => {
    for (const { method, path, responses } of operations)
      for (const [status, { content }] of Object.entries(responses)) {
        if (!/^[45]/.test(status) || unheard.includes(status)) continue;
        const shown = content?.['application/problem+json'] as { examples?: object } | undefined;
        expect([method, path, status, Object.keys(shown?.examples ?? {})]).toEqual([
          method,
          path,
          status,
          [`Problem${status}`],
        ]);
      }
  });
});
