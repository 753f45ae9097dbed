// A member has it their way: says how they are told, sees what comes next, withdraws a consent, takes along what is kept
// of them, and has it erased.
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import type { Opened } from '../makers/browser.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { faultsOf } from './accessible.ts';
import { closeToasts, leave } from './acting.ts';
import { byLink, press, type Somebody } from './by-link.ts';
import { onARealCampus } from './in-a-browser.ts';

const clean = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2068\u2069]/g, ' ');

onARealCampus('a member’s own account', (stage) => {
  const { somebody, linkFor, follow, arrive } = byLink(stage);
  let who: Somebody;
  let here: Opened;
  let page: Page;

  const preferences = () => stage().mesh.rest().take('GET', `/v1/persons/${who.id}/notification-preferences`);
  const digest = () => page.getByRole('region', { name: fr['account.digest.next'] });
  const save = () => page.getByRole('button', { name: fr['parts.saving.save'], exact: true }).first();
  const goTo = async (name: string): Promise<void> => {
    await page
      .getByRole('navigation', { name: fr['account.page.account'] })
      .getByRole('link', { name })
      .click();
    await settled(page);
  };
  const taken = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
    return readFile(await download.path(), 'utf8');
  };

  it('is found under the name that stands above every page, and says when the next digest comes', async () => {
    const make = making(stage().mesh.rest());
    who = await somebody('Blanche');
    const other = await make.organisation({ name: 'Registre des Deux Rives' });
    await make.person(other.id, { given_name: 'Noé' });
    await make.statement(who.organisation, { text: 'Un registre des allergies alimentaires de l’enfant' });
    await make.statement(other.id, {
      kind: 'offer',
      text: 'Un registre des allergies alimentaires de l’enfant, depuis 2015',
    });
    await eventually(async () =>
      expect(await stage().mesh.rest().list(`/v1/persons/${who.id}/notices`)).not.toEqual([]),
    );
    here = await arrive(who);
    ({ page } = here);
    await page.getByRole('banner').getByRole('button', { name: who.name }).click();
    await page.getByRole('link', { name: fr['shell.account.own'] }).click();
    await goTo(fr['account.to.notices']);
    await digest().getByText('Une nouvelle suggestion de rencontre attend votre organisation.').waitFor();
    expect(clean(await digest().getByRole('status').innerText())).toMatch(/08:00, avec un message\.$/);
  });

  it('has quiet hours, a weekly digest and days off as they are chosen, and the next digest follows', async () => {
    await page.getByLabel(fr['account.quiet.some']).check();
    await page.getByLabel(fr['account.quiet.from'], { exact: true }).fill('19:00');
    await page.getByLabel(fr['account.every']).selectOption('monday');
    await page.getByLabel(fr['account.hour'], { exact: true }).selectOption('9');
    await page.getByLabel('Rencontres proposées : par e-mail', { exact: true }).selectOption('digest');
    await page.getByLabel('mercredi', { exact: true }).check();
    await press(page, fr['account.days.add']);
    await page.getByLabel('Premier jour de l’absence 1').fill('2027-08-02');
    await save().click();
    await page.getByText(fr['account.saved']).first().waitFor();
    expect(await preferences()).toMatchObject({
      version: 1,
      email: { introduction_offered: 'digest', meeting_set: 'at_once' },
      digest: { weekday: 'monday', hour: 9 },
      quiet_hours: { from: '19:00', to: '07:00' },
      weekdays_off: ['wednesday', 'saturday', 'sunday'],
      days_off: [{ from: '2027-08-02', to: '2027-08-02' }],
    });
    await digest().getByText(/lundi/).waitFor();
    expect(clean(await digest().getByRole('status').innerText())).toMatch(
      /lundi .* 09:00, avec un message\.$/,
    );
    expect(await faultsOf(page)).toEqual([]);
  });

  it('names the field that is wrong, and goes there', async () => {
    await page.getByLabel(fr['account.most']).fill('900');
    await save().click();
    const most = page.getByLabel(fr['account.most']);
    await eventually(async () => expect(await most.getAttribute('aria-invalid')).toBe('true'));
    await eventually(async () => expect(await most.evaluate('document.activeElement.value')).toBe('900'));
    await press(page, fr['parts.saving.forget']);
  });

  it('says what was changed elsewhere meanwhile, and is saved all the same where that is wanted', async () => {
    await page.getByLabel(fr['account.most']).fill('2');
    const { version: _, person: __, time_zone: ___, ...chosen } = await preferences();
    await stage()
      .mesh.rest()
      .take('PUT', `/v1/persons/${who.id}/notification-preferences`, {
        body: { ...chosen, digest: { hour: 7 } },
      });
    await save().click();
    const told = page.getByRole('alert').filter({ hasText: fr['parts.saving.meanwhile'] });
    await told.waitFor();
    expect(clean(await told.innerText())).toContain('Récapitulatif : chaque jour, 7 h');
    await press(page, fr['parts.saving.save.mine']);
    await eventually(async () => expect(await preferences()).toMatchObject({ most_a_day: 2, version: 3 }));
    // In this form and the one below it.
    await eventually(async () => expect(await page.getByText(fr['parts.saving.unchanged']).count()).toBe(2));
  });

  it('loses nothing of what is being chosen where its session ends meanwhile', async () => {
    await page.getByLabel(fr['account.most']).fill('4');
    await stage().mesh.rest().take('DELETE', `/v1/persons/${who.id}/sessions`);
    await save().click();
    const dialog = page.getByRole('dialog', { name: fr['session.over'] });
    await dialog.waitFor();
    const mail = await follow(here, await linkFor(page, who));
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () => expect((await preferences()).most_a_day).toBe(4));
    await mail.page.close();
    await page.bringToFront();
  });

  it('says that a choice was refused for as long as it stands', async () => {
    const clock = page.getByRole('region', { name: fr['account.clock'] });
    const zone = clock.getByLabel(fr['account.clock.zone']);
    const before = await zone.inputValue();
    const error = { field: 'time_zone', rule: 'unresolved', message: 'Inconnu.', cure: 'Autrement.' };
    const json = { code: 'invalid', detail: 'Non.', errors: [error] };
    const persons = /\/v1\/persons\/[^/]+$/;
    await page.route(persons, (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 422, json }) : route.continue(),
    );
    await zone.selectOption('Europe/Lisbon');
    await closeToasts(page);
    await clock.getByRole('button', { name: fr['parts.saving.save'] }).click();
    await clock.getByText('Inconnu. Autrement.').waitFor();
    expect(await zone.getAttribute('aria-invalid')).toBe('true');
    await zone.selectOption('Europe/Rome');
    expect(await clock.getByText('Inconnu.').count()).toBe(0);
    expect(await zone.getAttribute('aria-invalid')).toBeNull();
    await page.unroute(persons);
    await zone.selectOption(before);
  });

  it('has another address once the link that was mailed there is followed', async () => {
    const email = 'blanche.autrement@canari.example';
    await goTo(fr['account.to.account']);
    const address = page.getByRole('region', { name: fr['account.address'] });
    await address.getByText(who.email).waitFor();
    const before = stage().mesh.links().length;
    await address.getByLabel(fr['account.address.new']).fill(email);
    await press(page, fr['account.address.give']);
    await address.getByRole('button', { name: fr['account.address.keep'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const link = await eventually(() => stage().mesh.links()[before] ?? Promise.reject(new Error('no link')));
    const mail = await stage().browser.beside(here, link);
    await mail.page.getByRole('heading', { name: fr['account.address.show'] }).waitFor();
    expect(mail.page.url()).toBe(`${stage().mesh.url}/account/address`);
    expect(await faultsOf(mail.page)).toEqual([]);
    const person = () => stage().mesh.rest().take('GET', `/v1/persons/${who.id}`);
    expect(await person()).toMatchObject({ email: who.email, new_email: email });
    await press(mail.page, fr['account.address.mine']);
    await mail.page.getByRole('region', { name: fr['account.address'] }).getByText(email).waitFor();
    const { email: counts, new_email: waits } = await person();
    expect([counts, waits]).toEqual([email, undefined]);
    await mail.page.close();
    await page.bringToFront();
    await address.getByText(email).waitFor();
    await address.getByRole('button', { name: fr['account.address.keep'] }).waitFor({ state: 'detached' });
    who = { ...who, email };
    await goTo(fr['account.to.notices']);
  });

  it('is told by another clock and in another language', async () => {
    const clock = page.getByRole('region', { name: fr['account.clock'] });
    await clock.getByLabel(fr['account.clock.language']).selectOption('en');
    await clock.getByLabel(fr['account.clock.zone']).selectOption('Pacific/Auckland');
    await closeToasts(page);
    await clock.getByRole('button', { name: fr['parts.saving.save'] }).click();
    await eventually(async () =>
      expect(await stage().mesh.rest().take('GET', `/v1/persons/${who.id}`)).toMatchObject({
        language: 'en',
        time_zone: 'Pacific/Auckland',
      }),
    );
    await page.getByText('à l’heure de').filter({ hasText: 'Pacific/Auckland' }).waitFor();
  });

  it('leads to the consents, and what is withdrawn there counts at once', async () => {
    await goTo(fr['account.to.data']);
    await page.getByRole('link', { name: fr['account.consents.see'] }).click();
    const consent = page.getByLabel(fr['name.consent.be_suggested']);
    await consent.click();
    await page.getByText(fr['profile.consent.withdrawn']).first().waitFor();
    expect(await consent.isChecked()).toBe(false);
    await eventually(async () =>
      expect(await stage().mesh.rest().list(`/v1/organisations/${who.organisation}/suggestions`)).toEqual([]),
    );
  });

  it('shows who is no owner what is agreed to, and who may change it', async () => {
    const { id } = await making(stage().mesh.rest()).person(who.organisation, {
      given_name: 'Colas',
      family_name: 'Canari',
      email: 'colas@canari.example',
      memberships: [{ organisation: who.organisation, role: 'member' }],
    });
    const colas = { id, name: 'Colas Canari', email: 'colas@canari.example', organisation: who.organisation };
    const there = await arrive(colas, '/profile');
    await there.page.getByText(fr['parts.consent.owners']).waitFor();
    expect(await there.page.getByLabel(fr['name.consent.analytics']).isDisabled()).toBe(true);
    expect(await there.page.getByLabel(fr['name.consent.analytics']).isChecked()).toBe(true);
    await leave(there);
  });

  it('hands over all that is kept, as a page, as JSON, and on the page itself', async () => {
    await page.goto(`${stage().mesh.url}/account/data`);
    const html = await taken(fr['account.kept.html']);
    expect(html).toContain('<html lang="fr">');
    const json = JSON.parse(await taken(fr['account.kept.json']));
    expect(json.person).toBe(who.id);
    for (const content of [html, JSON.stringify(json)]) expect(content).toContain(who.email);
    await page.getByText(fr['account.kept.here']).click();
    await page.getByText(who.email).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is erased once its member is sure, with a receipt of every service, and nothing stays in the browser', async () => {
    await press(page, fr['account.erase.begin']);
    const dialog = page.getByRole('dialog', { name: fr['account.erase.title'] });
    await dialog.getByText('Laboratoire Blanche').waitFor();
    await dialog.getByRole('button', { name: fr['account.erase.do'] }).click();
    await dialog.getByText(fr['account.erase.unsure']).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByLabel(fr['account.erase.sure']).check();
    await dialog.getByRole('button', { name: fr['account.erase.do'] }).click();
    await page.getByRole('heading', { level: 1, name: fr['account.erased'] }).waitFor();
    await page.getByText(who.id).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const kept = await page.evaluate<string>(
      'JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })',
    );
    expect(kept).not.toContain(who.id);
    expect((await stage().mesh.rest().call('GET', `/v1/persons/${who.id}`)).status).toBe(404);
    await eventually(async () =>
      expect(await stage().mesh.rest().take('GET', `/v1/receipts/${who.id}`)).toMatchObject({ awaited: [] }),
    );
    await page.goto(stage().mesh.url);
    await page.getByRole('heading', { name: fr['session.sign.in'] }).waitFor();
    await leave(here);
  });
});
