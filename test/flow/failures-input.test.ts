// Whatever is sent to whichever address: a refusal of the 4xx kind that says what is wrong, never a failure of ours.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { making } from '../makers/campus.ts';
import type { CallOptions, RestClient } from '../makers/rest-client.ts';

interface Place {
  readonly method: string;
  readonly path: string;
  readonly takesBody: boolean;
  readonly media: string;
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const badBodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ['malformed JSON', '{"name": '],
  ['no JSON at all', 'name=Institut'],
  ['an empty body', ''],
  ['a list', '[]'],
  ['a number', '42'],
  ['null', 'null'],
  [
    'wrong types',
    '{"name": 7, "kind": [], "organisation": {}, "given": "yes", "text": true, "read": 1, "answer": 0}',
  ],
  ['unknown fields', '{"__proto__": {"animator": true}, "constructor": 1, "nobody": "knows"}'],
  ['10 MB', `{"name": "${'x'.repeat(10 * 1024 * 1024)}"}`],
  ['100,000 nested lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['bytes that are no UTF-8', bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)],
  ['half a surrogate pair', '{"name": "\\ud800", "text": "\\udc00", "given_name": "\\ud800"}'],
  ['a zero byte', '{"name": "a\\u0000b", "kind": "lab"}'],
  ['a number past all', '{"trl_min": 1e999, "founded": -1e308, "version": 9007199254740993}'],
];

const badIds = [
  'org_00000000000000000000000000',
  'nobody',
  'siren:000000000',
  '%00',
  '%FF%FE',
  '..%2F..%2Fetc%2Fpasswd',
  'x'.repeat(3000),
  "' OR 1=1 --",
  '%F0%9F%8C%89',
  '__proto__',
];

const badQueries = [
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'limit=x',
  'cursor=x',
  'cursor=%00',
  'q=',
  'nobody=1',
  'limit=1&limit=2',
];

describe('bad input over HTTP', () => {
  let discard = (): Promise<void> => Promise.resolve();
  let rest: RestClient;
  let places: readonly Place[];
  let organisation: string;

  beforeAll(async () => {
    const mesh = await embeddedMesh();
    discard = mesh.discard;
    await mesh.start();
    rest = mesh.rest();
    organisation = (await making(rest).organisation()).id;
    const { paths } = await rest.take('GET', '/openapi.json');
    type Described = { requestBody?: { content: Record<string, unknown> } };
    places = Object.entries(paths as Record<string, Record<string, Described>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        takesBody: requestBody !== undefined,
        media: Object.keys(requestBody?.content ?? {})[0] ?? 'application/json',
      })),
    );
  }, 60_000);
  afterAll(() => discard());

  /** Resolves to what was answered wrongly: a failure, or a refusal that is no problem document. */
  const refused = async (
    { method }: Place,
    path: string,
    options: CallOptions,
  ): Promise<string | undefined> => {
    const { status, headers, json } = await rest.call(method, path, options);
    const isProblem =
      headers.get('content-type')?.startsWith('application/problem+json') && json?.status === status;
    if (status < 400 || (status < 500 && isProblem)) return undefined;
    return `${method} ${path.slice(0, 80)}: ${status} ${JSON.stringify(json)}`;
  };
  const filled = (path: string, id: string): string => path.replaceAll(/\{[^}]+\}/g, id);

  it.each(badBodies)(
    '%s: a 4xx problem wherever a body is taken',
    async (_, raw) => {
      const wrong: (string | undefined)[] = [];
      // What mail systems report is taken as it is; what it says nothing of changes nothing.
      const takesAll = ['/v1/restore', '/v1/mail-reports'];
      const takers = places.filter(({ takesBody, path }) => takesBody && !takesAll.includes(path));
      expect(takers.length).toBeGreaterThan(10);
      for (const place of takers) {
        const headers = { 'Content-Type': place.media };
        wrong.push(await refused(place, filled(place.path, organisation), { raw, headers }));
        const { status } = await rest.call(place.method, filled(place.path, organisation), { raw, headers });
        // A list of rows is what an import takes: it says of each what is wrong with it.
        const isRows = place.path.endsWith('/import') && raw.toString().startsWith('[');
        if (status < 400 && place.method !== 'PATCH' && !isRows)
          wrong.push(`${place.method} ${place.path}: took it, ${status}`);
      }
      expect(wrong.filter(Boolean)).toEqual([]);
    },
    120_000,
  );

  it.each(badBodies.slice(0, 6))('%s is no backup: refused, and nothing is lost', async (_, raw) => {
    const headers = { 'Content-Type': 'application/x-ndjson' };
    const answer = await rest.call('POST', '/v1/restore', { raw, headers });
    expect(`${answer.status} ${answer.text}`).toMatch(/^4/);
    expect((await rest.call('GET', `/v1/organisations/${organisation}`)).status).toBe(200);
  });

  it('ids that nobody has: 4xx at every address that takes one', async () => {
    const wrong: (string | undefined)[] = [];
    for (const place of places.filter(({ path }) => path.includes('{')))
      for (const id of badIds) {
        const options = place.takesBody ? { raw: '{}', headers: { 'Content-Type': place.media } } : {};
        wrong.push(await refused(place, filled(place.path, id), options));
        wrong.push(
          await refused(place, filled(place.path, organisation), { ...options, as: id.replaceAll('%', '') }),
        );
      }
    expect(wrong.filter(Boolean)).toEqual([]);
  }, 60_000);

  it('queries that make no sense: 4xx at every address', async () => {
    const wrong: (string | undefined)[] = [];
    for (const place of places.filter(({ method, path }) => method === 'GET' && path !== '/v1/events'))
      for (const query of badQueries)
        wrong.push(await refused(place, `${filled(place.path, organisation)}?${query}`, {}));
    expect(wrong.filter(Boolean)).toEqual([]);
  }, 60_000);

  it('headers that make no sense: 4xx', async () => {
    const wrong: (string | undefined)[] = [];
    const place = places.find(({ method, path }) => method === 'PATCH' && path === '/v1/organisations/{id}');
    if (!place) throw new Error('no such route');
    for (const [name, value] of [
      ['If-Match', 'x'],
      ['If-Match', '"'.repeat(2000)],
      ['Last-Event-ID', '%%%'],
      ['Idempotency-Key', 'é'.repeat(10)],
      ['Passerelle-Act-As', 'nobody'],
      ['Accept-Language', ';q=,,;'.repeat(100)],
      ['Content-Encoding', 'gzip'],
      ['Content-Type', 'text/html'],
    ] as const) {
      const path = filled(place.path, organisation);
      const headers = { 'Content-Type': place.media, [name]: encodeURI(value) };
      wrong.push(await refused(place, path, { raw: '{"name":"Institut du Pont"}', headers }));
      wrong.push(await refused({ ...place, method: 'POST' }, '/v1/organisations', { raw: '{}', headers }));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });
});
