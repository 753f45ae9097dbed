// The same pages on five processes, Kafka and MongoDB: a member answers and says a need, the animator publishes a round.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onRealServers } from '../flow/on-real-servers.ts';
import { actIn, type Member, memberWithSuggestions } from '../makers/act-in-browser.ts';
import { browserPath, type Opened, type OpenedBrowser, openBrowser } from '../makers/browser.ts';
import { eventually } from '../makers/eventually.ts';
import { type ServersMesh, serversMesh } from '../makers/servers-mesh.ts';
import { settled } from '../makers/settled.ts';
import { closeToasts, titleOf } from './acting.ts';

const run = promisify(execFile);
const client = join(import.meta.dirname, '../../scripts/passerelle.ts');
const need = 'We look for sensors that follow heart failure at home';

onRealServers('a day in the browser, on five processes', (servers) =>
  describe('a day in the browser, on five processes', () => {
    let mesh: ServersMesh;
    let browser: OpenedBrowser;
    let here: Opened;
    let page: Page;
    let member: Member;
    let url = '';
    const arrive = async (as: 'member' | 'animator', path: string): Promise<void> => {
      await actIn(page, { as, language: 'en', theme: 'light' }, member);
      await page.goto(url + path);
      await settled(page);
    };

    beforeAll(async () => {
      const path = browserPath();
      if (path === undefined) throw new Error('no Chromium is installed, and CHROMIUM names none');
      mesh = await serversMesh(servers);
      await mesh.start();
      ({ url } = mesh.process('gateway'));
      await run(process.execPath, [client, 'demonstration', '--into-real-data', '--url', url]);
      await eventually(
        async () => {
          const { items } = await mesh.rest().take('GET', '/v1/rounds?limit=1');
          expect(items[0]?.state).toBe('published');
          expect((await fetch(url, { headers: { Accept: 'text/html' } })).status).toBe(200);
        },
        { withinMs: 150_000 },
      );
      member = await memberWithSuggestions(mesh.rest());
      browser = await openBrowser(path);
      here = await browser.open(url);
      ({ page } = here);
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await mesh?.discard();
    }, 60_000);

    it('shows a member their links, and takes an answer', async () => {
      await arrive('member', '/');
      const card = page.getByRole('article').first();
      const name = await titleOf(card);
      await card.getByRole('button', { name: 'Interested' }).click();
      await closeToasts(page);
      await eventually(async () => {
        const given = await mesh
          .rest()
          .list(`/v1/organisations/${member.organisation}/suggestions?answer=interested`, {
            as: member.person,
          });
        expect(given.map(({ organisation }) => organisation?.name)).toContain(name);
      });
    });

    it('foresees who could answer a need, and saves it', async () => {
      await arrive('member', '/profile');
      await page.getByRole('button', { name: 'Add a need' }).click();
      await page.getByLabel('What you need').fill(need);
      const foreseen = page.getByRole('region', { name: 'Who could answer this' });
      await foreseen.getByText(/\d+ organisations? could answer/).waitFor();
      await page.getByLabel('Of what sort').selectOption('expertise');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('listitem').filter({ hasText: need }).getByText('Visible to').waitFor();
    });

    it('lets the animator look at a round and publish it', async () => {
      await arrive('animator', '/rounds');
      await page.getByRole('button', { name: 'Start a round' }).click();
      await page.getByRole('button', { name: 'Publish' }).first().click({ timeout: 60_000 });
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
      await page.getByText('This is the round that members see.').waitFor({ timeout: 60_000 });
      expect(here.complaints).toEqual([]);
    }, 150_000);
  }),
);
