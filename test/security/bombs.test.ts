// Requests that are made to hurt: little to send, much to take in; or never finished. Each is refused in bounded time and
// memory, by every route that could take it.
import { connect } from 'node:net';
import { once } from 'node:events';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mediaTypesOf, type Route } from '../../services/gateway/route.ts';
import { routes } from '../../services/gateway/routes.ts';
import { problem } from '../../services/gateway/schemas/problem.ts';
import { eventually } from '../makers/eventually.ts';
import { operatorToken } from '../makers/operator.ts';
import { type FakeMesh, startMesh } from '../unit/gateway/fake-mesh.ts';

let mesh: FakeMesh;
/** Waits for no client longer than a moment. */
let hasty: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
  hasty = await startMesh({
    times: { headMs: 300, deadlineMs: 300, unreadMs: 300, heartbeatMs: 15_000, lifetimeMs: 300_000 },
  });
});
afterAll(() => Promise.all([mesh.stop(), hasty.stop()]));

const pathOf = ({ path }: Route): string => path.replaceAll(/\{\w+\}/g, 'x');
const named = (all: readonly Route[]) =>
  all.map((route) => [`${route.method} ${route.path}`, route] as const);
/** Who takes a body finds out before anything else what it is made of. */
const takers = routes.filter(({ entry, body }) => body !== undefined && entry !== 'open');
const streams = routes.filter(
  ({ takesLines, takesStream }) => takesLines === true || takesStream !== undefined,
);

