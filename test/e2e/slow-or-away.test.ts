// The network is slow, loses what it carries, or is away for a while: the page says so, and nothing typed is lost.
import { expect, it } from '@jest/globals';
import type { Route } from 'playwright-core';
import type { Member } from '../makers/act-in-browser.ts';
import { eventually } from '../makers/eventually.ts';
import { arriveAs, goBy, leave } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { statementsOf } from './said.ts';

const outOfReach = 'Le campus est hors de portée';
const field = 'Ce dont vous avez besoin';
const sort = 'De quelle sorte';

/** Holds back what is asked until it is opened. */
const aGate = () => {
  const { promise, resolve: open } = Promise.withResolvers<void>();
  const pass = async (route: Route): Promise<void> => {
    await promise;
    await route.continue();
  };
  return { pass, open };
};

const isPost = (route: Route): boolean => route.request().method() === 'POST';

inABrowser('where the network is slow or away', (stage) => {
  const needsWith = async (who: Member, words: string): Promise<readonly string[]> => {
    const all = await statementsOf(stage().mesh.rest(), who);
    return all.map(({ text }) => text).filter((text) => text.includes(words));
  };

  it('a page says that it loads, and then shows what was asked', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/inbox');
    const gate = aGate();
    await here.page.route('**/v1/organisations/**', gate.pass);
    await here.page.getByRole('link', { name: 'Accueil' }).click();
    await here.page.getByRole('status').filter({ hasText: 'Chargement…' }).waitFor();
    await here.page.getByRole('heading', { level: 1, name: 'Des liens qui méritent votre temps' }).waitFor();
    // What comes will push away nothing that is in sight.
    const isInSight = await here.page.evaluate<boolean>(
      'document.querySelector("footer").getBoundingClientRect().top < innerHeight',
    );
    expect(isInSight).toBe(false);
    gate.open();
    await here.page.getByRole('article').first().waitFor();
    await leave(here);
  });

  it('a first visit over a poor telephone line gets to its links', async () => {
    const { page, complaints } = await stage().browser.open('about:blank');
    const line = await page.context().newCDPSession(page);
    const bytes = (400 * 1000) / 8;
    await line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 400, downloadThroughput: bytes, uploadThroughput: bytes },
    });
    await page.goto(stage().mesh.url);
    await page.getByLabel('Chercher une personne').fill('Ardington');
    await page.getByRole('button', { name: 'Agir comme Maeve Ardington' }).click();
    await page.getByRole('article').first().waitFor();
    await leave({ page, complaints });
  });

  it('a question that takes long is given up for a newer one', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/search');
    const [gate, asked] = [aGate(), /\/v1\/search\?.*q=dialyse/];
    await here.page.route(asked, gate.pass);
    const box = here.page.getByRole('combobox', { name: 'Qui, ici' });
    const late = here.page.waitForRequest(asked);
    await box.fill('dialyse');
    const givenUp = here.page.waitForEvent('requestfailed', (request) => asked.test(request.url()));
    await late;
    await box.fill('rétine');
    await here.page.getByRole('article').first().getByText('rétine').first().waitFor();
    await givenUp;
    gate.open();
    await here.page.getByRole('article').first().getByText('rétine').first().waitFor();
    await leave(here);
  });

  it('what is typed while a save is on its way is not lost, and one need is made', async () => {
    const here = await arriveAs(stage(), 'Domitille Ferréol', '/profile?edit=need');
    const gate = aGate();
    await here.page.route('**/v1/statements', gate.pass);
    await here.page.getByLabel(field).fill('Des juristes');
    await here.page.getByLabel(sort).selectOption('expertise');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByText('Enregistrement…').waitFor();
    await here.page.getByLabel(field).fill('Des juristes en santé');
    gate.open();
    const begun = here.page.getByRole('region', { name: 'Commencé, pas encore enregistré' });
    await begun.getByText('Des juristes').waitFor();
    await begun.getByRole('button', { name: 'Continuer' }).click();
    expect(await here.page.getByLabel(field).inputValue()).toBe('Des juristes en santé');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByRole('listitem').filter({ hasText: 'Des juristes en santé' }).waitFor();
    await eventually(async () =>
      expect(await needsWith(here, 'Des juristes')).toEqual(['Des juristes en santé']),
    );
    await leave(here);
  });

  it('whoever goes on before a save is answered is not called back', async () => {
    const here = await arriveAs(stage(), 'Domitille Ferréol', '/profile?edit=need');
    const gate = aGate();
    await here.page.route('**/v1/statements', gate.pass);
    await here.page.getByLabel(field).fill('Un lexique');
    await here.page.getByLabel(sort).selectOption('expertise');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByText('Enregistrement…').waitFor();
    await here.page.getByRole('button', { name: 'Fermer, continuer plus tard' }).click();
    await here.page.getByRole('button', { name: 'Ajouter une offre' }).click();
    const offer = here.page.getByLabel('Ce que vous proposez');
    await offer.fill('Des relectures');
    gate.open();
    await here.page.getByRole('listitem').filter({ hasText: 'Un lexique' }).waitFor();
    expect(await offer.inputValue()).toBe('Des relectures');
    await leave(here);
  });

  it('whoever left the page before a save is answered stays where they went', async () => {
    const here = await arriveAs(stage(), 'Domitille Ferréol', '/profile?edit=need');
    const gate = aGate();
    await here.page.route('**/v1/statements', gate.pass);
    await here.page.getByLabel(field).fill('Un glossaire');
    await here.page.getByLabel(sort).selectOption('expertise');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByText('Enregistrement…').waitFor();
    await here.page.getByRole('link', { name: 'Recherche' }).click();
    await here.page.getByRole('heading', { level: 1, name: 'Recherche' }).waitFor();
    gate.open();
    await here.page.getByText('Enregistré.').waitFor();
    expect(new URL(here.page.url()).pathname).toBe('/search');
    await leave(here);
  });

  it('a need whose reply was lost is made once', async () => {
    const here = await arriveAs(stage(), 'Évariste Chambonnet', '/profile?edit=need');
    let lost = 0;
    await here.page.route('**/v1/statements', async (route) => {
      if (!isPost(route) || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await here.page.getByLabel(field).fill('Un échographe de poche');
    await here.page.getByLabel(sort).selectOption('expertise');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByRole('listitem').filter({ hasText: 'Un échographe de poche' }).waitFor();
    expect(lost).toBe(1);
    expect(await needsWith(here, 'échographe de poche')).toHaveLength(1);
    await leave(here);
  });

  it('what is written without a network stays, is said not to be saved, and is saved once it is back', async () => {
    const here = await arriveAs(stage(), 'Athénaïs Rocquebrune', '/profile?edit=need');
    const context = here.page.context();
    await here.page.getByLabel(field).fill('Un simulateur');
    await here.page.getByLabel(sort).selectOption('expertise');
    // What it has to show is there before the network goes.
    await goBy(here.page, 'Accueil');
    await goBy(here.page, 'Profil');
    await here.page.getByRole('button', { name: 'Continuer' }).click();
    await context.setOffline(true);
    await here.page.getByText(outOfReach).waitFor();
    await here.page.getByLabel(field).fill('Un simulateur d’accouchement');
    await here.page.getByText('Brouillon gardé dans cet onglet, pas encore enregistré.').waitFor();
    await goBy(here.page, 'Accueil');
    await goBy(here.page, 'Profil');
    await here.page.getByRole('button', { name: 'Continuer' }).click();
    expect(await here.page.getByLabel(field).inputValue()).toBe('Un simulateur d’accouchement');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await here.page.getByText('Enregistrement…').waitFor();
    expect(await needsWith(here, 'simulateur')).toEqual([]);
    await context.setOffline(false);
    await here.page.getByRole('listitem').filter({ hasText: 'Un simulateur d’accouchement' }).waitFor();
    await eventually(async () => expect(await here.page.getByText(outOfReach).count()).toBe(0));
    expect(await needsWith(here, 'simulateur')).toHaveLength(1);
    await leave(here);
  });
});
