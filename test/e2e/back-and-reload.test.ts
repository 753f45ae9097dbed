// The back button leads back to what was there before, on every page; a reload shows the same again, drafts included.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, goBy, leave, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';

const back = async (page: Page): Promise<void> => {
  await page.goBack();
  await settled(page);
};

const words = (page: Page) => page.getByLabel('Ce dont vous avez besoin');
const box = (page: Page) => page.getByRole('combobox', { name: 'Qui, ici' });

inABrowser('the browser’s own buttons', (stage) => {
  it.each(['Victorine Haudecœur', 'animator'])(
    'back leads %s through every page that was seen',
    async (who) => {
      const here = await arriveAs(stage(), who, '/sign-in');
      const { page } = here;
      const now = async (): Promise<string> => `${new URL(page.url()).pathname} ${await page.title()}`;
      const seen = [await now()];
      const entries = await page.getByRole('navigation', { name: 'principale' }).getByRole('link').all();
      for (const entry of entries) {
        await entry.click();
        await eventually(async () => expect(await page.title()).not.toBe(seen.at(-1)?.replace(/^\S+ /, '')));
        await settled(page);
        seen.push(await now());
      }
      expect(new Set(seen).size).toBe(entries.length + 1);
      for (const before of seen.toReversed().slice(1)) {
        await back(page);
        await eventually(async () => expect(await now()).toBe(before));
        await settled(page);
      }
      await leave(here);
    },
  );

  it('back leads from an organisation, or from those who were answered, to the links as they were', async () => {
    const here = await arriveAs(stage(), 'Victorine Haudecœur');
    const { page } = here;
    await page.getByRole('button', { name: 'En voir plus' }).click();
    // The first of what came besides.
    const card = page.getByRole('article').nth(3);
    await card.waitFor();
    const name = await titleOf(card);
    await card.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await back(page);
    await card.waitFor();
    await page.getByRole('navigation', { name: 'Quels liens' }).getByRole('link', { name: 'Non' }).click();
    await page.getByRole('heading', { name: 'Vous avez dit non' }).waitFor();
    await back(page);
    await page.getByRole('article', { name }).waitFor();
    await leave(here);
  });

  it('back closes a form, keeps what is in it, and leaves a view', async () => {
    const here = await arriveAs(stage(), 'Victorine Haudecœur', '/profile');
    const { page } = here;
    await page.getByRole('button', { name: 'Ajouter un besoin' }).click();
    await words(page).fill('Un traducteur');
    await back(page);
    await words(page).waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Commencé, pas encore enregistré' }).waitFor();
    await page.goForward();
    expect(await words(page).inputValue()).toBe('Un traducteur');
    await back(page);
    await page.getByLabel('Regarder comme').selectOption('campus');
    await page.getByRole('button', { name: 'Ajouter un besoin' }).waitFor({ state: 'detached' });
    await back(page);
    await page.getByRole('button', { name: 'Ajouter un besoin' }).waitFor();
    await leave(here);
  });

  it('back leads from what was found to the search, as it was narrowed, and then to the wider one', async () => {
    const here = await arriveAs(stage(), 'Victorine Haudecœur', '/search');
    const { page } = here;
    const count = page.getByRole('heading', { level: 2, name: /trouvées?$/ });
    const labs = page.getByRole('checkbox', { name: /laboratoire/ });
    await box(page).fill('antibiotiques');
    await box(page).press('Enter');
    const wide = await count.innerText();
    await labs.check();
    await eventually(async () => expect(await count.innerText()).not.toBe(wide));
    const narrow = await count.innerText();
    const name = await titleOf(page.getByRole('article').first());
    await page.getByRole('article').first().getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await back(page);
    await eventually(async () => expect(await count.innerText()).toBe(narrow));
    expect(await box(page).inputValue()).toBe('antibiotiques');
    expect(await labs.isChecked()).toBe(true);
    await back(page);
    await eventually(async () => expect(await count.innerText()).toBe(wide));
    expect(await labs.isChecked()).toBe(false);
    await leave(here);
  });

  it('back leads from the link that a message speaks of to the messages', async () => {
    const here = await arriveAs(stage(), 'Victorine Haudecœur', '/inbox');
    const { page } = here;
    const notice = page.locator('.notices > li').first();
    const link = notice.getByRole('link');
    await eventually(async () => expect(await link.innerText()).not.toBe('Voir le lien'));
    const name = await link.innerText();
    await link.click();
    await page.getByRole('article', { name }).waitFor();
    await back(page);
    await notice.getByText('· lu').waitFor();
    await leave(here);
  });

  it('after a reload the draft is in its form, as it was typed', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/profile');
    const { page } = here;
    await page.getByRole('button', { name: 'Ajouter un besoin' }).click();
    await words(page).fill('Des patients qui marchent');
    await page.getByLabel('Qui peut le voir').selectOption('animators');
    await page.reload();
    expect(await words(page).inputValue()).toBe('Des patients qui marchent');
    expect(await page.getByLabel('Qui peut le voir').inputValue()).toBe('animators');
    await page.getByText('Brouillon gardé dans cet onglet, pas encore enregistré.').waitFor();
    await leave(here);
  });

  it('after a reload the search, the links and the language are the same', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/search?q=sensors&kind=startup', {
      language: 'en',
    });
    const { page } = here;
    await page.getByRole('article').first().waitFor();
    const found = await page.getByRole('article').allInnerTexts();
    await page.reload();
    await eventually(async () => expect(await page.getByRole('article').allInnerTexts()).toEqual(found));
    expect(await page.getByRole('checkbox', { name: /start-up/ }).isChecked()).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await goBy(page, 'Home');
    await page.getByRole('article').first().waitFor();
    const names = await page.getByRole('article').getByRole('heading').allInnerTexts();
    await page.reload();
    await eventually(async () =>
      expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(names),
    );
    await leave(here);
  });
});
