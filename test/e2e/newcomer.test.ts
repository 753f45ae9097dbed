// Somebody who has read nothing opens the address, and does everything that a member does.
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Opened } from '../makers/browser.ts';
import { eventually } from '../makers/eventually.ts';
import { closeToasts, goBy, leave, memberNamed, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { statementsOf } from './said.ts';

const who = 'Victorine Haudecœur';
const need = 'Nous cherchons des capteurs pour suivre l’insuffisance cardiaque à domicile';

inABrowser('a newcomer', (stage) => {
  let here: Opened;
  let page: Page;
  const sent: string[] = [];

  const said = async (): Promise<readonly string[]> => {
    const rest = stage().mesh.rest();
    const all = await statementsOf(rest, await memberNamed(rest, who));
    return all.map(({ text }) => text);
  };
  const answers = async (name: string): Promise<string | undefined> => {
    const rest = stage().mesh.rest();
    const { organisation, person } = await memberNamed(rest, who);
    const all = await rest.list(`/v1/organisations/${organisation}/suggestions?answer=interested,no`, {
      as: person,
    });
    return all.find((one) => one.organisation?.name === name)?.answer;
  };

  beforeAll(async () => {
    here = await stage().browser.open(stage().mesh.url);
    ({ page } = here);
    page.on('request', (request) => {
      if (request.url().endsWith('/answer')) sent.push(request.postData() ?? '');
    });
  });

  it('opens the address, is asked who they are, and acts as one of the invented people', async () => {
    await page.getByRole('heading', { name: 'Qui êtes-vous aujourd’hui ?' }).waitFor();
    await page.getByLabel('Chercher une personne ou une organisation').fill('haudecoeur');
    await page.getByRole('button', { name: `Agir comme ${who}` }).click();
    await page.getByRole('heading', { name: '3 liens qui méritent votre temps' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByText(`Vous agissez comme ${who}`).count()).toBe(1);
  });

  it('understands a link: who, why in both sides’ words, what each would gain', async () => {
    // Both ways, in labelled lines: a sentence that says as much has no such line.
    const card = page
      .getByRole('article')
      .filter({ has: page.locator('dt', { hasText: /^L’autre propose$/ }) })
      .filter({ has: page.locator('dt', { hasText: /^L’autre cherche$/ }) })
      .first();
    expect(await titleOf(card)).not.toBe('');
    for (const [label, tone] of [
      ['Vous cherchez', 'need'],
      ['L’autre propose', 'offer'],
      ['L’autre cherche', 'need'],
      ['Vous proposez', 'offer'],
    ] as const) {
      const line = card.locator('.exchange > div', { has: page.getByText(label, { exact: true }) });
      expect([label, await line.locator(`dd.words.${tone} mark`).count()]).not.toEqual([label, 0]);
    }
    const above = await card.locator('.exchange dd').allTextContents();
    await card.getByText('Ce qui plaide aussi pour ce lien').click();
    const behind = await card.locator('.reasons').innerText();
    expect(behind).not.toBe('');
    for (const words of above) expect(behind).not.toContain(words);
    for (const gain of ['Ce que vous y gagneriez', 'Ce que l’autre y gagnerait', 'À quel point c’est sûr'])
      expect(await card.getByRole('meter', { name: gain }).getAttribute('aria-valuetext')).toMatch(/%$/);
  });

  it('is interested, sees the link leave, and takes it back within ten seconds', async () => {
    const card = page.getByRole('article').first();
    const name = await titleOf(card);
    await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
    await page.getByText(`Vous demandez à rencontrer ${name}.`).first().waitFor();
    expect(await page.getByRole('article', { name }).count()).toBe(0);
    const views = page.getByRole('navigation', { name: 'Quels liens' });
    await views.getByRole('link', { name: 'Ça m’intéresse' }).click();
    await page.getByRole('heading', { name: 'Qui vous voulez rencontrer' }).waitFor();
    await page.getByText(`Vous demandez à rencontrer ${name}.`).first().waitFor();
    expect(await page.getByText('Il n’y a rien ici').count()).toBe(0);
    await views.getByRole('link', { name: 'À regarder' }).click();
    await page.getByRole('button', { name: `Annuler votre réponse au sujet de ${name}` }).click();
    await page.getByRole('article', { name }).waitFor();
    expect(await page.getByText(`Vous demandez à rencontrer ${name}.`).count()).toBe(0);
    expect(sent).toEqual([]);
  });

  it('says no, and why in one tap; the campus knows it', async () => {
    const card = page.getByRole('article').first();
    const name = await titleOf(card);
    await card.getByRole('button', { name: 'Non', exact: true }).click();
    await card.getByRole('button', { name: 'C’est trop tôt' }).click();
    await page
      .getByText(new RegExp(`Non à ${name}\\s: C’est trop tôt`, 'i'))
      .first()
      .waitFor();
    await closeToasts(page);
    await page.getByText('C’est enregistré.').waitFor();
    expect(sent).toHaveLength(1);
    expect(await answers(name)).toBe('no');
    await page.getByRole('navigation', { name: 'Quels liens' }).getByRole('link', { name: 'Non' }).click();
    await page.getByRole('article', { name }).getByText('Vous avez répondu').waitFor();
  });

  it('begins a need, and sees what is understood and who could help before it is saved', async () => {
    await goBy(page, 'Profil');
    await page.getByRole('button', { name: 'Ajouter un besoin' }).click();
    await page.getByLabel('Ce dont vous avez besoin').fill(need);
    const foreseen = page.getByRole('region', { name: 'Qui pourrait y répondre' });
    await foreseen.locator('.concept', { hasText: /capteur/ }).waitFor();
    await foreseen.getByText(/\d+ organisations? pourrai(en)?t y répondre/).waitFor();
    expect(await foreseen.getByRole('heading', { level: 4 }).count()).toBeGreaterThan(1);
    expect(await said()).not.toContain(need);
  });

  it('saves the need, and sees it as it is seen', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Choisissez ici pour enregistrer.').waitFor();
    expect(await said()).not.toContain(need);
    await page.getByLabel('De quelle sorte').selectOption('equipment');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const card = page.getByRole('listitem').filter({ hasText: need });
    await card.getByText('Visible des membres du campus.').waitFor();
    expect(await said()).toContain(need);
  });

  it('searches in French, and finds an English text with the words that answer', async () => {
    await goBy(page, 'Recherche');
    await page.getByRole('combobox', { name: 'Qui, ici, sait quelque chose' }).fill('imagerie de la rétine');
    const hit = page.getByRole('article').filter({ hasText: 'en anglais' }).first();
    await hit.locator('blockquote[lang=en] mark').first().waitFor();
    await hit
      .getByText(/Vous dites «\s.+\s», le texte dit «\s.+\s»/)
      .first()
      .waitFor();
    await eventually(() => expect(new URL(page.url()).searchParams.get('q')).toBe('imagerie de la rétine'));
  });

  it('goes on in English: the page, its language, and what the campus says', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await goBy(page, 'Home');
    const card = page.getByRole('article').first();
    await card
      .getByText(/^(You|They) look for$/)
      .first()
      .waitFor();
    for (const fold of await page.locator('.why summary').all()) await fold.click();
    await page
      .locator('.why p')
      .filter({
        hasText: /^You |you are looking for|you offer|is as mature as|usually bring|^Past collaborations/,
      })
      .first()
      .waitFor();
    await leave(here);
  });
});
