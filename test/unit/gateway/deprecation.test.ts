import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import * as z from 'zod';
import { makeApp } from '../../../services/gateway/app.ts';
import { defaultTimes, type Edge } from '../../../services/gateway/edge.ts';
import { deprecationHeaders } from '../../../services/gateway/http/deprecation.ts';
import { openApiDocument } from '../../../services/gateway/openapi.ts';
import { json, route } from '../../../services/gateway/route.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { openStreams } from '../../../services/gateway/server.ts';
import { newId } from '../../../services/platform/ids.ts';

const deprecated = { since: '2026-12-01', sunset: '2027-06-30', instead: '/v1/search' };

const old = route({
  method: 'GET',
  path: '/v1/old',
  action: 'read',
  tag: 'search',
  summary: 'Old',
  deprecated,
  entry: 'open',
  query: z.object({}),
  answer: { status: 200, media: 'application/json', schema: z.object({}) },
  find: () => undefined,
  about: () => ({ visibility: 'public' }),
  handle: () => json({}),
});

describe('a route on its way out', () => {
  it('says since when, until when and what to call instead, in the words of RFC 9745 and RFC 8594', () => {
    const { Deprecation, Sunset, Link } = deprecationHeaders(deprecated);
    expect(Deprecation).toBe('@1796083200');
    expect(Number(Deprecation?.slice(1)) * 1000).toBe(Date.parse('2026-12-01T00:00:00Z'));
    expect(Sunset).toBe('Wed, 30 Jun 2027 00:00:00 GMT');
    expect(Link).toContain('</v1/search>; rel="successor-version"');
  });

  it('says so in every answer', async () => {
    const log = pino({ level: 'silent' });
    const edge = { newId, times: defaultTimes, door: { secure: false }, proxies: [] } as unknown as Edge;
    const server = createServer(makeApp({ edge, log, routes: [old], streams: openStreams() }));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    for (const [query, status] of [
      ['', 200],
      ['?no=1', 400],
    ] as const) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/old${query}`);
      expect([answer.status, answer.headers.get('deprecation')]).toEqual([status, '@1796083200']);
      expect(answer.headers.get('sunset')).toBe('Wed, 30 Jun 2027 00:00:00 GMT');
    }
    await new Promise((resolve) => server.close(resolve));
  });

  it('is marked so in the document, and the others are not', () => {
    const { paths = {} } = openApiDocument([...routes, old], '1.0.0');
    const marked = Object.entries(paths).filter(([, of]) => JSON.stringify(of).includes('"deprecated":true'));
    expect(marked.map(([path]) => path)).toEqual(['/v1/old']);
    expect(JSON.stringify(paths['/v1/old'])).toContain('Sunset');
  });
});
