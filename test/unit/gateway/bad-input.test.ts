// Whatever is sent, the edge answers with a problem that names what is wrong, and never blames itself.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kinds } from '../../../services/gateway/profiles/kinds.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { problem } from '../../../services/gateway/schemas/problem.ts';
import { startDecisionsMesh } from './decisions-mesh.ts';
import {
  aPerson,
  aStatement,
  anOrganisation,
  type Answer,
  type CallOptions,
  type FakeMesh,
} from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  ({ mesh } = await startDecisionsMesh());
});
afterAll(() => mesh.stop());

const expectProblem = (answer: Answer, status: number): Answer => {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.safeParse(answer.json).error).toBeUndefined();
  expect(answer.json.status).toBe(status);
  return answer;
};
const post = (options: CallOptions, path = '/v1/organisations') => mesh.call('POST', path, options);
const fields = (answer: Answer): [string, string][] =>
  answer.json.errors.map((one: { field: string; rule: string }) => [one.field, one.rule]);

describe('a body', () => {
  it.each<[string, CallOptions['raw'], number]>([
    ['malformed JSON', '{"name": ', 400],
    ['nothing', '', 400],
    ['nesting past 32', `${'['.repeat(40)}${']'.repeat(40)}`, 400],
    ['very deep nesting', '['.repeat(200_000), 400],
    ['invalid UTF-8', Uint8Array.from([0x22, 0xff, 0xfe, 0x22]), 400],
    ['10 MB', ' '.repeat(10 * 1024 * 1024), 413],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['a number', '7', 422],
  ])('that is %s is refused', async (_, raw, status) => {
    expectProblem(await post({ raw: raw ?? '' }), status);
  });

  it('is not repeated when its JSON is malformed', async () => {
    const answer = expectProblem(await post({ raw: '{"name": "Canari Secret" oops' }), 400);
    expect(answer.text).not.toMatch(/Canari|oops/);
  });

  it('has every field at fault named, with its value, its rule and a cure', async () => {
    const body = {
      kind: 'laboratory',
      poles: 'research',
      founded: 3.5,
      site: 'http://x.example',
      nmae: 'x',
      description: null,
    };
    const answer = expectProblem(await post({ body }), 422);
    expect(fields(answer).toSorted()).toEqual(
      [
        ['description', 'required'],
        ['founded', 'wrong-type'],
        ['kind', 'not-one-of'],
        ['name', 'required'],
        ['nmae', 'unknown-field'],
        ['poles', 'wrong-type'],
        ['site', 'malformed'],
      ].toSorted(),
    );
    const kind = answer.json.errors.find((one: { field: string }) => one.field === 'kind');
    expect(kind).toMatchObject({ pointer: '#/kind', value: 'laboratory' });
    expect(kind.message).toContain('laboratory');
    expect(kind.cure).toContain('patient_association');
  });

  it.each([
    ['a list', '[]', 'The body is a list, not an object.', 'Give an object.'],
    ['null', 'null', 'The body is null, not an object.', 'Give an object.'],
    [
      'a number as text',
      '{"name":12,"kind":"lab"}',
      'The field “name” is a number, not a text.',
      'Give a text.',
    ],
    [
      'a truth as text',
      '{"name":true,"kind":"lab"}',
      'The field “name” is true, not a text.',
      'Give a text.',
    ],
    [
      'a country in lower case',
      '{"name":"A","kind":"lab","country":"fr"}',
      'The field “country” is “fr”, which is not well formed.',
      'Give a country code of two capitals, such as FR.',
    ],
  ])('that has %s is told so in a whole sentence', async (_, raw, message, cure) => {
    expect((await post({ raw })).json.errors).toMatchObject([{ message, cure }]);
  });

  it('says of a range of numbers that it is upside down', async () => {
    const answer = await post({ body: aStatement('a:b', { trl_min: 5, trl_max: 2 }) }, '/v1/statements');
    expect(answer.json.errors[0].message).toBe('The field “trl_max” is “2”, which is less than “trl_min”.');
  });

  it('without the version of a consent’s text is told what that is', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    const path = `/v1/organisations/${id}/consents/be_suggested`;
    const answer = expectProblem(await mesh.call('PUT', path, { body: { given: true } }), 422);
    expect(answer.json.errors[0].cure).toContain('such as 2026-11');
  });

  it('never has a personal datum repeated', async () => {
    const body = aPerson({ email: 'canari', given_name: `Canari${'x'.repeat(200)}`, family_name: 7 });
    const answer = expectProblem(await post({ body }, '/v1/persons'), 422);
    expect(answer.json.errors).toHaveLength(3);
    expect(answer.text.toLowerCase()).not.toContain('canari');
  });

  it.each([
    ['an end before its start', { trl_min: 5, trl_max: 2 }, 'trl_max', 'before'],
    ['a preview of what is named', { preview: 'x' }, 'preview', 'not-allowed'],
    ['a discreet statement without preview', { discreet: true }, 'preview', 'required'],
    ['a lone surrogate', { text: '\ud800' }, 'text', 'malformed'],
    ['a control character', { text: 'a\u0000b' }, 'text', 'malformed'],
    ['a day that does not exist', { expires_on: '2027-02-30' }, 'expires_on', 'malformed'],
    ['a reference that is none', { organisation: 'Inserm' }, 'organisation', 'malformed'],
  ])('with %s is refused', async (_, more, field, rule) => {
    const answer = expectProblem(await post({ body: aStatement('a:b', more) }, '/v1/statements'), 422);
    expect(fields(answer)).toEqual([[field, rule]]);
  });

  it('must be of a media type the route takes, uncompressed', async () => {
    const answer = expectProblem(await post({ raw: 'a=1', headers: { 'Content-Type': 'text/plain' } }), 415);
    expect(answer.headers.get('accept-post')).toBe('application/json');
    expectProblem(
      await post({ raw: '{}', headers: { 'Content-Type': 'application/json; charset=latin1' } }),
      415,
    );
    expectProblem(await post({ raw: '{}', headers: { 'Content-Encoding': 'gzip' } }), 415);
  });
});