const send = async (
  route: Route,
  raw: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => {
  const media = mediaTypesOf(route)[0] ?? '';
  const answer = await mesh.call(route.method, pathOf(route), {
    raw,
    headers: { 'Content-Type': media, ...headers },
  });
  return {
    status: answer.status,
    code: answer.json?.code as string,
    wellSaid: problem.safeParse(answer.json).success,
  };
};

describe('JSON', () => {
  it.each(named(takers))('nested past its limit is refused before it is built, by %s', async (_, route) => {
    for (const raw of [
      '['.repeat(33) + ']'.repeat(33),
      '{"a":'.repeat(33) + '1' + '}'.repeat(33),
      '['.repeat(500_000),
    ])
      expect(await send(route, raw)).toEqual({ status: 400, code: 'invalid', wellSaid: true });
  });

  const bombs = [
    `[${'[],'.repeat(15_000)}[]]`,
    `{${Array.from({ length: 30_000 }, (__, at) => `"f${at}":1`).join(',')}}`,
    `{"name":"${'\\u0000'.repeat(170_000)}"}`,
    `{"name":${'9'.repeat(1_000_000)}}`,
  ];
  // Each route takes one of them, and each of them goes to many routes.
  const shared = takers.map(
    (route, at) => [`${route.method} ${route.path}`, route, bombs[at % 4] ?? ''] as const,
  );

  it.each(shared)('as large as is taken, of many parts, is refused in time by %s', async (_, route, raw) => {
    const { status, wellSaid } = await send(route, raw);
    expect([400, 404, 413, 422]).toContain(status);
    expect(wellSaid).toBe(true);
  });

  it.each(named(takers))(
    'of more values than a megabyte holds ids is refused before any is looked at, by %s',
    async (_, route) => {
      for (const raw of [
        `{"filters":{"concept":[${'1,'.repeat(500_000)}1]}}`,
        `{"questions":[${`{"facets":[${'1,'.repeat(4_000)}1]},`.repeat(99)}{}]}`,
        `{"memberships":[${'{},'.repeat(300_000)}{}]}`,
      ])
        expect(await send(route, raw)).toEqual({ status: 400, code: 'invalid', wellSaid: true });
    },
  );

  it.each(named(takers))('past a megabyte is refused by %s', async (_, route) => {
    const { status, code } = await send(route, ' '.repeat(1_100_000));
    expect({ status, code }).toEqual({ status: 413, code: 'too-large' });
  });

  it.each(named(streams.filter(({ long }) => long !== true)))(
    'past a file’s limit is refused by %s',
    async (_, route) => {
      // Who is still sending may find the connection closed before the answer is read.
      const answer = await send(route, ' '.repeat(12 * 1024 * 1024)).catch(() => 'cut');
      if (answer !== 'cut') expect(answer).toMatchObject({ status: 413, code: 'too-large' });
      expect((await mesh.call('GET', '/healthz')).status).toBe(200);
    },
  );

  it('with a field twice counts as its last, which is the one that is checked', async () => {
    const write = (raw: string) => mesh.call('POST', '/v1/organisations', { raw });
    expect((await write('{"name":"A","kind":"lab","kind":"__none"}')).status).toBe(422);
    const taken = await write('{"name":"A","kind":"__none","kind":"lab"}');
    expect([taken.status, taken.json.kind]).toEqual([201, 'lab']);
  });

  it.each([
    '{"name":"A","kind":"lab","__proto__":{"animator":true}}',
    '{"name":"A","kind":"lab","constructor":{"prototype":{"animator":true}}}',
  ])('that reaches for what all objects share is refused: %s', async (raw) => {
    const answer = await mesh.call('POST', '/v1/organisations', { raw });
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toMatchObject([{ rule: 'unknown-field' }]);
    expect(({} as Record<string, unknown>)['animator']).toBeUndefined();
  });

  it('that reaches for it deep inside is refused as well', async () => {
    const raw =
      '{"given_name":"A","family_name":"B","memberships":[{"organisation":"a:b","role":"member","__proto__":{"role":"owner"}}]}';
    const { status, json } = await mesh.call('POST', '/v1/persons', { raw });
    expect([status, json.errors?.[0]?.rule]).toEqual([422, 'unknown-field']);
  });
});

describe('a compressed body', () => {
  const bomb = Buffer.alloc(20 * 1024 * 1024, ' ');
  const packed = {
    gzip: gzipSync(bomb),
    br: brotliCompressSync(bomb, { params: {} }),
    deflate: deflateSync(bomb),
  };
  const encodings = [
    ...Object.entries(packed),
    ['x-gzip', packed.gzip],
    ['identity, gzip', packed.gzip],
    ['zstd', packed.gzip],
  ] as const;

  it.each(named([...takers, ...streams]))('is not unpacked by %s', async (_, route) => {
    for (const [encoding, raw] of encodings)
      expect(await send(route, Uint8Array.from(raw), { 'Content-Encoding': encoding })).toEqual({
        status: 415,
        code: 'unsupported',
        wellSaid: true,
      });
  });
});

/** What comes back on a connection of its own until the other side ends it. */
const onWire = async (...parts: readonly string[]): Promise<string> => {
  const { port, hostname } = new URL(hasty.base);
  const socket = connect(Number(port), hostname);
  let answered = '';
  socket.on('data', (chunk: Buffer) => void (answered += chunk.toString()));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return answered;
};
const head = (method: string, path: string, ...more: readonly string[]): string =>
  [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(hasty.base).host}`,
    `Authorization: Bearer ${operatorToken}`,
    ...more,
    '',
    '',
  ].join('\r\n');
const bodyOf = (answer: string): Record<string, unknown> =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;

describe('a client that takes its time', () => {
  it.each(named([...takers, ...streams].filter(({ long }) => long !== true)))(
    'with the body is told so, and its connection ended, by %s',
    async (_, route) => {
      const type = `Content-Type: ${mediaTypesOf(route)[0]}`;
      const answer = await onWire(head(route.method, pathOf(route), type, 'Content-Length: 1000'), '{');
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toMatch(/^connection: close\r$/im);
      expect(problem.safeParse(bodyOf(answer)).error).toBeUndefined();
    },
  );

  it('with a body that nobody wants is answered, and its connection ended', async () => {
    const answer = await onWire(head('GET', '/v1/session', 'Content-Length: 1000'), '{');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  it('with the head is told so, and its connection ended', async () => {
    for (const part of ['GET / HT', 'GET /v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ']) {
      const answer = await onWire(part);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(problem.safeParse(bodyOf(answer)).error).toBeUndefined();
    }
  });

  it.each(['/openapi.json', '/docs/nothing', '/v1/session'])(
    'to read what it asked for loses its connection: %s',
    async (path) => {
      const { port, hostname } = new URL(hasty.base);
      const socket = connect(Number(port), hostname);
      let isCut = false;
      socket.on('error', () => (isCut = true));
      await once(socket, 'connect');
      // Nothing is read: more is answered than the buffers in between hold.
      const more = (): boolean => socket.write(head('GET', path).repeat(20));
      await eventually(() => {
        if (!isCut) more();
        expect(isCut).toBe(true);
      });
      expect((await mesh.call('GET', '/healthz')).status).toBe(200);
    },
  );

  it('with nothing at all keeps its connection, as browsers do, while others are not', async () => {
    const answer = await mesh.call('GET', '/v1/session');
    expect(answer.headers.get('connection')).toBe('keep-alive');
  });
});

describe('a head', () => {
  const refusedAs = async (status: number, text: string): Promise<void> => {
    const answer = await onWire(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(problem.safeParse(bodyOf(answer)).error).toBeUndefined();
  };

  it('with an address longer than is taken is refused', () =>
    refusedAs(431, head('GET', `/v1/search?q=${'x'.repeat(17_000)}`)));

  it('with a header longer than is taken is refused', () =>
    refusedAs(431, head('GET', '/v1/session', `Cookie: ${'x'.repeat(17_000)}`)));

  it('with more headers than are taken is refused, not cut', () => {
    const many = Array.from({ length: 120 }, (_, at) => `X-${at}: 1`);
    return refusedAs(431, head('GET', '/v1/session', ...many, 'Connection: close'));
  });

  it.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['chunks of another coding', ['Transfer-Encoding: chunked, identity']],
    ['a length that is none', ['Content-Length: 0x10']],
    ['a folded line', ['X-A: b', ' c']],
    ['a name with a space', ['Content-Length : 2']],
    ['a bare line feed in a value', ['X-A: b\nX-B: c\r\rX']],
  ])('that two readers could read as two is refused: %s', (_, lines) =>
    refusedAs(400, `${head('POST', '/v1/organisations', 'Content-Type: application/json', ...lines)}{}`),
  );
});
