// The animator's queue and the review of an introduction: by keyboard alone, many at once, beside another animator.
import { beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { commands } from '../../services/gateway/web/queue/commands.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, closeToasts, leave } from './acting.ts';
import { anotherAnimator, type Asked, askToMeet, hold } from './ask-to-meet.ts';
import { focusComes, focusIsSeen, isSaid, press, tabTo } from './by-keyboard.ts';
import { buttonOf, press as click } from './by-its-words.ts';
import { inABrowser } from './in-a-browser.ts';

const reviews = '/queue?kind=review';
const cards = (page: Page): Locator => page.locator('[data-item]');
const cardOf = (page: Page, { id }: Asked): Locator => page.locator(`[data-item="review:${id}"]`);
const idsIn = (page: Page): Promise<readonly string[]> =>
  cards(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''));

inABrowser('an animator’s queue', (stage) => {
  const rest = () => stage().mesh.rest();
  let asked: readonly Asked[] = [];
  beforeAll(async () => {
    asked = await askToMeet(rest(), 6);
  }, 90_000);
  const at = (place: number): Asked => {
    const found = asked[place];
    if (!found) throw new Error(`there is no introduction ${place}`);
    return found;
  };
  const stageOf = async ({ id }: Asked): Promise<string> =>
    (await rest().take('GET', `/v1/introductions/${id}`)).stage;

  it('is gone through, selected, opened and done by keyboard alone, and taken back', async () => {
    await hold(rest(), 60);
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    const { keyboard } = page;
    const [first, second] = [cards(page).nth(0), cards(page).nth(1)];
    await keyboard.press('j');
    await focusComes(page, first);
    await focusIsSeen(page);
    await keyboard.press('j');
    await focusComes(page, second);
    await keyboard.press('k');
    await focusComes(page, first);

    await keyboard.press('x');
    await isSaid(page, '1 sélectionnée');
    await keyboard.press('x');
    await page.getByRole('region', { name: fr['queue.bulk'] }).waitFor({ state: 'detached' });

    await keyboard.press('o');
    await first.getByRole('button', { name: /^Refuser/ }).waitFor();
    await keyboard.press('o');
    await first.getByRole('button', { name: /^Refuser/ }).waitFor({ state: 'hidden' });

    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Mise en relation/ }).waitFor();
    await page.goBack();
    await settled(page);

    const before = await idsIn(page);
    await keyboard.press('j');
    await focusComes(page, first);
    await keyboard.press('1');
    await isSaid(page, /^Approuvé/);
    await page.locator(`[data-item="${before[0]}"]`).waitFor({ state: 'detached' });
    // One goes on with what came behind it.
    await focusComes(page, page.locator(`[data-item="${before[1]}"]`));
    await keyboard.press('u');
    await isSaid(page, 'C’est repris.');
    await page.locator(`[data-item="${before[0]}"]`).waitFor();
    for (const one of asked) expect(await stageOf(one)).toBe('under_review');
    await leave(here);
  });

  it('says which keys there are, and lets them be turned off', async () => {
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: fr['queue.keys'] });
    await help.waitFor();
    const said = await help.locator('kbd').allTextContents();
    const names = Object.keys(commands).map((key) => (key === 'Enter' ? fr['queue.key.enter'] : key));
    expect(said.toSorted()).toEqual([...names, '1–9'].toSorted());
    await help.getByLabel(fr['queue.keys.on']).uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    expect(await page.locator('[data-item]:focus').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('region', { name: fr['queue.bulk'] }).count()).toBe(0);
    // Still reached without any of them.
    await press(page, page.getByRole('button', { name: fr['queue.keys'] }));
    await help.getByLabel(fr['queue.keys.on']).check();
    await leave(here);
  });

  it('does one thing to many, once it was seen what it would do, and takes all of it back', async () => {
    await hold(rest(), 60);
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    for (const one of [at(0), at(1)]) await cardOf(page, one).getByRole('checkbox').check();
    await page.keyboard.press('b');
    const bulk = page.getByRole('region', { name: fr['queue.bulk'] });
    const choice = bulk.getByLabel(fr['queue.bulk.action']);
    await focusComes(page, choice);
    // Nothing is chosen for whoever only presses on.
    await press(page, buttonOf(bulk, 'queue.bulk.look'));
    await bulk.getByText(fr['queue.bulk.missing']).waitFor();
    await focusComes(page, choice);
    await page.keyboard.press('Escape');
    await focusComes(page, cardOf(page, at(1)));
    const sheet = page.getByRole('dialog');
    // The key of one of them is for all of them, once it was seen.
    await page.keyboard.press('1');
    await sheet.getByText('Ce serait fait pour 2.').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await choice.selectOption('approve');
    await press(page, buttonOf(bulk, 'queue.bulk.look'));
    await page.getByRole('dialog', { name: 'Approuver 2 choses' }).waitFor();
    await sheet.getByText('Ce serait fait pour 2.').waitFor();
    for (const { other } of [at(0), at(1)]) {
      const { name } = await rest().take('GET', `/v1/organisations/${other}`);
      await sheet.getByText(new RegExp(`prévenues après une minute\\s: .*${name}`)).waitFor();
    }
    expect(await stageOf(at(0))).toBe('under_review');
    await press(page, sheet.getByRole('button', { name: 'Approuver (2)' }));
    await sheet.waitFor({ state: 'detached' });
    for (const one of [at(0), at(1)]) await cardOf(page, one).waitFor({ state: 'detached' });
    const held = await rest().take('GET', `/v1/introductions/${at(0).id}`);
    expect(held.held_until).toBeDefined();
    await click(page.locator('.toasts'), 'shell.undo');
    for (const one of [at(0), at(1)]) await cardOf(page, one).waitFor();
    expect((await rest().take('GET', `/v1/introductions/${at(0).id}`)).held_until).toBeUndefined();
    await leave(here);
  });

  it('puts aside what somebody waits for until a day, and no longer shows it', async () => {
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    const card = cardOf(page, at(2));
    await card.getByRole('button', { name: /^Autrement/ }).click();
    await card.getByRole('button', { name: /^Mettre de côté/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(fr['queue.until'], { exact: true }).fill('');
    await sheet.getByText(fr['queue.until.needed']).waitFor();
    await sheet.getByRole('button', { name: 'Demain' }).click();
    await sheet.getByRole('button', { name: fr['queue.act.put_aside'] }).click();
    await card.waitFor({ state: 'detached' });
    await click(page.locator('.last-done'), 'queue.undo').catch(() => page.keyboard.press('u'));
    await card.waitFor();
    await leave(here);
  });

  it('stays where it is under its reader when another animator does something above', async () => {
    await hold(rest(), 60);
    const other = await anotherAnimator(rest());
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    const [above = '', , below = ''] = await idsIn(page);
    const reading = page.locator(`[data-item="${below}"]`);
    await reading.focus();
    await page.evaluate('scrollBy(0, 40)');
    const before = (await reading.boundingBox())?.y ?? 0;
    const body = { items: [above], action: 'approve' };
    const { results } = await rest().take('POST', '/v1/queue/acts', { as: other.id, body });
    await page.locator(`[data-item="${above}"]`).waitFor({ state: 'detached' });
    await focusComes(page, reading);
    expect(Math.abs(((await reading.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(2);
    await rest().take('POST', `/v1/queue/acts/${results[0].undo}/undo`, { as: other.id });
    await leave(here);
  });

  it('says who is at a thing already, also to who comes a moment late', async () => {
    const other = await anotherAnimator(rest());
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    const card = cardOf(page, at(3));
    const item = `/v1/queue/review:${at(3).id}/claim`;
    await rest().take('PUT', item, { as: other.id });
    await card.getByRole('button', { name: /^Je m’en occupe/ }).click();
    await card
      .getByRole('alert')
      .getByText(/Une autre personne de l’animation/)
      .waitFor();
    await card.getByText(new RegExp(`^${other.name} s’en occupe jusqu’à`)).waitFor();
    expect(await card.getByRole('button', { name: /^Approuver/ }).count()).toBe(0);
    await rest().take('DELETE', item, { as: other.id });
    await page.reload();
    await settled(page);
    await card.getByRole('button', { name: /^Je m’en occupe/ }).click();
    await card.getByText(/^Vous vous en occupez jusqu’à/).waitFor();
    const late = await rest().call('PUT', item, { as: other.id });
    expect(late.status).toBe(409);
    await card.getByRole('button', { name: /^Laisser/ }).click();
    await card.getByRole('button', { name: /^Je m’en occupe/ }).waitFor();
    await leave(here);
  });

  it('leads to a review whose message is kept while it is written, goes with it, and is offered', async () => {
    await hold(rest(), 1);
    const one = at(4);
    const here = await arriveAs(stage(), 'animator', reviews);
    const { page } = here;
    await cardOf(page, one).getByRole('heading').getByRole('link').click();
    const message = page.getByLabel(fr['review.message.fr']);
    await message.fill('Vos alarmes et vos patients ont à se parler.');
    await page.reload();
    await settled(page);
    expect(await message.inputValue()).toBe('Vos alarmes et vos patients ont à se parler.');
    await click(page, 'review.message.save');
    await isSaid(page, fr['review.message.saved']);
    await click(page, 'review.do.approve');
    await isSaid(page, fr['review.did.approve']);
    await eventually(async () => expect(await stageOf(one)).toBe('offered'));
    const memberships = await rest().list('/v1/memberships');
    const person = memberships.find(({ organisation }) => organisation === one.other)?.person;
    const { items } = await rest().take('GET', `/v1/organisations/${one.other}/introductions`, {
      as: person,
    });
    expect(items.find(({ id }: { id: string }) => id === one.id)).toMatchObject({ standing: 'your_answer' });
    const { text } = await rest().take('GET', `/v1/introductions/${one.id}/message?language=fr`, {
      as: person,
    });
    expect(text).toBe('Vos alarmes et vos patients ont à se parler.');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Proposée' })
      .and(page.locator('[aria-current="step"]'))
      .waitFor();
    await leave(here);
  });

  it('lets a refusal be taken back while its time is counted down, and keeps who did what', async () => {
    await hold(rest(), 60);
    const here = await arriveAs(stage(), 'animator', `/queue/reviews/${at(5).id}`);
    const { page } = here;
    await click(page, 'review.do.refuse');
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(fr['review.reason']).selectOption('duplicate');
    await sheet.getByRole('button', { name: fr['review.now.refuse'], exact: true }).click();
    await page.getByRole('timer').waitFor();
    await closeToasts(page);
    await click(page, 'review.undo');
    await buttonOf(page, 'review.do.approve').waitFor();
    const audit = page.getByRole('region', { name: fr['review.audit'] });
    const lines = await audit.getByRole('row').allTextContents();
    expect(lines[1]).toContain(fr['review.past.undo']);
    expect(lines[2]).toContain(fr['review.past.refuse']);
    expect(lines[2]).toContain(fr['review.reason.duplicate']);
    expect(await stageOf(at(5))).toBe('under_review');
    await leave(here);
  });

  it('leads to all introductions of the campus, and from each to its review', async () => {
    const here = await arriveAs(stage(), 'animator', '/queue');
    const { page } = here;
    await page.getByRole('link', { name: fr['queue.introductions'] }).click();
    const all = page.getByRole('region', { name: fr['introductions.campus'] });
    await all
      .getByRole('article')
      .nth(asked.length - 1)
      .waitFor();
    expect(
      await all.getByRole('listitem').and(page.locator('[aria-current="step"]')).count(),
    ).toBeGreaterThanOrEqual(asked.length);
    await all.getByRole('article').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^Mise en relation/ }).waitFor();
    await leave(here);
  });

  it('opens an introduction of any two, and leads to the one that stands between them already', async () => {
    await hold(rest(), 60);
    const taken = new Set(asked.flatMap(({ organisation, other }) => [organisation, other]));
    const pairs: { organisations: string[] }[] = await rest().list('/v1/suggestions');
    const free = pairs.find(({ organisations }) => organisations.every((id) => !taken.has(id)));
    const [one, other] = await Promise.all(
      (free?.organisations ?? []).map((id) => rest().take('GET', `/v1/organisations/${id}`)),
    );
    const here = await arriveAs(stage(), 'animator', `/organisations/${one.id}`);
    const { page } = here;
    await page.getByRole('link', { name: fr['organisation.together'] }).click();
    await click(page, 'review.together.do');
    await focusComes(page, page.getByRole('combobox', { name: 'Organisation 2' }));
    await page.getByRole('combobox', { name: 'Organisation 2' }).fill(other.name);
    await page.getByRole('option', { name: other.name, exact: true }).click();
    await click(page, 'review.together.do');
    await page.getByRole('heading', { level: 1, name: /^Mise en relation/ }).waitFor();
    const address = page.url();
    await page.goto(`${stage().mesh.url}/queue/introduction?with=${one.id}~${other.id}`);
    await settled(page);
    await click(page, 'review.together.do');
    await page
      .getByRole('alert')
      .getByText(/est en cours sous/)
      .waitFor();
    await page.getByRole('link', { name: fr['review.together.standing'] }).click();
    await page.getByRole('heading', { level: 1, name: /^Mise en relation/ }).waitFor();
    expect(page.url()).toBe(address);
    await tabTo(page, buttonOf(page, 'review.undo.opening'));
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await stageOf({ ...at(0), id: address.split('/').at(-1) ?? '' })).toBe('withdrawn'),
    );
    await leave(here);
  });
});
