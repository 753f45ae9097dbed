// What each role reaches: nobody is led to a page that asks what they are refused, and whoever signed in has their account
// and what is known of them, also when they have nothing else.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../services/gateway/web/language/en.ts';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { faultsOf } from './accessible.ts';
import { leave } from './acting.ts';
import { byLink, press, type Somebody } from './by-link.ts';
import { onARealCampus } from './in-a-browser.ts';

/** Of one thing, or left at once by who is signed in. */
const isOwnPage = (path: string): boolean =>
  !path.includes('$') && ![pagePaths.enter, pagePaths.first, pagePaths.erased].some((one) => one === path);

/** What the pages asked and were refused. */
const refusalsOf = (page: Page): readonly string[] => {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(`${page.url()} asks ${response.url()}`);
  });
  return refused;
};

onARealCampus('what a role reaches', (stage) => {
  const { somebody, arrive } = byLink(stage);

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(stage().mesh.url + path);
    await settled(page);
  };

  const ways = (page: Page, name: string = fr['shell.navigation']): Promise<readonly string[]> =>
    page.getByRole('navigation', { name }).getByRole('link').allInnerTexts();

  const administrator = async (given: string): Promise<Somebody> => {
    const email = `${given.toLowerCase()}@canari.example`;
    const { id } = await stage()
      .mesh.rest()
      .take('POST', '/v1/persons', {
        body: { given_name: given, family_name: 'Canari', email, administrator: true },
      });
    return { id: String(id), name: `${given} Canari`, email, organisation: '' };
  };

  it('who administers and does not animate is led to no page that refuses them, and is told so on the others', async () => {
    const opened = await arrive(await administrator('Wilma'));
    const { page } = opened;
    const refused = refusalsOf(page);
    expect(new URL(page.url()).pathname).toBe(pagePaths.people);
    expect(await ways(page)).toEqual([fr['shell.search'], fr['shell.administration']]);
    for (const path of Object.values(pagePaths).filter(isOwnPage)) await open(page, path);
    expect(refused).toEqual([]);
    await open(page, pagePaths.queue);
    await page.getByText(fr['queue.animators']).waitFor();
    await open(page, pagePaths.profile);
    await page.getByText(fr['parts.no.organisation']).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await leave(opened);
  });

  describe('who acts for no organisation any more', () => {
    it('reads why there is nothing, has their account, takes their data along and has it erased', async () => {
      const who = await somebody('Xenia');
      const opened = await arrive(who);
      const { page } = opened;
      await stage().mesh.rest().take('DELETE', `/v1/organisations/${who.organisation}`);
      await eventually(async () => {
        await open(page, pagePaths.home);
        expect(await page.getByText(fr['parts.no.organisation.then']).count()).toBe(1);
      });
      expect(await faultsOf(page)).toEqual([]);
      expect(await ways(page)).toEqual([fr['shell.search'], fr['shell.calls'], fr['shell.inbox']]);
      const refused = refusalsOf(page);
      for (const path of Object.values(pagePaths).filter(isOwnPage)) await open(page, path);
      expect(refused).toEqual([]);
      await open(page, pagePaths.home);
      await page.getByRole('link', { name: fr['parts.no.organisation.account'] }).click();
      await page.getByText(fr['account.here']).waitFor();
      await page.getByText(who.email).waitFor();
      await open(page, pagePaths.home);
      await page.getByRole('link', { name: fr['parts.no.organisation.data'] }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, fr['account.kept.json']),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toContain(who.email);
      await press(page, fr['account.erase.begin']);
      await page.getByLabel(fr['account.erase.sure']).check();
      await press(page, fr['account.erase.do']);
      await page.waitForURL(/\/account\/erased/);
      await leave(opened);
    });

    it('acts for one again from the moment that they are added to it', async () => {
      const who = await somebody('Yolande');
      const rest = stage().mesh.rest();
      const [membership] = await rest.list(`/v1/organisations/${who.organisation}/memberships`);
      await rest.take('DELETE', `/v1/memberships/${String(membership?.['id'])}`);
      const opened = await arrive(who, '/', { locale: 'fr-FR' });
      const { page } = opened;
      await page.getByText(fr['parts.no.organisation.then']).waitFor();
      await rest.take('POST', '/v1/memberships', {
        body: { person: who.id, organisation: who.organisation, role: 'member' },
      });
      await eventually(async () => {
        await open(page, pagePaths.profile);
        expect(await page.getByText(fr['parts.no.organisation.then']).count()).toBe(0);
      });
      expect(await ways(page)).toContain(fr['shell.profile']);
      await leave(opened);
    });
  });

  it('an administrator mends the address of who cannot sign in any more, and a link goes to the new one', async () => {
    const [who, other] = [await somebody('Tiphaine'), await somebody('Ursule')];
    const opened = await arrive(await administrator('Agathe'), `/administration/people/${who.id}`);
    const { page } = opened;
    const field = page.getByLabel(fr['administration.person.email'], { exact: true });
    const change = async (email: string): Promise<void> => {
      await field.fill(email);
      await page
        .getByRole('region', { name: fr['administration.address'] })
        .getByRole('button', { name: fr['parts.saving.save'] })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(email).waitFor();
      await dialog.getByRole('button', { name: fr['administration.address.do'] }).click();
    };
    await change(other.email);
    await page.getByText(/est déjà prise/).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await change('tiphaine.renommee@canari.example');
    await page.getByText(fr['administration.address.saved']).waitFor();
    await leave(opened);
    const arrived = await arrive({ name: who.name, email: 'tiphaine.renommee@canari.example' });
    await leave(arrived);
  });

  it('is said in English as well', async () => {
    const opened = await arrive(await administrator('Zelda'));
    const { page } = opened;
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Français' }).waitFor();
    await open(page, pagePaths.rules);
    await page.getByText(en['parts.no.organisation']).waitFor();
    await leave(opened);
  });
});
