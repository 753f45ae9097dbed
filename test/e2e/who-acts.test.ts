// Somebody else comes to act on a page where the one before left something unfinished: what is theirs is shown to, sent
// as, and lost by nobody else.
import { expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import type { Member } from '../makers/act-in-browser.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, leave, memberNamed, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { sayNeed, statementsOf } from './said.ts';

/** Where who acts is chosen: in the menu under the name of who does. */
const pressChange = async (page: Page, words: string): Promise<void> => {
  const banner = page.getByRole('banner');
  await banner.locator('.own > button').click();
  await banner.getByRole('link', { name: words }).click();
};

/** By hand, on the same page: nothing is loaded anew. */
const changeTo = async (page: Page, name: string): Promise<void> => {
  await pressChange(page, 'Agir comme quelqu’un d’autre');
  await choose(page, name);
};

const choose = async (page: Page, name: string): Promise<void> => {
  if (name === 'animator') await page.getByRole('button', { name: 'Animer le campus' }).click();
  else {
    await page.getByLabel('Chercher une personne ou une organisation').fill(name);
    await page.getByRole('button', { name: `Agir comme ${name}` }).click();
  }
  await settled(page);
};

/** As whom each request of that method was sent to an address that ends so. */
const sendersOf = (page: Page, method: string, ending: RegExp): readonly (string | undefined)[] => {
  const senders: (string | undefined)[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === method && ending.test(new URL(request.url()).pathname))
      senders.push(request.headers()['passerelle-act-as']);
  });
  return senders;
};

/** Of which the second is known to be wrong before it is sent. */
const rows = (...organisations: readonly string[]): string =>
  [
    'external_id;name;kind',
    ...organisations.map((name, at) => `${name === 'Essai Deux' ? '' : `essai:${at}`};${name};lab`),
  ].join('\n');

/** The names of both sides of a link that stands, and somebody of the other. */
const linkedTo = async (rest: RestClient, { organisation, person }: Member) => {
  const { name } = await rest.take('GET', `/v1/organisations/${organisation}`);
  const links = await rest.list(`/v1/organisations/${organisation}/suggestions`, { as: person });
  const memberships = await rest.list('/v1/memberships');
  const persons = await rest.list('/v1/persons');
  for (const link of links) {
    const found = memberships.find((one) => one.organisation === link.organisation?.id);
    const who = persons.find(({ id, invented }) => id === found?.person && invented);
    if (who)
      return [
        String(name),
        String(link.organisation.name),
        { person: String(who.id), name: `${who.given_name} ${who.family_name}` },
      ] as const;
  }
  throw new Error(`nobody linked to ${name} may be acted as`);
};

