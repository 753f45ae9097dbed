// What the gateway answers for the web app.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { answerPages, type PagesNow } from '../../../../services/gateway/pages/answer-page.ts';
import type { HeldFile } from '../../../../services/gateway/pages/held-pages.ts';

const script: HeldFile = {
  type: 'text/javascript; charset=utf-8',
  bytes: Buffer.from('let plain;'),
  compressed: Buffer.from('small'),
  tag: '"tag"',
  immutable: true,
};
const ready: PagesNow = {
  kind: 'ready',
  pages: {
    files: new Map([['/assets/main-1.js', script]]),
    document: '<html><meta nonce="%NONCE%"></html>',
  },
};

let stop: () => void = () => undefined;
afterEach(() => stop());

const serving = async (now: PagesNow) => {
  const app = express();
  app.use(answerPages(() => now));
  app.use((_, response) => void response.status(418).end());
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  stop = () => server.close();
  const { port } = server.address() as AddressInfo;
  return (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: 'text/html', ...headers } });
};

describe('an address of a page', () => {
  it.each(['/', '/search?q=a', '/organisations/org_1', '/rounds/3'])('%s is its document', async (path) => {
    const get = await serving(ready);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('lets in nothing but what is ours: styles by a nonce that no two answers share', async () => {
    const get = await serving(ready);
    const [one, other] = await Promise.all([get('/'), get('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
    expect(await one.text()).toBe(`<html><meta nonce="${nonce}"></html>`);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
  });

  it('that there is not is answered with 404, and a page that says so', async () => {
    const get = await serving(ready);
    const answer = await get('/nowhere');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it.each(['/v1/organisations', '/v2', '/healthz', '/openapi.json'])('%s is none', async (path) => {
    const get = await serving(ready);
    expect((await get(path)).status).toBe(418);
  });

  it('is none for who asks for no page, nor where something is sent', async () => {
    const get = await serving(ready);
    expect((await get('/nowhere', { Accept: 'application/json' })).status).toBe(418);
  });

  it('looks again by itself while the bundle is being made, and says nothing of the machine where there is none', async () => {
    const making = await (await serving({ kind: 'making' }))('/');
    expect([making.status, await making.text()]).toEqual([
      503,
      expect.stringContaining('http-equiv="refresh"'),
    ]);
    stop();
    const missing = await (await serving({ kind: 'missing' }))('/');
    expect([missing.status, await missing.text()]).toEqual([
      500,
      expect.stringContaining('The page could not be prepared'),
    ]);
  });
});

describe('a file of the bundle', () => {
  it('is kept for good by browsers, since its name changes with its content', async () => {
    const get = await serving(ready);
    const answer = await get('/assets/main-1.js');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/main-1.js', { 'If-None-Match': '"tag"' })).status).toBe(304);
  });

  it('is sent compressed to who can read that', async () => {
    const get = await serving(ready);
    const plain = await get('/assets/main-1.js', { 'Accept-Encoding': 'gzip' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'let plain;']);
    const compressed = await get('/assets/main-1.js', { 'Accept-Encoding': 'br' }).catch(() => undefined);
    // fetch cannot read what is no real brotli: that it tried is enough.
    expect(compressed?.headers.get('content-encoding') ?? 'br').toBe('br');
  });
});