describe('an address', () => {
  it.each([
    ['/v1/organisations/org_00000000000000000000000000', 404],
    ['/v1/organisations/%00', 404],
    ['/v1/organisations/%ff', 400],
    ['/v1/nothing', 404],
    ['/', 404],
    ['/v1/organisations?limit=0', 400],
    ['/v1/organisations?limit=201', 400],
    ['/v1/organisations?limit=x', 400],
    ['/v1/organisations?limit=1&limit=2', 400],
    ['/v1/organisations?nope=1', 400],
    ['/v1/organisations?external_id=x', 400],
    ['/v1/organisations?cursor=bad', 400],
    ['/v1/search', 400],
    ['/v1/search?q=%20', 400],
    ['/v1/suggestions/x', 404],
    ['/v1/dead-letters/x', 404],
    ['/v1/persons/x/notices', 404],
  ])('%s answers %i', async (path, status) => {
    expectProblem(await mesh.call('GET', path), status);
  });

  it('says what a limit must be', async () => {
    const cureOf = async (limit: string): Promise<string | undefined> => {
      const answer = await mesh.call('GET', `/v1/organisations?limit=${limit}`);
      return (answer.json.errors as { cure: string }[])[0]?.cure;
    };
    for (const limit of ['0', '201', '9999', 'x', '-1'])
      expect(await cureOf(limit)).toBe('Give a whole number from 1 to 200.');
  });

  it('calls what is wrong with a query a parameter', async () => {
    const saidOf = async (query: string): Promise<object> =>
      (await mesh.call('GET', `/v1/organisations?${query}`)).json.errors[0] as object;
    expect(await saidOf('nope=1')).toMatchObject({ message: 'There is no parameter “nope” here.' });
    expect(await saidOf('organisation=a:b')).toMatchObject({ rule: 'unknown-field' });
    expect(await saidOf('limit=1&limit=2')).toMatchObject({
      message: 'The parameter “limit” is given more than once.',
      cure: 'Give it once.',
    });
  });

  it('that knows other methods says which', async () => {
    const answer = expectProblem(await mesh.call('PUT', '/v1/organisations', { body: {} }), 405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await mesh.call('OPTIONS', '/v1/settings')).headers.get('allow')).toBe('GET, HEAD, PATCH');
  });
});

