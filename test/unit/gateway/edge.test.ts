// The edge as a server: who acts, headers, events over the wire, operators, logs, stopping.
import { asOperator } from '../../makers/operator.ts';
import { Stage } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { health, live } from '../../../services/gateway/schemas/operations.ts';
import { newId } from '../../../services/platform/ids.ts';
import { defaultTimes } from '../../../services/gateway/edge.ts';
import { eventually } from '../../makers/eventually.ts';
import { aPerson, anOrganisation, type FakeMesh, operationsOf, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

describe('every answer', () => {
  it('carries the request’s id, and headers that keep it to itself', async () => {
    const answer = await mesh.call('GET', '/v1/organisations', {
      headers: { 'X-Request-Id': 'my-request-1' },
    });
    expect(answer.headers.get('x-request-id')).toBe('my-request-1');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-powered-by')).toBeNull();
    const own = await mesh.call('GET', '/v1/organisations', { headers: { 'X-Request-Id': 'a b' } });
    expect(own.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it('speaks the language asked for, else the actor’s, else French', async () => {
    const english = (await mesh.make('persons', aPerson({ language: 'en' }))).id;
    const titleFor = async (headers: Record<string, string>): Promise<string> => {
      const answer = await fetch(`${mesh.base}/v1/organisations/a:b`, {
        headers: { ...asOperator, ...headers },
      });
      return ((await answer.json()) as { title: string }).title;
    };
    expect(await titleFor({})).toBe('Introuvable');
    expect(await titleFor({ 'Passerelle-Act-As': english })).toBe('Not found');
    expect(await titleFor({ 'Passerelle-Act-As': english, 'Accept-Language': 'fr' })).toBe('Introuvable');
  });
});

describe('who acts', () => {
  it('is told to the services with roles and memberships as they stand, the deadline and the id', async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation());
    const memberships = [{ organisation, role: 'owner' }];
    const { id } = await mesh.make('persons', aPerson({ external_id: 'test:actor', memberships }));
    await mesh.call('GET', '/v1/organisations', {
      as: 'test:actor',
      headers: { 'X-Request-Id': 'request-77' },
    });
    expect(mesh.profiles.calls.at(-1)?.request).toMatchObject({
      actor: {
        kind: 'ACTOR_KIND_PERSON',
        personId: id,
        roles: [],
        memberships: [{ organisationId: organisation, role: 'MEMBERSHIP_ROLE_OWNER' }],
        requestId: 'request-77',
      },
    });
    await mesh.call('GET', '/v1/organisations');
    expect(mesh.profiles.calls.at(-1)?.request).toMatchObject({
      actor: { roles: ['ROLE_ANIMATOR', 'ROLE_ADMINISTRATOR'] },
    });
  });

  it('must be an administrator to operate', async () => {
    const { id } = await mesh.make('persons', aPerson());
    expect((await mesh.call('GET', '/v1/health', { as: id })).status).toBe(403);
    expect((await mesh.call('GET', '/v1/backup', { as: id })).status).toBe(403);
  });
});

it('logs a line a request, with no personal datum in it', async () => {
  const from = mesh.logged.length;
  await mesh.make('persons', aPerson({ email: 'canari@secret.example', external_id: 'test:canari' }));
  await mesh.call('GET', '/v1/search?q=canari');
  await mesh.call('GET', '/v1/persons?external_id=test:canari', { as: 'test:canari' });
  await mesh.call('POST', '/v1/persons', { raw: '{"given_name":"Canari' });
  const lines = mesh.logged.slice(from);
  expect(lines.join('')).not.toMatch(/canari/i);
  expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual([
    '/v1/persons',
    '/v1/search',
    '/v1/persons',
    '/v1/persons',
  ]);
});

/** Reads a stream until it has said what is waited for. */
const listenFor = async (
  path: string,
  until: RegExp,
  headers: Record<string, string> = {},
  during = async () => {},
  base = mesh.base,
) => {
  const controller = new AbortController();
  const response = await fetch(`${base}${path}`, {
    headers: { ...asOperator, ...headers },
    signal: controller.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  await reader?.read().then(({ value }) => (text += decoder.decode(value)));
  await during();
  while (!until.test(text)) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    text += decoder.decode(value);
  }
  controller.abort();
  return { text, ids: [...text.matchAll(/^id: (.+)$/gm)].map(([, id = '']) => id) };
};
const sides = (of: string) => [{ organisationId: of }, { organisationId: newId('org'), discreet: true }];

describe('events', () => {
  it('tell what changed as it changes, and resume after the last one received', async () => {
    const ours = newId('org');
    const first = await listenFor('/v1/events', /sug_first/, {}, () =>
      mesh.tellSuggestion({ id: 'sug_first', version: 2, suggestion: { sides: sides(ours) } }),
    );
    expect(first.text).toMatch(/^retry: \d+/);
    expect(first.text).toContain('event: suggestion\n');
    expect(first.text).not.toContain('words');
    await mesh.tellSuggestion(
      { id: 'sug_missed', version: 1, suggestion: { sides: sides(ours) } },
      { partition: 7 },
    );
    await mesh.tellNotice({ id: 'ntc_missed', version: 1, notice: { personId: 'per_x' } });
    const resumed = await listenFor('/v1/events', /ntc_missed/, { 'Last-Event-ID': first.ids.at(-1) ?? '' });
    expect(resumed.text).toContain('sug_missed');
    expect(resumed.text).not.toContain('sug_first');
  });

  it('resume in another process, once it has read as far', async () => {
    const change = { id: 'sug_shared', version: 1, suggestion: { sides: sides(newId('org')) } };
    const next = { id: 'sug_next', version: 1, suggestion: { sides: sides(newId('org')) } };
    const shared = [{}, undefined, {}, new Map<string, unknown>()] as const;
    const [one, two] = [await startMesh(...shared), await startMesh(...shared)];
    try {
      await one.tellSuggestion(change, { partition: 3, offset: 41 });
      const { ids } = await listenFor('/v1/events', /id: /, {}, undefined, one.base);
      const headers = { 'Last-Event-ID': ids.at(-1) ?? '' };
      const behind = await listenFor('/v1/events', /^id: /m, headers, undefined, two.base);
      expect(behind.text).toContain('event: reset');
      await two.tellSuggestion(change, { partition: 3, offset: 41 });
      await two.tellSuggestion(next, { partition: 3, offset: 44 });
      const resumed = await listenFor('/v1/events', /sug_next/, headers, undefined, two.base);
      expect(resumed.text).not.toMatch(/reset|sug_shared/);
    } finally {
      await one.stop();
      await two.stop();
    }
  });

  it('remember whose a removed suggestion was', async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation());
    const { id: as } = await mesh.make(
      'persons',
      aPerson({ memberships: [{ organisation, role: 'member' }] }),
    );
    await mesh.tellSuggestion({ id: 'sug_gone', version: 1, suggestion: { sides: sides(organisation) } });
    const heard = await listenFor('/v1/events', /removed/, { 'Passerelle-Act-As': as }, async () => {
      await mesh.tellSuggestion({ id: 'sug_never_known', version: 2 });
      await mesh.tellSuggestion({ id: 'sug_gone', version: 2 });
    });
    expect(heard.text).toContain(
      `{"id":"sug_gone","version":2,"organisations":["${organisation}"],"removed":true}`,
    );
    expect(heard.text).not.toContain('sug_never_known');
  });

  it('tell of an introduction those who know of it, when there is something new for them', async () => {
    const [ours, theirs] = [newId('org'), newId('org')];
    const { id: organisation } = await mesh.make('organisations', anOrganisation());
    const { id: as } = await mesh.make(
      'persons',
      aPerson({ memberships: [{ organisation, role: 'member' }] }),
    );
    const state = { stage: Stage.OFFERED, round: 1, organisationIds: [ours, organisation, theirs] };
    const offered = { id: 't1', code: 'offered', organisationIds: [organisation, theirs] };
    const step = (id: string, version: number, more: object) =>
      mesh.tellIntroduction({ id, version, introduction: { ...state, ...more } });
    const heard = await listenFor('/v1/events', /int_end/, { 'Passerelle-Act-As': as }, async () => {
      await step('int_a', 1, { agreedIds: [ours] });
      await step('int_a', 2, { agreedIds: [ours], tellings: [offered] });
      await step('int_a', 3, { agreedIds: [ours, theirs], tellings: [offered] });
      await step('int_end', 1, { agreedIds: [organisation] });
    });
    const told = [...heard.text.matchAll(/^data: (.*int_.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    expect(told).toEqual([
      { id: 'int_a', organisations: [organisation] },
      { id: 'int_end', organisations: [organisation] },
    ]);
    expect(new Set(heard.ids).size).toBe(heard.ids.length);
  });

  it('refuse an id that is none of ours', async () => {
    expect((await mesh.call('GET', '/v1/events', { headers: { 'Last-Event-ID': '!!' } })).status).toBe(400);
  });

  it('wait until the past is read', async () => {
    const past = Promise.withResolvers<void>();
    const starting = await startMesh({}, past.promise);
    const early = await starting.call('GET', '/v1/events');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    expect(starting.trouble()).toBe('it is serving');
    past.resolve();
    await starting.started();
    expect(starting.trouble()).toBeUndefined();
    expect((await listenFor('/v1/events', /id: /, {}, undefined, starting.base)).ids).toHaveLength(1);
    await starting.stop();
  });
});

describe('operators', () => {
  const letter = (offset: number) => ({
    id: `matchmaking/t/3/${offset}`,
    group: 'matchmaking',
    event: {
      topic: 't',
      partition: 3,
      offset,
      key: 'org_x',
      id: 'org_x@1',
      type: 'T',
      time: '2026-01-01T00:00:00Z',
      body: Buffer.from('hi'),
    },
    error: 'broken',
    attempts: 5,
    at: '2026-01-01T00:00:00.000Z',
  });

  it('see health and lag; everybody sees that the process lives and whether it is ready', async () => {
    const report = await mesh.call('GET', '/v1/health');
    expect(health.safeParse(report.json).error).toBeUndefined();
    expect(report.json).toMatchObject({
      ready: true,
      data: 'demonstration',
      lag: [{ committed: 3, end: 5 }],
    });
    expect(live.safeParse((await mesh.call('GET', '/healthz')).json).success).toBe(true);
    mesh.troubles.push('its consumer fell silent');
    const unready = await mesh.call('GET', '/readyz', { as: 'per_nobody' });
    expect([unready.status, unready.json.troubles[0].service]).toEqual([503, 'profiles']);
    mesh.troubles.length = 0;
    expect((await mesh.call('GET', '/readyz')).json).toEqual({ ready: true, troubles: [] });
  });

  it('list, show, replay, discard and erase dead letters', async () => {
    mesh.letters.push(letter(1), letter(2), letter(3));
    const page = await mesh.call('GET', '/v1/dead-letters?limit=2');
    expect(page.json.items.map((one: { offset: number }) => one.offset)).toEqual([1, 2]);
    const rest = await mesh.call(
      'GET',
      `/v1/dead-letters?limit=2&cursor=${encodeURIComponent(page.json.next as string)}`,
    );
    expect(rest.json).toMatchObject({ items: [{ offset: 3 }], next: null });
    const path = `/v1/dead-letters/${encodeURIComponent('matchmaking/t/3/2')}`;
    expect((await mesh.call('GET', path)).json).toMatchObject({ key: 'org_x', body: 'aGk=', attempts: 5 });
    expect((await mesh.call('POST', `${path}/replay`)).json).toEqual({ replayed: true });
    expect((await mesh.call('DELETE', path)).json).toEqual({ erased: 1 });
    const left = (await mesh.call('GET', '/v1/dead-letters')).json.items as { offset: number }[];
    expect(left.map(({ offset }) => offset)).toEqual([1, 3]);
    expect((await mesh.call('DELETE', path)).status).toBe(404);
    expect((await mesh.call('DELETE', '/v1/dead-letters?key=org_x')).json).toEqual({ erased: 2 });
  });

  it('take a backup and give it back, line by line', async () => {
    const backup = await mesh.call('GET', '/v1/backup');
    expect(backup.text).toBe('{"line":1}\n{"line":2}\n');
    const headers = { 'Content-Type': 'application/x-ndjson' };
    const restored = await mesh.call('POST', '/v1/restore', { raw: backup.text, headers });
    expect(restored.json).toEqual({ documents: 2 });
    expect(mesh.restored).toEqual(['{"line":1}', '{"line":2}']);
    expect((await mesh.call('POST', '/v1/restore', { raw: 'broken', headers })).status).toBe(422);
  });

  it('get no half backup for a whole one', async () => {
    const backup = async function* () {
      yield await Promise.resolve('{"line":1}');
      throw new Error('a page cannot be read');
    };
    const failing = await startMesh({ operations: { ...operationsOf(), backup } });
    await expect(
      fetch(`${failing.base}/v1/backup`, { headers: asOperator }).then((answer) => answer.text()),
    ).rejects.toThrow();
    await failing.stop();
  });
});

describe('a deadline', () => {
  const times = { ...defaultTimes, deadlineMs: 50 };

  it('ends every request, whatever hangs behind it', async () => {
    const hanging = await startMesh({
      times,
      operations: { ...operationsOf(), lag: () => new Promise(() => {}) },
    });
    const answer = await hanging.call('GET', '/v1/health');
    expect([answer.status, answer.json.code]).toEqual([504, 'deadline']);
    await hanging.stop();
  });

  it('is said to be the client’s when its body does not come', async () => {
    const waiting = await startMesh({ times });
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"na')),
    });
    const headers = { ...asOperator, 'Content-Type': 'application/json' };
    const answer = await fetch(`${waiting.base}/v1/organisations`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    });
    expect(answer.status).toBe(408);
    await waiting.stop();
  });
});

describe('the server', () => {
  const twoEnds = 'POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
  it('refuses a taken port and an address that is not of this machine, with the cure', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port));
    });
    await expect(startMesh({ port })).rejects.toThrow(/is taken.*PORT/);
    await expect(startMesh({ host: '192.0.2.1' })).rejects.toThrow(/192\.0\.2\.1 .*HOST/);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('takes a client that hangs up during an answer for nobody’s mistake', async () => {
    const gone = Promise.withResolvers<void>();
    const other = await startMesh({
      operations: {
        ...operationsOf(),
        backup: async function* () {
          yield '{"line":1}';
          await gone.promise;
          yield '{"line":2}';
        },
      },
    });
    const hangUp = new AbortController();
    const answer = await fetch(`${other.base}/v1/backup`, {
      headers: asOperator,
      signal: hangUp.signal,
    });
    await answer.body?.getReader().read();
    hangUp.abort();
    await eventually(() => expect(other.logged.join('')).toContain('/v1/backup'));
    gone.resolve();
    // Answered after it: what the backup came to is logged.
    await other.call('GET', '/v1/organisations');
    await other.stop();
    expect(other.logged.join('')).not.toContain('a mistake of ours');
    expect(other.logged.map((line) => (JSON.parse(line) as { level: number }).level)).not.toContain(50);
  });

  it.each([
    ['whose address is too long', `GET /v1/search?q=${'x'.repeat(30_000)} HTTP/1.1\r\n`, 431, 'too-large'],
    ['that is not HTTP', 'hello\r\n\r\n', 400, 'invalid'],
    ['whose end can be read in two ways', twoEnds, 400, 'invalid'],
  ])('answers a request %s with a problem', async (_, request, status, code) => {
    const socket = connect(Number(new URL(mesh.base).port), '127.0.0.1');
    socket.write(request);
    let answer = '';
    for await (const chunk of socket as AsyncIterable<Buffer>) answer += chunk.toString();
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, instance: expect.stringContaining('req_') });
  });

  it('ends its streams when it stops, and lets what is in hand finish', async () => {
    const lag = Promise.withResolvers<[]>();
    const begun = Promise.withResolvers<void>();
    const other = await startMesh({
      operations: { ...operationsOf(), lag: () => (begun.resolve(), lag.promise) },
    });
    const stream = (await fetch(`${other.base}/v1/events`, { headers: asOperator })).text();
    const inHand = other.call('GET', '/v1/health');
    await begun.promise;
    const stopped = other.stop();
    expect(await stream).toContain('retry:');
    await expect(fetch(`${other.base}/healthz`)).rejects.toThrow();
    lag.resolve([]);
    expect((await inHand).status).toBe(200);
    await stopped;
  });
});
