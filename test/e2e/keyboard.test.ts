// The main tasks with a keyboard and nothing else: the focus is where one goes on, and what happened is said.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, leave, titleOf } from './acting.ts';
import { focusComes, focusIsSeen, hasFocus, isSaid, press, tabTo } from './by-keyboard.ts';
import { inABrowser } from './in-a-browser.ts';

/** Does it in the very moment in which what is looked for comes upon the page; what it gives is `meanwhile`. */
const asItComes = (page: Page, selector: string, doing: string): Promise<void> =>
  page.evaluate(`{
    const watch = new MutationObserver(() => {
      const come = document.querySelector('${selector}');
      if (!come) return;
      watch.disconnect();
      window.meanwhile = (${doing})(come);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }`);

const opensRule = 'Faire une règle';

inABrowser('by keyboard alone, somebody', (stage) => {
  it('chooses who they are', async () => {
    const { browser, mesh } = stage();
    const { page, complaints } = await browser.open(mesh.url);
    await tabTo(page, page.getByLabel('Chercher une personne ou une organisation'));
    await page.keyboard.type('ardington');
    await press(page, page.getByRole('button', { name: 'Agir comme Maeve Ardington' }));
    await page.getByRole('heading', { name: 'liens qui méritent votre temps' }).waitFor();
    await focusComes(page, page.getByRole('main'));
    await leave({ page, complaints });
  });

  it('skips to the content, and goes from page to page with the focus where each begins', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington');
    const { page } = here;
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await hasFocus(page, skip)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await focusIsSeen(page);
    await page.keyboard.press('Enter');
    await focusComes(page, page.getByRole('main'));
    await page.keyboard.press('Tab');
    await focusComes(page, page.getByRole('link', { name: 'À regarder' }));
    for (const name of ['Profil', 'Recherche', 'Messages', 'Accueil']) {
      await tabTo(page, page.getByRole('banner').getByRole('link', { name }), 'Shift+Tab');
      await focusIsSeen(page);
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await page.title()).toContain(name));
      await settled(page);
      await focusComes(page, page.getByRole('main'));
    }
    await leave(here);
  });

  it('opens what is one’s own under one’s name, and is back there with Escape', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington');
    const { page } = here;
    const own = page.getByRole('banner').getByRole('button', { name: 'Maeve Ardington' });
    const account = page.getByRole('link', { name: 'Votre compte' });
    await tabTo(page, own);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await focusComes(page, account);
    await page.keyboard.press('Escape');
    await focusComes(page, own);
    expect(await account.count()).toBe(0);
    await page.keyboard.press('Enter');
    await account.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Votre compte' }).waitFor();
    await focusComes(page, page.getByRole('main'));
    expect(await account.count()).toBe(0);
    await leave(here);
  });

  it('says no and why, leaves the question with Escape, and takes the answer back', async () => {
    const here = await arriveAs(stage(), 'Sigrun Aasland');
    const { page } = here;
    const card = page.getByRole('article').first();
    const name = await titleOf(card);
    const no = card.getByRole('button', { name: 'Non', exact: true });
    await press(page, no);
    await focusComes(page, card.getByRole('button', { name: 'C’est trop tôt' }));
    await page.keyboard.press('Escape');
    await focusComes(page, no);
    await page.keyboard.press('Enter');
    // Another link takes the place of this one as soon as it is here.
    const counted = Promise.withResolvers<void>();
    await page.route(/\/suggestions\?/, async (route) => {
      await counted.promise;
      await route.continue();
    });
    await press(page, card.getByRole('button', { name: 'Pas pertinent pour nous' }));
    await isSaid(page, new RegExp(`Non à ${name}`));
    await isSaid(page, /^2 liens$/);
    counted.resolve();
    await focusComes(page, page.getByRole('listitem').filter({ hasText: `Non à ${name}` }));
    await page.keyboard.press('Tab');
    await focusComes(page, page.getByRole('button', { name: `Annuler votre réponse au sujet de ${name}` }));
    await focusIsSeen(page);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name }).waitFor();
    await isSaid(page, /^3 liens$/);
    await focusComes(page, page.getByRole('listitem').filter({ has: page.getByRole('article', { name }) }));
    await leave(here);
  });

  it('adds a need: is told what is understood and that it is kept, saves it, and is back where they were', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile');
    const { page } = here;
    await press(page, page.getByRole('button', { name: 'Ajouter un besoin' }));
    await focusComes(page, page.getByRole('region', { name: 'Ajouter un besoin' }));
    await page.keyboard.press('Tab');
    await focusComes(page, page.getByLabel('Ce dont vous avez besoin'));
    await page.keyboard.type('Un laboratoire pour mesurer la marche après un AVC');
    await isSaid(page, 'Brouillon gardé dans cet onglet');
    await isSaid(page, /organisations? pourrai(en)?t y répondre/);
    await tabTo(page, page.getByLabel('De quelle sorte'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('Qui peut le voir'));
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Qui peut le voir').inputValue()).toBe('animators');
    await press(page, page.getByRole('button', { name: 'Enregistrer' }));
    await isSaid(page, 'Enregistré.');
    await focusComes(page, page.getByRole('button', { name: 'Ajouter un besoin' }));
    await page.getByRole('listitem').filter({ hasText: 'la marche après un AVC' }).waitFor();
    await leave(here);
  });

  it('is told at the field what is wrong with it', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile?edit=need');
    const { page } = here;
    await press(page, page.getByRole('button', { name: 'Enregistrer' }));
    const words = page.getByLabel('Ce dont vous avez besoin');
    await focusComes(page, words);
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    await leave(here);
  });

  it('is not called back from the field they are in already, when a form is painted', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile');
    const { page } = here;
    await asItComes(
      page,
      '.editor textarea',
      `(field) => {
        field.focus();
        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))
          .then(() => document.activeElement === field);
      }`,
    );
    await press(page, page.getByRole('button', { name: 'Ajouter un besoin' }));
    await page.getByRole('region', { name: 'Ajouter un besoin' }).waitFor();
    expect(await page.evaluate('window.meanwhile')).toBe(true);
    await leave(here);
  });

  it('searches: goes on with a completion, hears how many were found, and opens the first', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/search');
    const { page } = here;
    const box = page.getByRole('combobox', { name: 'Qui, ici' });
    await tabTo(page, box);
    await page.keyboard.type('rééduc');
    await isSaid(page, /façons? de continuer/);
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    const completion = await chosen.innerText();
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe(completion);
    await isSaid(page, /^\d+ organisations? trouvées?$/);
    await page.keyboard.press('Enter');
    await focusComes(page, page.getByRole('heading', { level: 2, name: /trouvées?/ }));
    const first = page.getByRole('article').first();
    const name = await titleOf(first);
    await press(page, first.getByRole('link', { name }).first());
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await focusComes(page, page.getByRole('main'));
    await leave(here);
  });

  it('reads the messages, marks one, and changes the language', async () => {
    const here = await arriveAs(stage(), 'Victorine Haudecœur', '/inbox');
    const { page } = here;
    await isSaid(page, /messages? non lus?/);
    await press(page, page.getByRole('button', { name: /^Marquer comme lu/ }).first());
    await focusComes(page, page.getByRole('button', { name: /^Marquer comme non lu/ }));
    await tabTo(page, page.getByRole('button', { name: 'English' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await eventually(async () => expect(await page.locator('html').getAttribute('lang')).toBe('en'));
    await focusComes(page, page.getByRole('button', { name: 'Français' }));
    await leave(here);
  });

  it('as an animator, opens a sheet, stays in it with Tab, and is back where they were with Escape', async () => {
    const here = await arriveAs(stage(), 'animator', '/rules');
    const { page } = here;
    const opener = page.getByRole('button', { name: opensRule });
    await press(page, opener);
    const sheet = page.getByRole('dialog', { name: opensRule });
    await sheet.waitFor();
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await sheet.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focusComes(page, opener);
    await leave(here);
  });

  it('reaches nothing behind a sheet that is on its way, and calls it off with Escape', async () => {
    const here = await arriveAs(stage(), 'animator', '/rules');
    const { page } = here;
    const opener = page.getByRole('button', { name: opensRule });
    await asItComes(
      page,
      '.sheet.empty',
      `() => ['Enter', 'Tab', 'Escape'].map((key) => {
        const init = { key, bubbles: true, cancelable: true };
        return document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
      })`,
    );
    await press(page, opener);
    await eventually(async () =>
      expect(await page.evaluate('window.meanwhile')).toEqual([false, false, false]),
    );
    await settled(page);
    expect(await page.locator('.veil').count()).toBe(0);
    await focusComes(page, opener);
    await leave(here);
  });

  it('gets a sheet also where nothing is painted any more', async () => {
    const here = await arriveAs(stage(), 'animator', '/rules');
    const { page } = here;
    await tabTo(page, page.getByRole('button', { name: opensRule }));
    await page.evaluate('window.requestAnimationFrame = () => 0');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: opensRule }).waitFor();
    await leave(here);
  });
});
