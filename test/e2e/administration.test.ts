// Administration in a browser: who is of the team, keys and webhooks with secrets that are shown once, messages that were
// given up, and what an erasure leaves.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, leave, memberNamed } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

inABrowser('administration', (stage) => {
  it('makes an animator of a member, found by name, and lets nobody be the last to leave', async () => {
    const name = 'Victorine Haudecœur';
    const { person } = await memberNamed(stage().mesh.rest(), name);
    const here = await arriveAs(stage(), 'animator', '/administration');
    const { page } = here;
    await page.getByLabel(fr['administration.people.search']).fill('haudecoeur');
    await page.getByRole('main').getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    const roles = page.getByRole('region', { name: fr['administration.roles'] });
    for (const role of ['animator', 'administrator'] as const)
      await page.getByRole('checkbox', { name: fr[`administration.role.${role}`] }).check();
    await roles.getByRole('button', { name: fr['parts.saving.save'] }).click();
    await page.getByText(fr['administration.roles.saved']).waitFor();
    expect(await stage().mesh.rest().take('GET', `/v1/persons/${person}`)).toMatchObject({
      animator: true,
      administrator: true,
    });
    const administrators = (await stage().mesh.rest().list('/v1/persons')).filter((one) => one.administrator);
    expect(administrators).toHaveLength(1);
    await page.getByRole('checkbox', { name: fr['administration.role.administrator'] }).uncheck();
    await roles.getByRole('button', { name: fr['parts.saving.save'] }).click();
    const box = page.getByRole('checkbox', { name: fr['administration.role.administrator'] });
    await page.getByText(/personne d’autre n’administre le campus/).waitFor();
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    await box.check();
    expect(await box.getAttribute('aria-invalid')).not.toBe('true');
    await leave(here);
  });

  it('makes a key from a form that outlives a reload, and shows its secret once', async () => {
    const here = await arriveAs(stage(), 'animator', '/administration/keys?edit=new');
    const { page } = here;
    await page.getByLabel(fr['administration.keys.name'], { exact: true }).fill('Annuaire de l’université');
    await page.reload();
    await settled(page);
    expect(await page.getByLabel(fr['administration.keys.name'], { exact: true }).inputValue()).toBe(
      'Annuaire de l’université',
    );
    await press(page, fr['administration.keys.add.now']);
    const sheet = page.getByRole('dialog');
    const secret = await sheet.getByLabel(fr['administration.secret'], { exact: true }).inputValue();
    expect(secret).toMatch(/^psk_/);
    // Nothing but the button puts it away.
    await page.keyboard.press('Escape');
    await press(page, fr['administration.secret.done']);
    await sheet.waitFor({ state: 'hidden' });
    const answer = await fetch(`${stage().mesh.url}/v1/organisations?limit=1`, {
      headers: { Authorization: `Bearer ${secret}` },
    });
    expect(answer.status).toBe(200);
    await page.getByRole('heading', { name: 'Annuaire de l’université' }).waitFor();
    await page.reload();
    await settled(page);
    expect(await page.content()).not.toContain(secret);
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain(secret);
    await press(page, fr['administration.keys.revoke.of'].replace('{name}', 'Annuaire de l’université'));
    await page.getByRole('dialog').getByRole('button', { name: fr['administration.keys.revoke'] }).click();
    await page.getByText(fr['administration.keys.state.revoked'], { exact: true }).waitFor();
    const after = await fetch(answer.url, { headers: { Authorization: `Bearer ${secret}` } });
    expect(after.status).toBe(401);
    await leave(here);
  });

  describe('a webhook', () => {
    let receiver: Server;
    let status = 500;
    beforeAll(async () => {
      receiver = createServer((request, response) => {
        request.resume();
        response.writeHead(status).end();
      });
      await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
    });
    afterAll(() => new Promise((done) => receiver.close(done)));

    it('is made, tells that a message was given up, and sends it again', async () => {
      const here = await arriveAs(stage(), 'animator', '/administration/webhooks?edit=new');
      const { page } = here;
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`;
      await page.getByLabel(fr['administration.webhooks.url'], { exact: true }).fill(url);
      await press(page, fr['administration.webhooks.add.now']);
      const sheet = page.getByRole('dialog');
      expect(await sheet.getByLabel(fr['administration.secret'], { exact: true }).inputValue()).toMatch(
        /^whsec_/,
      );
      await press(page, fr['administration.secret.done']);
      await page.getByRole('heading', { name: url }).waitFor();
      await press(page, fr['administration.webhooks.test']);
      await page.locator('[data-state="failed"]').getByText(/500/).first().waitFor();
      status = 204;
      await page
        .locator('[data-state="failed"]')
        .getByRole('button', { name: /^Renvoyer\s: essai/ })
        .click();
      await page.locator('[data-state="delivered"]').getByText(/204/).first().waitFor();
      await press(page, fr['administration.webhooks.make.paused']);
      await page.getByRole('button', { name: fr['administration.webhooks.make.active'] }).waitFor();
      await leave(here);
    });

    it('is made once, though the answer to that is lost', async () => {
      const here = await arriveAs(stage(), 'animator', '/administration/webhooks?edit=new');
      const { page } = here;
      let isLost = false;
      await page.route('**/v1/webhooks', async (route) => {
        if (isLost || route.request().method() !== 'POST') return route.fallback();
        isLost = true;
        await route.fetch();
        return route.abort();
      });
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/once`;
      await page.getByLabel(fr['administration.webhooks.url'], { exact: true }).fill(url);
      await press(page, fr['administration.webhooks.add.now']);
      await page.getByText(/Cette demande a déjà créé whk_/).waitFor();
      const all = await stage().mesh.rest().list('/v1/webhooks');
      expect(all.filter((one) => one.url === url)).toHaveLength(1);
      await leave(here);
    });
  });

  it('shows an e-mail of any kind in any language, in a frame', async () => {
    const here = await arriveAs(stage(), 'animator', '/administration/mail');
    const { page } = here;
    await page.getByLabel(fr['administration.preview.kind'], { exact: true }).selectOption('call_fits');
    await page.getByLabel(fr['administration.preview.language']).selectOption('en');
    await page
      .frameLocator('iframe')
      .getByText(/call for projects/i)
      .first()
      .waitFor();
    // Also of what only animators are told.
    await page.getByLabel(fr['administration.preview.kind'], { exact: true }).selectOption('webhook_paused');
    await page
      .frameLocator('iframe')
      .getByText(/nothing arrives there/i)
      .first()
      .waitFor();
    await leave(here);
  });

  it('erases a person, and sees the receipt of each service', async () => {
    const name = 'Noël Jamot';
    const rest = stage().mesh.rest();
    const { id } = await rest.take('POST', '/v1/persons', {
      body: { given_name: 'Noël', family_name: 'Jamot', email: 'noel@canari.example', invented: true },
    });
    const here = await arriveAs(stage(), 'animator', `/administration/people/${id}`);
    const { page } = here;
    await press(page, fr['administration.erase.ask']);
    await press(page, fr['administration.erase.do']);
    const sheet = page.getByRole('dialog', { name: fr['administration.receipt'] });
    await sheet.getByText(fr['administration.receipt.complete']).waitFor();
    for (const service of ['brokering', 'gateway', 'notifications', 'profiles'] as const)
      await sheet.getByText(fr[`administration.service.${service}`], { exact: true }).waitFor();
    await sheet.getByRole('button', { name: fr['shell.close'] }).click();
    await page.getByRole('link', { name: id }).waitFor();
    await page.goto(`${stage().mesh.url}/administration`);
    await page.getByLabel(fr['administration.people.search']).fill(name);
    await page.getByText(fr['administration.people.none']).waitFor();
    await leave(here);
  });

  describe.each(['animator', 'Victorine Haudecœur'])('the masthead of %s', (who) => {
    it.each(['fr', 'en'] as const)(
      'is one row of 1,280 pixels, in %s, and fits half of them',
      async (language) => {
        const viewport = { width: 1280, height: 800 };
        const here = await arriveAs(stage(), who, '/search', { language, viewport });
        const { page } = here;
        expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(70);
        await page.setViewportSize({ width: 640, height: 400 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640);
        await leave(here);
      },
    );
  });

  it('adds a person from a form that outlives a reload', async () => {
    const here = await arriveAs(stage(), 'animator', '/administration');
    const { page } = here;
    await page.getByText(fr['administration.person.add'], { exact: true }).click();
    const fill = (key: 'given' | 'family' | 'email', value: string): Promise<void> =>
      page.getByLabel(fr[`administration.person.${key}`], { exact: true }).fill(value);
    await fill('given', 'Sidonie');
    await fill('family', 'Canari');
    await press(page, fr['administration.person.add.now']);
    await page.getByText(fr['administration.person.missing']).waitFor();
    await page.reload();
    await settled(page);
    await fill('email', 'sidonie@canari.example');
    await press(page, fr['administration.person.add.now']);
    await page.getByRole('heading', { name: 'Sidonie Canari', level: 2 }).waitFor();
    const all = await stage().mesh.rest().list('/v1/persons?named=sidonie');
    expect(all.filter(({ email }) => email === 'sidonie@canari.example')).toHaveLength(1);
    await leave(here);
  });

  it('is closed to members, who are told whose it is', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/administration/receipts');
    await here.page.getByText(fr['administration.members']).waitFor();
    expect(await here.page.getByRole('navigation', { name: fr['administration.parts'] }).count()).toBe(0);
    await leave(here);
    const other = await arriveAs(
      stage(),
      'animator',
      '/administration/webhooks/whk_00000000000000000000000000',
    );
    await other.page.getByRole('alert').first().waitFor();
    await leave(other);
  });
});
