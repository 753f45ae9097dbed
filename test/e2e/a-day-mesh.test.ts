// The same pages on five processes, Kafka and MongoDB: each comes in by a link in an e-mail; a member answers and says a
// need, the animator publishes a round.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onRealServers } from '../flow/on-real-servers.ts';
import { type Member, memberWithSuggestions } from '../makers/act-in-browser.ts';
import { browserPath, type Opened, type OpenedBrowser, openBrowser } from '../makers/browser.ts';
import { eventually } from '../makers/eventually.ts';
import { freePort, type ServersMesh, serversMesh } from '../makers/servers-mesh.ts';
import { settled } from '../makers/settled.ts';
import { type SmtpServerOnLoopback, smtpServerOnLoopback } from '../makers/smtp-server.ts';
import { closeToasts, titleOf } from './acting.ts';
import { byLink } from './by-link.ts';

const run = promisify(execFile);
const client = join(import.meta.dirname, '../../scripts/passerelle.ts');
const need = 'We look for sensors that follow heart failure at home';
const emailOf = { member: 'member@canari.example', animator: 'animator@canari.example' } as const;

onRealServers('a day in the browser, on five processes', (servers) =>
  describe('a day in the browser, on five processes', () => {
    let mesh: ServersMesh;
    let mail: SmtpServerOnLoopback;
    let browser: OpenedBrowser;
    let opened: Readonly<Record<keyof typeof emailOf, Opened>>;
    let page: Page;
    let member: Member;
    let url = '';
    const links = (): readonly string[] =>
      mail.arrived.flatMap(({ text }) => text.match(/http:\S+\/sign-in#\S+/g) ?? []);

    const comeIn = async (as: keyof typeof emailOf, name: string): Promise<Opened> => {
      const { arrive: come } = byLink(() => ({ browser, mesh: { url, rest: mesh.rest, links } }));
      const here = await come({ name, email: emailOf[as] });
      await here.page.evaluate("localStorage.setItem('passerelle.language', 'en')");
      return here;
    };
    const arrive = async (as: keyof typeof emailOf, path: string): Promise<void> => {
      ({ page } = opened[as]);
      await page.goto(url + path);
      await settled(page);
    };

    beforeAll(async () => {
      const path = browserPath();
      if (path === undefined) throw new Error('no Chromium is installed, and CHROMIUM names none');
      mail = await smtpServerOnLoopback();
      const port = String(await freePort());
      url = `http://127.0.0.1:${port}`;
      mesh = await serversMesh(servers, {
        environment: {
          ...{ PORT: port, PUBLIC_URL: url, SMTP_URL: mail.url },
          MAIL_FROM: 'Passerelle <passerelle@campus.example>',
        },
      });
      await mesh.start();
      await run(process.execPath, [client, 'demonstration', '--into-real-data', '--url', url], {
        env: { ...process.env, PASSERELLE_TOKEN: mesh.operatorToken },
      });
      const rest = mesh.rest();
      await eventually(
        async () => {
          const { items } = await rest.take('GET', '/v1/rounds?limit=1');
          expect(items[0]?.state).toBe('published');
          expect((await fetch(url, { headers: { Accept: 'text/html' } })).status).toBe(200);
        },
        { withinMs: 150_000 },
      );
      member = await memberWithSuggestions(rest);
      await rest.take('PATCH', `/v1/persons/${member.person}`, { body: { email: emailOf.member } });
      const ann = { given_name: 'Ann', family_name: 'Canari', email: emailOf.animator, animator: true };
      await rest.take('POST', '/v1/persons', { body: ann });
      browser = await openBrowser(path);
      opened = {
        member: await comeIn('member', member.name),
        animator: await comeIn('animator', 'Ann Canari'),
      };
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await mesh?.discard();
      await mail?.stop();
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
      expect([...opened.member.complaints, ...opened.animator.complaints]).toEqual([]);
    }, 150_000);
  }),
);