inABrowser('who acts on a page', (stage) => {
  it('an answer that was held is sent as who gave it, and the other side finds its own link open', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'Maeve Ardington', '/?more=true');
    const [ours, theirs, other] = await linkedTo(rest, here);
    const senders = sendersOf(here.page, 'POST', /\/answer$/);
    const card = here.page.getByRole('article', { name: theirs });
    await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
    await here.page.locator('.toasts').getByRole('button', { name: 'Annuler' }).waitFor();
    await changeTo(here.page, other.name);
    expect(await here.page.locator('.toast').count()).toBe(0);
    const open = here.page.getByRole('article', { name: ours });
    await open.waitFor();
    expect(await here.page.getByText(`Vous demandez à rencontrer ${ours}.`).count()).toBe(0);
    await eventually(() => expect(senders).toEqual([here.person]));

    await open.getByRole('button', { name: 'Pas maintenant' }).click();
    await here.page.locator('.toasts').getByRole('button', { name: 'Fermer' }).click();
    await eventually(() => expect(senders).toEqual([here.person, other.person]));
    await leave(here);
  });

  it('what was removed is removed as who removed it', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'Domitille Ferréol');
    const need = await sayNeed(rest, here, 'Un registre des allergies');
    await here.page.goto(`${stage().mesh.url}/profile`);
    const senders = sendersOf(here.page, 'DELETE', /\/statements\//);
    await here.page.getByRole('button', { name: 'Retirer : Un registre des allergies' }).click();
    await here.page.locator('.toasts').getByText('Retiré du profil.').waitFor();
    await changeTo(here.page, 'Romaric Estienne');
    expect(await here.page.locator('.toast').count()).toBe(0);
    await eventually(async () => {
      const left = await statementsOf(rest, here);
      expect(left.map(({ id }) => id)).not.toContain(need);
    });
    expect(senders).toEqual([here.person]);
    await leave(here);
  });

  it('what was removed is removed though its page is only put aside', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'Athénaïs Rocquebrune');
    const need = await sayNeed(rest, here, 'Un registre des chutes');
    await here.page.goto(`${stage().mesh.url}/profile`);
    await here.page.getByRole('button', { name: 'Retirer : Un registre des chutes' }).click();
    await here.page.locator('.toasts').getByText('Retiré du profil.').waitFor();
    await here.page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
    await eventually(async () => {
      const left = await statementsOf(rest, here);
      expect(left.map(({ id }) => id)).not.toContain(need);
    });
    expect(await here.page.locator('.toast').count()).toBe(0);
    await leave(here);
  });

  it('a draft is found by its writer, and by nobody else who acts for the same organisation', async () => {
    const here = await arriveAs(stage(), 'Aymeric Boutavant', '/profile?edit=need');
    const words = here.page.getByLabel('Ce dont vous avez besoin');
    await words.fill('Une cohorte dont je ne parle qu’à moi');
    await changeTo(here.page, 'animator');
    await here.page.goto(`${stage().mesh.url}/profile?organisation=${here.organisation}&edit=need`);
    await words.waitFor();
    expect(await words.inputValue()).toBe('');
    await words.fill('Au nom de l’organisation');
    await changeTo(here.page, here.name);
    await here.page.getByRole('link', { name: 'Profil' }).first().click();
    await here.page.getByText('Commencé, pas encore enregistré').waitFor();
    await here.page.getByRole('button', { name: 'Continuer' }).click();
    expect(await words.inputValue()).toBe('Une cohorte dont je ne parle qu’à moi');
    await leave(here);
  });

  it('an import that was stopped is shown to who started it alone, and goes on with their rights', async () => {
    const here = await arriveAs(stage(), 'animator', '/imports');
    const member = await memberNamed(stage().mesh.rest(), 'Toussaint Larribère');
    const { page } = here;
    const senders = sendersOf(page, 'POST', /\/organisations$/);
    // Nobody answers the first rows, until it is stopped.
    await page.route('**/v1/organisations', (route) => route.abort());
    const text = rows('Essai Un', 'Essai Deux', 'Essai Trois');
    await page
      .getByLabel('Fichier à importer')
      .setInputFiles({ name: 'essai.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: /^Importer/ }).click();
    await page.getByRole('button', { name: 'Arrêter là' }).click();
    await page.getByText('Arrêté. Ce qui est entré le reste').waitFor();
    await page.unroute('**/v1/organisations');

    await changeTo(page, member.name);
    await page.getByRole('link', { name: 'Profil' }).first().click();
    await page.getByRole('link', { name: 'Importer depuis un fichier' }).click();
    await page.getByLabel('Fichier à importer').waitFor();
    expect(await page.getByText('Essai Deux').count()).toBe(0);
    expect(await page.getByText('essai.csv').count()).toBe(0);

    await changeTo(page, 'animator');
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByText('essai.csv').first().waitFor();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('L’import est terminé.').waitFor();
    expect(new Set(senders)).toEqual(new Set([undefined]));
    const all = await stage().mesh.rest().list('/v1/organisations');
    const found = all.map(({ name }: { name: string }) => name);
    expect(found).toEqual(expect.arrayContaining(['Essai Un', 'Essai Trois']));
    await leave(here);
  });

  it('somebody new who follows a shared address sees it once they said who they are', async () => {
    const shared = '/search?q=cohorte';
    const opened = await stage().browser.open(stage().mesh.url + shared);
    await opened.page.getByRole('heading', { name: 'Qui êtes-vous aujourd’hui ?' }).waitFor();
    await choose(opened.page, 'Maeve Ardington');
    const { pathname, searchParams } = new URL(opened.page.url());
    expect([pathname, searchParams.get('q')]).toEqual(['/search', 'cohorte']);
    await leave(opened);
  });

  it('nobody is led to another site by an address that somebody else wrote', async () => {
    for (const next of ['https://evil.example/', '//evil.example/', '/.//evil.example/']) {
      const opened = await stage().browser.open(
        `${stage().mesh.url}/sign-in?next=${encodeURIComponent(next)}`,
      );
      await choose(opened.page, 'Maeve Ardington');
      expect(opened.page.url()).toBe(`${stage().mesh.url}/`);
      await leave(opened);
    }
  });

  it('somebody whose browser keeps nothing chooses, writes, answers and chooses anew', async () => {
    const opened = await stage().browser.open('about:blank');
    const { page } = opened;
    await page.addInitScript({
      content: `for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => { throw new DOMException('no', 'SecurityError'); },
        });`,
    });
    await page.goto(stage().mesh.url);
    await choose(page, 'Sigrun Aasland');
    await page.getByRole('article').first().waitFor();
    const senders = sendersOf(page, 'POST', /\/answer$/);
    const name = await titleOf(page.getByRole('article').first());
    await page.getByRole('article').first().getByRole('button', { name: 'Pas maintenant' }).click();
    await page.locator('.toasts').getByRole('button', { name: 'Fermer' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    expect(name).not.toBe('');
    const sigrun = await memberNamed(stage().mesh.rest(), 'Sigrun Aasland');
    expect(senders).toEqual([sigrun.person]);
    await page.getByRole('link', { name: 'Profil' }).first().click();
    await page.locator('#edit-need').click();
    await page.getByLabel('Ce dont vous avez besoin').fill('Une cohorte');
    await page.getByText('Brouillon gardé').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await pressChange(page, 'Act as somebody else');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await leave(opened);
  });

  it('somebody whose browser is full is who they chose to be, also for the server', async () => {
    const opened = await stage().browser.open('about:blank');
    const { page } = opened;
    await page.addInitScript({
      content: `Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };`,
    });
    await page.goto(stage().mesh.url);
    const senders = sendersOf(page, 'GET', /\/suggestions$/);
    await choose(page, 'Sigrun Aasland');
    await page.getByRole('article').first().waitFor();
    const sigrun = await memberNamed(stage().mesh.rest(), 'Sigrun Aasland');
    expect(new Set(senders)).toEqual(new Set([sigrun.person]));
    await leave(opened);
  });
});
