// Where something is not there, or is refused, a page says what happened and where to go on.
import { expect, it } from '@jest/globals';
import { arriveAs, leave } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';

inABrowser('somebody who comes upon nothing', (stage) => {
  it('is told why they cannot come in, and comes in once they try again', async () => {
    const here = await stage().browser.open('about:blank');
    const { page } = here;
    let isRefused = true;
    await page.route('**/v1/sign-in', (route) =>
      isRefused
        ? route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'forbidden', status: 403, detail: 'Pas depuis cette machine.' }),
          })
        : route.continue(),
    );
    await page.goto(`${stage().mesh.url}/sign-in`);
    await page.getByRole('alert').getByText('Pas depuis cette machine.').waitFor();
    expect(await page.getByText('Ce campus est une démonstration').count()).toBe(0);
    isRefused = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { name: 'Ou agir comme une de ces personnes inventées' }).waitFor();
    await leave(here);
  });

  it('goes on to the search, or home, from an organisation that there is not', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/organisations/org_4tn6ntd96nesp7892y4s7jh8fp');
    const { page } = here;
    const content = page.getByRole('main');
    await content.getByRole('alert').getByText('Nous ne trouvons pas l’organisation').waitFor();
    expect(await content.getByRole('link', { name: 'accueil' }).getAttribute('href')).toBe('/');
    expect(await content.getByRole('button').count()).toBe(0);
    await content.getByRole('link', { name: 'Chercher une organisation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Recherche' }).waitFor();
    await leave(here);
  });

  it('is told what a word that nobody says did to what was found', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/search?q=rein+zzyzx');
    await here.page.getByText(/Personne ici ne dit .*zzyzx.*les résultats répondent au reste/).waitFor();
    expect(await here.page.getByRole('article').count()).toBeGreaterThan(0);
    await leave(here);
  });

  it('reads in a message why, before the link is opened', async () => {
    const here = await arriveAs(stage(), 'Eulalie Bargemont', '/inbox');
    const why = here.page.locator('.notice .why').first();
    await why.locator('.words').first().waitFor();
    await leave(here);
  });
});
