// Coming in on a real campus: the first administrator, members by the links that are mailed to them, a session that ends
// under somebody's hands, and those that one ends elsewhere.
import { describe, expect, it } from '@jest/globals';
import { en } from '../../services/gateway/web/language/en.ts';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { faultsOf } from './accessible.ts';
import { leave } from './acting.ts';
import { byLink, press, shows } from './by-link.ts';
import { onARealCampus } from './in-a-browser.ts';

const catalogues = { fr, en } as const;

onARealCampus('on a campus that is no demonstration', (stage) => {
  const { somebody, linkFor, follow, arrive } = byLink(stage);

  it('the first administrator opens it by the link of the first start, which their address does not keep', async () => {
    const opened = await stage().browser.open(stage().mesh.firstLink());
    const { page } = opened;
    await page.getByLabel(fr['session.given']).waitFor();
    expect(page.url()).toBe(`${stage().mesh.url}/sign-in/first`);
    await press(page, fr['session.first.begin']);
    await page.locator('input[aria-invalid="true"]').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel(fr['session.given']).fill('Ada');
    await page.getByLabel(fr['session.family'], { exact: true }).fill('Canari');
    await page.getByLabel(fr['session.email']).fill('ada@canari.example');
    await press(page, fr['session.first.begin']);
    await shows(page, 'Ada Canari');
    expect(new URL(page.url()).pathname).toBe('/map');
    await page.getByRole('heading', { name: fr['parts.empty'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: fr['parts.empty.add'] }).click();
    await press(page, fr['profile.add.now']);
    await page.getByText(fr['profile.choose']).waitFor();
    await page.getByLabel(fr['profile.name'], { exact: true }).fill('Institut des Deux Rives');
    await page.getByLabel(fr['profile.kind']).selectOption('lab');
    await press(page, fr['profile.add.now']);
    await page.waitForURL(/organisation=org_/);
    expect(await stage().mesh.rest().list('/v1/organisations')).toMatchObject([
      { name: 'Institut des Deux Rives', kind: 'lab' },
    ]);
    await page.goto(`${stage().mesh.url}/map`);
    await page.getByRole('button', { name: fr['map.as.table'] }).waitFor();
    await settled(page);
    expect(await page.getByRole('heading', { name: fr['parts.empty'] }).count()).toBe(0);
    await leave(opened);
  });

  it('who animates sees how many messages wait, under their name, and reads them from there', async () => {
    const who = await somebody('Odile');
    await stage()
      .mesh.rest()
      .take('PATCH', `/v1/persons/${who.id}`, { body: { animator: true } });
    const opened = await arrive(who);
    const { page } = opened;
    await page.route(/\/notices\?.*unread=true/, (route) => route.fulfill({ json: { items: [{}, {}] } }));
    await page.reload();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Odile Canari\s+2 messages non lus/ })
      .click();
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(70);
    await page.getByRole('banner').getByRole('link', { name: fr['shell.inbox'] }).click();
    await page.getByRole('heading', { level: 1, name: fr['shell.inbox'] }).waitFor();
    await leave(opened);
  });

  it('who is added is sent a link by hand, and told whom to ask while they act for no organisation', async () => {
    const who = await somebody('Pia');
    await stage()
      .mesh.rest()
      .take('PATCH', `/v1/persons/${who.id}`, { body: { animator: true } });
    const { page, ...opened } = await arrive(who, '/administration');
    await page.getByText(fr['administration.person.add'], { exact: true }).click();
    for (const [key, written] of [
      ['given', 'Seule'],
      ['family', 'Canari'],
      ['email', 'seule@canari.example'],
    ] as const)
      await page.getByLabel(fr[`administration.person.${key}`], { exact: true }).fill(written);
    await press(page, fr['administration.person.add.now']);
    await page.getByText(fr['administration.person.added']).first().waitFor();
    await page.getByText(`${stage().mesh.url}/sign-in`).waitFor();
    const before = stage().mesh.links().length;
    await press(page, fr['administration.link.send']);
    const link = await eventually(() => {
      const told = stage().mesh.links()[before];
      if (told === undefined) throw new Error('no link is told');
      return told;
    });
    await leave({ page, ...opened });
    const theirs = await stage().browser.open(link);
    await press(theirs.page, fr['session.sign.in']);
    await theirs.page.getByText(fr['parts.no.organisation.then']).waitFor();
    await leave(theirs);
  });

  it('a member comes to the page they wanted by a link, in the tab that waited for it too', async () => {
    const who = await somebody('Irma');
    const opened = await stage().browser.open(`${stage().mesh.url}/search?q=cohorte`);
    await opened.page.getByRole('heading', { name: fr['session.sign.in'] }).waitFor();
    const link = await linkFor(opened.page, who);
    const mail = await stage().browser.beside(opened, link);
    await mail.page.getByText(fr['session.by.link']).waitFor();
    expect(mail.page.url()).toBe(`${stage().mesh.url}/sign-in`);
    await press(mail.page, fr['session.sign.in']);
    for (const { page } of [mail, opened]) {
      await shows(page, who.name);
      expect(new URL(page.url()).search).toBe('?q=cohorte');
    }
    // Good once.
    await mail.page.goto('about:blank');
    await mail.page.goto(link);
    await press(mail.page, fr['session.sign.in']);
    await mail.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await leave(opened);
  });

  it('what is being written is saved once its writer, signed out meanwhile, is back', async () => {
    const who = await somebody('Paul');
    const opened = await arrive(who, '/profile?edit=need');
    const { page } = opened;
    await page.getByLabel(fr['profile.words.need']).fill('Un registre des allergies');
    await page.getByLabel('De quelle sorte').selectOption('data');
    await stage().mesh.rest().take('DELETE', `/v1/persons/${who.id}/sessions`);
    await press(page, fr['profile.save']);
    const dialog = page.getByRole('dialog', { name: fr['session.over'] });
    await dialog.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const mail = await stage().browser.beside(opened, await linkFor(page, who));
    // However long it takes to press: what waits on the page before is no matter of the one that the link opens.
    await settled(mail.page);
    await press(mail.page, fr['session.sign.in']);
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('listitem').filter({ hasText: 'Un registre des allergies' }).waitFor();
    const said = await stage().mesh.rest().list(`/v1/organisations/${who.organisation}/statements`);
    expect(said.map(({ text }) => text)).toEqual(['Un registre des allergies']);
    await leave(opened);
  });

  it('a form of administration is sent, once, when whoever was signed out over it is back', async () => {
    const who = await somebody('Prune');
    const rest = stage().mesh.rest();
    const { version } = await rest.take('GET', `/v1/persons/${who.id}`);
    await rest.take('PATCH', `/v1/persons/${who.id}`, {
      body: { animator: true, administrator: true },
      headers: { 'If-Match': `"${String(version)}"` },
    });
    const opened = await arrive(who, '/administration/keys?edit=new');
    const { page } = opened;
    await page.getByLabel(fr['administration.keys.name'], { exact: true }).fill('Annuaire du Pont');
    await rest.take('DELETE', `/v1/persons/${who.id}/sessions`);
    await press(page, fr['administration.keys.add.now']);
    const dialog = page.getByRole('dialog', { name: fr['session.over'] });
    await dialog.waitFor();
    const mail = await follow(opened, await linkFor(page, who));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel(fr['administration.secret'], { exact: true }).waitFor();
    const keys = await rest.list('/v1/keys');
    expect(keys.filter(({ name }) => name === 'Annuaire du Pont')).toHaveLength(1);
    await mail.page.close();
    await leave(opened);
  });

  it('a member of two organisations says for which they act', async () => {
    const make = making(stage().mesh.rest());
    const [one, other] = [
      await make.organisation({ name: 'Atelier du Premier Pont' }),
      await make.organisation({ name: 'Atelier du Second Pont' }),
    ];
    const memberships = [one, other].map(({ id }) => ({ organisation: id, role: 'owner' }));
    const [given, email] = ['Quitterie', 'quitterie@canari.example'];
    const { id } = await make.person(one.id, {
      given_name: given,
      family_name: 'Canari',
      email,
      memberships,
    });
    const who = { id, name: `${given} Canari`, email, organisation: one.id };
    const opened = await arrive(who, '/account');
    await opened.page.getByLabel(fr['account.acting.for']).selectOption('Atelier du Second Pont');
    await opened.page.goto(`${stage().mesh.url}/profile`);
    await opened.page.getByRole('main').getByText('Atelier du Second Pont').first().waitFor();
    await leave(opened);
  });

  it('a page of one is a page of the other once somebody else signs in beside it', async () => {
    const [one, other] = [await somebody('Rosa'), await somebody('Yann')];
    const opened = await arrive(one);
    const elsewhere = await stage().browser.open(`${stage().mesh.url}/sign-in`);
    await follow(opened, await linkFor(elsewhere.page, other));
    await shows(opened.page, other.name);
    await leave(elsewhere);
    await leave(opened);
  });

  it('who signs out leaves nothing on the page, nor in the tabs beside it', async () => {
    const who = await somebody('Sami');
    const opened = await arrive(who);
    const beside = await stage().browser.beside(opened, stage().mesh.url);
    await shows(beside.page, who.name);
    await opened.page.getByRole('banner').getByRole('button', { name: who.name }).click();
    await press(opened.page, fr['shell.sign.out']);
    await opened.page.getByRole('heading', { name: fr['session.sign.in'] }).waitFor();
    await opened.page.getByLabel(fr['session.email']).waitFor();
    expect(await opened.page.getByText(who.name).count()).toBe(0);
    await beside.page.getByRole('dialog', { name: fr['session.over'] }).waitFor();
    await leave(opened);
  });

  it('a device that one does not know is signed out from another', async () => {
    const who = await somebody('Tova');
    const known = await arrive(who, '/account');
    const unknown = await arrive(who, '/', {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    });
    await known.page.reload();
    await settled(known.page);
    const end = known.page.getByRole('button', { name: /^Déconnecter Firefox, Windows, depuis/ });
    expect(await end.count()).toBe(1);
    await end.click();
    await end.waitFor({ state: 'hidden' });
    await known.page.getByText(fr['account.here']).waitFor();
    await unknown.page.goto(stage().mesh.url);
    await unknown.page.getByRole('dialog', { name: fr['session.over'] }).waitFor();
    await leave(unknown);
    await leave(known);
  });

  describe('every state of signing in', () => {
    it.each([
      { language: 'fr', colorScheme: 'light', given: 'Ulla' },
      { language: 'en', colorScheme: 'dark', given: 'Vera' },
    ] as const)('is for everybody in $language, $colorScheme', async ({ language, colorScheme, given }) => {
      const say = catalogues[language];
      const who = await somebody(given);
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      const opened = await stage().browser.open(`${stage().mesh.url}/sign-in`, { locale, colorScheme });
      const { page } = opened;
      const faults: string[] = [];
      const look = async (name: string): Promise<void> => {
        faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      };
      await press(page, say['session.link']);
      await page.locator('input[aria-invalid="true"]').waitFor();
      await look('no address');
      const link = await linkFor(page, who, say);
      await look('a link is on its way');
      await page.goto(link);
      await page.getByText(say['session.by.link']).waitFor();
      await look('a link was followed');
      await press(page, say['session.sign.in']);
      await shows(page, who.name);
      await page.goto(`${stage().mesh.url}/sign-in`);
      await press(page, say['session.go.on']);
      await page.goto(`${stage().mesh.url}/account`);
      await page.getByText(say['account.here']).waitFor();
      await look('the account');
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(faults).toEqual([]);
      await leave(opened);
    });
  });
});