describe('a header', () => {
  it.each([
    ['If-Match', 'xyz', 400],
    ['Idempotency-Key', 'x'.repeat(201), 400],
    ['Passerelle-Act-As', 'nobody', 401],
    ['Passerelle-Act-As', 'per_00000000000000000000000000', 401],
    ['Origin', 'https://evil.example', 403],
    ['Origin', 'null', 403],
    ['Sec-Fetch-Site', 'cross-site', 403],
  ])('%s: %s answers %i', async (name, value, status) => {
    expectProblem(await post({ headers: { [name]: value }, body: anOrganisation() }), status);
  });

  it('Host must be this machine’s, so that no page reaches it by another name', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(
        `${mesh.base}/v1/organisations`,
        { headers: { Host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it('Origin may be the service’s own', async () => {
    expect((await mesh.call('GET', '/v1/organisations', { headers: { Origin: mesh.base } })).status).toBe(
      200,
    );
  });
});

it('answers faults of the services with their status, in the words of the reader’s language', async () => {
  const path = '/v1/organisations/a:b';
  for (const [code, status] of [
    ['unavailable', 503],
    ['overloaded', 429],
    ['deadline', 504],
    ['no-space', 507],
  ] as const) {
    mesh.profiles.failNext('getProfile', { code, detail: 'a secret of ours' });
    const answer = expectProblem(await mesh.call('GET', path), status);
    expect(answer.text).not.toContain('secret');
  }
  mesh.profiles.failNext('putProfile', {
    code: 'invalid',
    violations: [{ field: 'expires_on', rule: 'past', value: '2024-03-01' }],
  });
  const headers = { 'Accept-Language': 'fr-FR, en;q=0.5' };
  const answer = expectProblem(await post({ headers, body: anOrganisation() }), 422);
  expect(answer.headers.get('content-language')).toBe('fr');
  expect(answer.json.errors[0]).toMatchObject({
    message: 'Le champ «\u00a0expires_on\u00a0» vaut «\u00a02024-03-01\u00a0» et désigne un jour passé.',
    cure: 'Donnez un jour à venir, ou retirez «\u00a0expires_on\u00a0».',
  });
});

const wild = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record(
    Object.fromEntries(
      [
        'name',
        'kind',
        'poles',
        'organisation',
        'owners',
        'text',
        'type',
        'given',
        'into',
        'read',
        'answer',
        '__proto__',
      ].map((name) => [
        name,
        fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('lab', 'a:b', 'offer', null, true, 1e308)),
      ]),
    ),
    { requiredKeys: [] },
  ),
);
const writing = routes.filter(({ body }) => body !== undefined);

it('never answers 5xx, whatever is sent where (property)', async () => {
  const made = await mesh.make('organisations', anOrganisation({ external_id: 'fuzz:o' }));
  const part = fc.oneof(
    fc.constantFrom(made.id, 'fuzz:o', 'a:b', '..', '%2e'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const sent = fc.record({
    route: fc.constantFrom(...writing),
    id: part,
    body: wild,
    bytes: fc.option(fc.uint8Array({ maxLength: 40 })),
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ route, id, body, bytes }) => {
      const path = route.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()) || 'x');
      const raw = bytes ? { raw: Uint8Array.from(bytes) } : { raw: JSON.stringify(body) };
      const answer = await mesh.call(route.method, path, raw);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) expectProblem(answer, answer.status);
    }),
    { numRuns: 400 },
  );
});

it('never answers 5xx, whatever is asked (property)', async () => {
  const path = fc.oneof(
    fc.webPath(),
    fc
      .tuple(fc.constantFrom(...Object.values(kinds).map((kind) => kind.path)), fc.webPath())
      .map(([of, rest]) => `/v1/${of}${rest}`),
  );
  await fc.assert(
    fc.asyncProperty(path, fc.webQueryParameters(), async (of, query) => {
      const answer = await mesh.call('GET', `${of.startsWith('/') ? of : `/${of}`}?${query}`);
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});
