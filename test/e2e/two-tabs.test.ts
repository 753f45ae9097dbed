// Two tabs, two people: what one does shows in the other, and neither overwrites the other unawares.
import { expect, it } from '@jest/globals';
import { eventually } from '../makers/eventually.ts';
import { arriveAs, closeToasts, leave, memberNamed, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { needOneAnother, sayNeed } from './said.ts';

inABrowser('two tabs', (stage) => {
  it('of two colleagues who change the same need, the second is told, sees both versions and chooses', async () => {
    const first = await arriveAs(stage(), 'Victorine Haudecœur');
    const second = await arriveAs(stage(), 'Romaric Estienne');
    const need = await sayNeed(stage().mesh.rest(), first, 'Un registre');
    for (const { page } of [first, second]) {
      await page.goto(`${stage().mesh.url}/profile?edit=${need}`);
      await page.getByLabel('Ce dont vous avez besoin').waitFor();
    }
    await first.page.getByLabel('De quelle sorte').selectOption('data');
    await first.page.getByLabel('Ce dont vous avez besoin').fill('Un registre des allergies');
    await first.page.getByRole('button', { name: 'Enregistrer' }).click();
    await first.page.getByRole('listitem').filter({ hasText: 'Un registre des allergies' }).waitFor();

    await second.page.getByLabel('Ce dont vous avez besoin').fill('Un registre des chutes');
    await second.page.getByRole('button', { name: 'Enregistrer' }).click();
    const told = second.page.getByRole('group', { name: 'Quelqu’un d’autre a enregistré entre-temps' });
    await told.getByText('Rien n’a été écrasé.').waitFor();
    const words = told.getByRole('group', { name: 'Ce dont vous avez besoin' });
    expect(await words.getByRole('radio', { name: 'Votre version' }).isChecked()).toBe(true);
    await words.getByText('Un registre des allergies').waitFor();
    const sort = told.getByRole('group', { name: 'De quelle sorte' });
    expect(await sort.getByRole('radio', { name: 'La version enregistrée' }).isChecked()).toBe(true);
    await told.getByRole('button', { name: 'Enregistrer ce choix' }).click();

    const card = second.page
      .getByRole('listitem')
      .filter({ hasText: 'Un registre des chutes', hasNot: second.page.getByRole('textbox') });
    await card.getByText('données').waitFor();
    const { text, type } = await stage()
      .mesh.rest()
      .take('GET', `/v1/statements/${need}`, { as: first.person });
    expect({ text, type }).toEqual({ text: 'Un registre des chutes', type: 'data' });
    await leave(first);
    await leave(second);
  });

  it('an answer given in one leaves the list of the other', async () => {
    const here = await arriveAs(stage(), 'Aymeric Boutavant');
    const beside = await stage().browser.beside(here, stage().mesh.url);
    const card = here.page.getByRole('article').first();
    const name = await titleOf(card);
    await beside.page.getByRole('article', { name }).waitFor();
    await card.getByRole('button', { name: 'Pas maintenant' }).click();
    await closeToasts(here.page);
    await here.page.getByText('C’est enregistré.').waitFor();
    await eventually(async () => expect(await beside.page.getByRole('article', { name }).count()).toBe(0));
    await leave(here);
  });

  it('of two different answers the first stands, and who gives the second is told', async () => {
    const here = await arriveAs(stage(), 'Toussaint Larribère');
    const beside = await stage().browser.beside(here, stage().mesh.url);
    const name = await titleOf(here.page.getByRole('article').first());
    for (const { page } of [here, beside]) await page.getByRole('article', { name }).waitFor();
    await here.page.getByRole('article', { name }).getByRole('button', { name: 'Ça m’intéresse' }).click();
    await beside.page.getByRole('article', { name }).getByRole('button', { name: 'Pas maintenant' }).click();
    await closeToasts(here.page);
    await here.page.getByText('C’est enregistré.').waitFor();
    await closeToasts(beside.page);
    await beside.page.getByText(`Le lien avec ${name} a changé entre-temps`).first().waitFor();
    await leave(here);
  });

  it('a need that is saved in one shows in the profile that the other has open', async () => {
    const here = await arriveAs(stage(), 'Blandine Oustric', '/profile?edit=need');
    const beside = await stage().browser.beside(here, `${stage().mesh.url}/profile`);
    await beside.page.getByRole('heading', { name: 'Besoins' }).waitFor();
    await here.page.getByLabel('Ce dont vous avez besoin').fill('Des lycéens à écouter');
    await here.page.getByLabel('De quelle sorte').selectOption('expertise');
    await here.page.getByRole('button', { name: 'Enregistrer' }).click();
    await beside.page.getByRole('listitem').filter({ hasText: 'Des lycéens à écouter' }).waitFor();
    await leave(here);
  });

  it('a message that comes while one looks shows by itself, and is counted beside the way to it', async () => {
    const here = await arriveAs(stage(), 'Eulalie Bargemont', '/inbox');
    const other = await memberNamed(stage().mesh.rest(), 'Maylis Grandjouan');
    const notices = here.page.locator('.notices > li');
    await notices.first().waitFor();
    const before = await notices.count();
    await needOneAnother(stage().mesh.rest(), here, other);
    await notices.nth(before).waitFor();
    await eventually(async () => {
      const count = await notices.count();
      const way = here.page.getByRole('link', { name: `Messages ${count} messages non lus` });
      expect(await way.count()).toBe(1);
    });
    await leave(here);
  });
});
