// Pages of other sites: those on the list may read the answers, with keys and never with credentials.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOperator } from '../../makers/operator.ts';
import { type FakeMesh, startMesh } from './fake-mesh.ts';

const listed = 'https://portal.example.org';
let mesh: FakeMesh;
let closed: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh({ corsOrigins: [listed] });
  closed = await startMesh();
});
afterAll(() => Promise.all([mesh.stop(), closed.stop()]));

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** By hand: `fetch` sends no `Origin` of somebody else. */
const ask = (
  of: FakeMesh,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  path = '/v1/organisations',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${of.base}${path}`,
      { method, headers: { ...asOperator, ...headers } },
      (response) => {
        response
          .resume()
          .once('end', () => resolve({ status: response.statusCode, headers: response.headers }));
      },
    );
    sent.once('error', reject).end();
  });
const allowed = ({ headers }: Answer) => headers['access-control-allow-origin'];

describe('a page of another site', () => {
  it('on the list may read answers, refusals too, and the headers that matter', async () => {
    const answer = await ask(mesh, { Origin: listed });
    expect([answer.status, allowed(answer)]).toEqual([200, listed]);
    expect(answer.headers['vary']).toContain('Origin');
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    const refusal = await ask(mesh, { Origin: listed }, 'GET', '/v1/organisations/file:nobody');
    expect([refusal.status, allowed(refusal)]).toEqual([404, listed]);
  });

  it('on the list is told before it calls what it may send', async () => {
    const answer = await ask(mesh, { Origin: listed, 'Access-Control-Request-Method': 'POST' }, 'OPTIONS');
    expect([answer.status, allowed(answer)]).toEqual([204, listed]);
    expect(answer.headers['access-control-allow-methods']).toContain('POST');
    expect(answer.headers['access-control-allow-headers']).toContain('Authorization');
    expect(answer.headers['access-control-max-age']).toBe('7200');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    'https://portal.example.org.evil.example',
    'http://portal.example.org',
    'https://portal.example.org:8443',
    'https://PORTAL.example.org',
    'null',
  ])('that is not exactly on the list is refused: %s', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await ask(mesh, { Origin: origin, 'Access-Control-Request-Method': 'POST' }, method);
      expect([answer.status, allowed(answer)]).toEqual([403, undefined]);
      expect(answer.headers['vary']).toContain('Origin');
    }
  });

  it('is refused where there is no list', async () => {
    const answer = await ask(closed, { Origin: listed });
    expect([answer.status, allowed(answer)]).toEqual([403, undefined]);
    expect(answer.headers['vary']).not.toContain('Origin');
  });

  it('does not reach past the name of this machine by being on the list', async () => {
    expect((await ask(mesh, { Origin: listed, Host: 'evil.example' })).status).toBe(421);
  });
});

describe('a client that is no page', () => {
  it('gets its answer as ever, marked as one that differs by origin', async () => {
    const answer = await ask(mesh, {});
    expect([answer.status, allowed(answer)]).toEqual([200, undefined]);
    expect(answer.headers['vary']).toContain('Origin');
  });
});
