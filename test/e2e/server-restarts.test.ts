// The server is killed while people use the app, and comes back: the page says so, recovers by itself, and loses nothing.
import { expect, it } from '@jest/globals';
import { eventually } from '../makers/eventually.ts';
import { type Arrived, arriveAs, closeToasts, goBy, leave, memberNamed, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { interestsOf, needOneAnother, statementsOf } from './said.ts';

const outOfReach = 'Le campus est hors de portée';
const restartMs = 90_000;
/** It tries again every eight seconds at the most. */
const backWithinMs = 40_000;

inABrowser('while the server is down', (stage) => {
  const isBack = async ({ page }: Arrived): Promise<void> =>
    eventually(async () => expect(await page.getByText(outOfReach).count()).toBe(0), {
      withinMs: backWithinMs,
    });

  it(
    'what is being written stays, and is saved once, when the server is back',
    async () => {
      const here = await arriveAs(stage(), 'Maeve Ardington', '/profile?edit=need');
      const words = here.page.getByLabel('Ce dont vous avez besoin');
      await words.fill('Un gymnase où essayer nos semelles');
      await here.page.getByLabel('De quelle sorte').selectOption('equipment');
      await here.page.getByText(/pourrai(en)?t y répondre/).waitFor();
      await stage().mesh.kill();
      await words.fill('Un gymnase où essayer nos semelles connectées');
      await here.page.getByText(outOfReach).waitFor();
      await here.page.getByRole('button', { name: 'Enregistrer' }).click();
      await here.page.getByText('Enregistrement…').waitFor();
      await stage().mesh.restart();
      await here.page.getByRole('listitem').filter({ hasText: 'semelles connectées' }).waitFor();
      await isBack(here);
      const said = (await statementsOf(stage().mesh.rest(), here)).map(({ text }) => text);
      expect(said.filter((text) => text.includes('semelles'))).toEqual([
        'Un gymnase où essayer nos semelles connectées',
      ]);
      await leave(here);
    },
    restartMs,
  );

  it(
    'an answer waits, and arrives',
    async () => {
      const here = await arriveAs(stage(), 'Aymeric Boutavant');
      const card = here.page.getByRole('article').first();
      const name = await titleOf(card);
      await stage().mesh.kill();
      await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
      await closeToasts(here.page);
      await here.page.getByText('Envoi…').waitFor();
      await here.page.getByText(outOfReach).waitFor();
      await stage().mesh.restart();
      await here.page.getByText('C’est enregistré.').waitFor({ timeout: backWithinMs });
      expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]);
      await leave(here);
    },
    restartMs,
  );

  it(
    'an answer in a tab that is closed arrives at the next visit',
    async () => {
      const here = await arriveAs(stage(), 'Gwendolen Ashby-Marsh');
      const card = here.page.getByRole('article').first();
      const name = await titleOf(card);
      await stage().mesh.kill();
      await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
      await here.page.getByText(`Vous demandez à rencontrer ${name}.`).first().waitFor();
      const next = await here.page.context().newPage();
      await here.page.close();
      await stage().mesh.restart();
      await next.goto(stage().mesh.url);
      await eventually(async () => expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]));
      await leave(here);
    },
    restartMs,
  );

  it(
    'a page that was never opened comes, with its words and looks, when the server is back',
    async () => {
      const here = await arriveAs(stage(), 'Toussaint Larribère');
      await stage().mesh.kill();
      await here.page.getByRole('link', { name: 'Recherche' }).click();
      await here.page.getByText(outOfReach).waitFor();
      await here.page.getByRole('article').first().waitFor();
      await stage().mesh.restart();
      // Asked for again every eight seconds at the latest.
      await here.page.getByRole('heading', { level: 1, name: 'Recherche' }).waitFor({ timeout: 30_000 });
      await isBack(here);
      const box = here.page.getByRole('combobox', { name: 'Qui, ici, sait quelque chose' });
      const style = "getComputedStyle(document.querySelector('.words-field .box')).display";
      expect(await here.page.evaluate<string>(style)).toBe('flex');
      await box.fill('glycémie');
      await here.page.getByRole('article').first().waitFor();
      await goBy(here.page, 'Accueil');
      await leave(here);
    },
    restartMs,
  );

  it(
    'messages come by themselves again once it is back',
    async () => {
      const here = await arriveAs(stage(), 'Eulalie Bargemont', '/inbox');
      const other = await memberNamed(stage().mesh.rest(), 'Maylis Grandjouan');
      const notices = here.page.locator('.notices > li');
      await notices.first().waitFor();
      const before = await notices.count();
      await stage().mesh.kill();
      await stage().mesh.restart();
      await needOneAnother(stage().mesh.rest(), here, other);
      await notices.nth(before).waitFor({ timeout: 45_000 });
      await leave(here);
    },
    restartMs,
  );
});
