// Two members who meet: one asks, the other agrees, they find a time, and say what came of it.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { type Arrived, arriveAs, closeToasts, goBy, leave } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import {
  askFor,
  doFor,
  holdShortly,
  letBeContacted,
  offered,
  type SuggestedPair,
  suggestedPairs,
} from './introducing.ts';

const currentStep = ({ page }: Arrived) => page.locator('.standing [aria-current="step"]');
/** In whatever week is shown. */
const hour = ({ page }: Arrived, day: string, at: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${day} .*, ${at}`) });

inABrowser('two members', (stage) => {
  let pairs: readonly SuggestedPair[];
  let one: Arrived;
  let other: Arrived;
  let pair: SuggestedPair;
  const nextPair = (): SuggestedPair => {
    const [next, ...rest] = pairs;
    if (!next) throw new Error('there is no pair left');
    pairs = rest;
    return next;
  };
  beforeAll(async () => {
    await holdShortly(stage().mesh.rest());
    pairs = await suggestedPairs(stage().mesh.rest());
    pair = nextPair();
    await letBeContacted(stage().mesh.rest(), pair);
    other = await arriveAs(stage(), pair.other.name);
    one = await arriveAs(stage(), pair.one.name, `/?suggestion=${pair.suggestion}`);
  });

  it('ask to meet: it is said that nobody is told yet, and how to take it back', async () => {
    const { page } = one;
    const ask = page.getByRole('button', { name: 'Ça m’intéresse : demander à les rencontrer' });
    await ask.click();
    await page.getByText(`Vous demandez à rencontrer ${pair.other.called}.`).first().waitFor();
    await closeToasts(page);
    const card = page.getByRole('article', { name: pair.other.called });
    await card.getByText('personne d’autre ne le sait encore').waitFor();
    await card.getByRole('button', { name: /^Reprendre ma demande/ }).waitFor();
    expect(await card.locator('[aria-current="step"]').innerText()).toContain('Demandée');
  });

  it('are asked: it is on top of Home by itself, and counted beside the way to it', async () => {
    const { page } = other;
    await page.getByRole('heading', { name: 'Une organisation souhaite vous rencontrer' }).waitFor();
    const card = page.getByRole('article').first();
    await card.getByRole('heading', { name: pair.one.called }).waitFor();
    await page.getByRole('link', { name: 'Mises en relation 1 vous attend' }).waitFor();
    await card.getByRole('link', { name: /^Voir et répondre/ }).click();
    await page.getByRole('heading', { level: 1, name: `Rencontrer ${pair.one.called}` }).waitFor();
  });

  it('agree once they know what will be shown to whom; only then names and contacts are', async () => {
    const { page } = other;
    await page.getByText('Ce qui sera montré, et à qui').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(pair.one.name);
    await page.getByRole('button', { name: 'Accepter de les rencontrer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
    const contacts = page.getByRole('region', { name: 'Vos interlocuteurs' });
    await contacts.getByText(pair.one.name).waitFor();
    expect(await contacts.getByRole('link').getAttribute('href')).toMatch(/^mailto:.+@.+/);
    expect(await currentStep(other).innerText()).toContain('Noms échangés');
    await goBy(one.page, 'Mises en relation');
    await one.page.getByRole('link', { name: `Dire quand vous êtes libres : ${pair.other.called}` }).click();
    await one.page.getByText(pair.other.name).waitFor();
  });

  it('say when they are free, see when the other is, and set a time with one press', async () => {
    for (const [here, day] of [
      [other, 'mardi'],
      [one, 'mardi'],
    ] as const) {
      await here.page.reload();
      await here.page.getByRole('heading', { name: 'Quand vous êtes libres' }).waitFor();
      if (here === other) await here.page.getByRole('button', { name: 'Semaine suivante' }).click();
      for (const at of ['10:00', '11:00']) await hour(here, day, at).check();
      await here.page.getByRole('button', { name: 'Enregistrer ces heures' }).click();
      await here.page.getByText('Vos heures sont enregistrées.').first().waitFor();
    }
    expect(await hour(one, 'mardi', '10:00').getAttribute('aria-label')).toContain('convient aux autres');
    const slots = one.page.getByRole('region', { name: 'Rendez-vous' }).locator('.slots button');
    await slots.first().waitFor();
    const time = await slots.first().innerText();
    await slots.first().click();
    await one.page.locator('.meeting-time').filter({ hasText: time }).waitFor();
    await other.page.locator('.meeting-time').filter({ hasText: time }).waitFor();
  });

  it('take the meeting into their calendars', async () => {
    const coming = one.page.waitForEvent('download');
    await one.page.getByRole('button', { name: 'Ajouter à mon agenda (.ics)' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('meeting.ics');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('METHOD:REQUEST');
    expect(text.replaceAll('\r\n ', '')).toContain(pair.other.called.replaceAll(',', '\\,'));
  });

  it('move it, and call it off: both see it at once', async () => {
    await other.page.getByRole('button', { name: 'Déplacer' }).click();
    const slot = other.page.locator('.slots button').nth(1);
    const time = await slot.innerText();
    await slot.click();
    await one.page.locator('.meeting-time').filter({ hasText: time }).waitFor();
    await one.page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await one.page.getByRole('dialog').getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await other.page.getByText('Ce rendez-vous est annulé.').waitFor();
    await other.page.getByRole('button', { name: 'Retirer de mon agenda (.ics)' }).waitFor();
  });

  it('say in one tap that they met, how useful it was, what they do, and may say it anew', async () => {
    const { page } = one;
    await page.getByText('Vous vous êtes déjà vus').click();
    await page.getByRole('button', { name: 'Oui', exact: true }).click();
    await page.getByText('Merci, c’est noté.').waitFor();
    await page.getByRole('button', { name: '5 : très' }).click();
    await page.getByRole('button', { name: 'Un projet' }).click();
    await page.getByRole('button', { name: 'Un projet', pressed: true }).waitFor();
    await page.getByRole('button', { name: '4', exact: true }).click();
    await page.getByText('Merci, c’est noté.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Ce qu’il en est advenu' }).waitFor();
    for (const said of ['Oui', '4', 'Un projet'])
      await page.getByRole('button', { name: said, exact: true, pressed: true }).waitFor();
    await other.page.locator('.standing [aria-current="step"]').getByText('Rencontre').waitFor();
    await leave(one);
    await leave(other);
  });

  it('may take back what they asked for while nobody is told', async () => {
    const rest = stage().mesh.rest();
    const asking = nextPair();
    const here = await arriveAs(stage(), asking.one.name, '/introductions');
    await askFor(rest, asking);
    await here.page.getByRole('button', { name: /^Reprendre ma demande/ }).click();
    await here.page.getByText(`Demande reprise : ${asking.other.called} n’en saura rien.`).first().waitFor();
    await here.page.getByRole('heading', { name: 'Terminées' }).waitFor();
    const all = await rest.list(`/v1/organisations/${asking.other.organisation}/introductions`);
    expect(all.filter(({ suggestion }) => suggestion === asking.suggestion)).toEqual([]);
    await leave(here);
  });

  it('decline in one tap, with words that the campus team alone reads', async () => {
    const declining = nextPair();
    const id = await offered(stage().mesh.rest(), declining);
    const here = await arriveAs(stage(), declining.other.name, `/introductions/${id}`);
    const asker = await arriveAs(stage(), declining.one.name, `/introductions/${id}`);
    await here.page.getByRole('button', { name: 'Refuser' }).click();
    await here.page.getByText('Ajouter d’abord quelques mots').click();
    await here.page.getByLabel('Vos mots').fill('Notre équipe déménage en mars.');
    await here.page.reload();
    await here.page.getByRole('button', { name: 'Refuser' }).click();
    expect(await here.page.getByLabel('Vos mots').inputValue()).toBe('Notre équipe déménage en mars.');
    await here.page.getByRole('button', { name: 'Pas le temps en ce moment' }).click();
    await here.page.getByText('Vous n’avez pas souhaité rencontrer').waitFor();
    await asker.page.getByText('Il n’y aura pas de rencontre avec').waitFor();
    const read = await asker.page.locator('body').innerText();
    expect(read).not.toMatch(/déménage|Pas le temps/);
    const whole = await stage().mesh.rest().take('GET', `/v1/introductions/${id}`);
    expect(whole.decline_words).toBe('Notre équipe déménage en mars.');
    await leave(here);
    await leave(asker);
  });

  it('who answer what the other withdrew meanwhile are told so, and see both states', async () => {
    const rest = stage().mesh.rest();
    const late = nextPair();
    const id = await offered(rest, late);
    const here = await arriveAs(stage(), late.other.name);
    // Nothing tells this page of a change.
    await here.page.route('**/v1/events', (route) => route.abort());
    await here.page.goto(`${stage().mesh.url}/introductions/${id}`);
    await here.page.getByRole('button', { name: 'Accepter de les rencontrer' }).click();
    await doFor(rest, id, late.one, ['POST', 'withdraw']);
    await here.page.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
    const told = here.page.getByRole('alert').filter({ hasText: 'a changé entre-temps' });
    await told.getByText(`Souhaitez-vous rencontrer ${late.one.called}`).waitFor();
    await told.getByText(`La mise en relation avec ${late.one.called} a été retirée`).waitFor();
    expect(await here.page.getByRole('button', { name: 'Accepter de les rencontrer' }).count()).toBe(0);
    await leave(here);
  });

  it('whose organisation withdrew that it may be contacted give that where it is missed', async () => {
    const rest = stage().mesh.rest();
    const silent = nextPair();
    const consent = `/v1/organisations/${silent.other.organisation}/consents/be_contacted`;
    await rest.take('PUT', consent, { body: { given: false, text_version: '2026-11' } });
    const id = await offered(rest, silent);
    const here = await arriveAs(stage(), silent.other.name, `/introductions/${id}`);
    await here.page.getByRole('button', { name: 'Accepter de les rencontrer' }).click();
    await here.page.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
    await here.page.getByRole('button', { name: 'Donner cet accord' }).click();
    await here.page.getByRole('region', { name: 'Vos interlocuteurs' }).getByText(silent.one.name).waitFor();
    await leave(here);
  });
});
