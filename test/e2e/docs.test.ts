// The page of the REST API: what it shows, where it asks, and that it needs no mouse.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { makeApp } from '../../services/gateway/app.ts';
import { defaultTimes, type Edge } from '../../services/gateway/edge.ts';
import { openApiRoute } from '../../services/gateway/openapi.ts';
import { routes } from '../../services/gateway/routes.ts';
import { openStreams } from '../../services/gateway/server.ts';
import { newId } from '../../services/platform/ids.ts';
import { browserPath, type OpenedBrowser, openBrowser } from '../makers/browser.ts';

const path = browserPath();
jest.setTimeout(60_000);

(path === undefined ? describe.skip : describe)('the page of the REST API', () => {
  const all = [...routes, openApiRoute(routes, '1.2.3')];
  const app = makeApp({
    edge: {
      ...{ newId, times: defaultTimes, version: '1.2.3' },
      ...{ door: { secure: false }, proxies: [] },
    } as unknown as Edge,
    log: pino({ level: 'silent' }),
    routes: all,
    streams: openStreams(),
  });
  const server = createServer(app);
  let browser: OpenedBrowser;
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser(path ?? '');
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('shows every operation, asks nobody else, and complains of nothing', async () => {
    const { page, complaints } = await browser.open('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${base}/docs`);
    await page.locator('.opblock').first().waitFor();
    // They come and go as the page is scrolled.
    await page.mouse.move(600, 400);
    const shown = new Set<string>();
    for (let rounds = 0; rounds < 300 && shown.size < all.length; rounds += 1) {
      const ids = await page.locator('.opblock').evaluateAll((blocks) => blocks.map(({ id }) => id));
      for (const id of ids) shown.add(id);
      await page.mouse.wheel(0, 500);
    }
    expect(shown.size).toBe(all.length);
    await page.goto(`${base}/docs#/search/getSearch`);
    await page.reload();
    await page.getByText('What is looked for, as typed').first().waitFor();
    expect(asked.filter((url) => !url.startsWith(base) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is tried by keyboard alone: an operation opens where Tab has come', async () => {
    const { page } = await browser.open(`${base}/docs`);
    await page.locator('.opblock').first().waitFor();
    const focused = async () => {
      const at = page.locator(':focus');
      const operation = at
        .locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " opblock ")]')
        .first();
      const isIn = (await at.count()) === 1 && (await operation.count()) === 1;
      return isIn
        ? { operation: await operation.getAttribute('id'), tag: await at.evaluate(({ tagName }) => tagName) }
        : { operation: '', tag: '' };
    };
    let reached = await focused();
    for (let presses = 0; presses < 40 && reached.operation === ''; presses += 1) {
      await page.keyboard.press('Tab');
      reached = await focused();
    }
    expect(reached).toMatchObject({ tag: 'BUTTON' });
    await page.keyboard.press('Enter');
    await page.locator(`#${reached.operation} .opblock-body`).waitFor();
  });

  it('keeps its files for as long as they are the same', async () => {
    const html = await (await fetch(`${base}/docs`)).text();
    for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)) {
      const answer = await fetch(`${base}${file}`);
      expect([file, answer.status, answer.headers.get('cache-control')]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await fetch(`${base}/docs/../../package.json`)).status).toBe(404);
    expect((await fetch(`${base}/docs/package.json`)).status).toBe(404);
  });
});
