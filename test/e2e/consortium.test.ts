// An animator enters a call, composes a consortium with whom they want, and asks its partners.
import { beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { addCall, callTitle } from '../makers/a-call.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, leave } from './acting.ts';
import { focusComes, isSaid, press as pressKey, tabTo } from './by-keyboard.ts';
import { buttonOf, press, saidWith } from './by-its-words.ts';
import { inABrowser } from './in-a-browser.ts';

const calls = '/calls/manage';

/** The partners of the proposal that is looked at, in the order of the matrix. */
const partnersOf = async (page: Page): Promise<readonly string[]> => {
  const heads = page.locator('.consortium-matrix thead th a');
  await heads.first().waitFor();
  return heads.allTextContents();
};

const wish = (page: Page, key: 'consortia.remove.of' | 'consortia.pin.of', name: string): Locator =>
  page.locator('.consortium-matrix').getByRole('button', { name: saidWith(key, { name }), exact: true });

const file = (text: string) => ({ name: 'appels.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

inABrowser('an animator who composes a consortium', (stage) => {
  let id = '';
  beforeAll(async () => {
    id = await addCall(stage().mesh.rest());
  });

  it('enters a call by keyboard, point by point, and comes to its consortia', async () => {
    const here = await arriveAs(stage(), 'animator', calls);
    const { page } = here;
    await pressKey(page, page.getByRole('link', { name: fr['manage.add'] }));
    await focusComes(page, page.getByRole('region', { name: fr['shell.calls'] }));
    await pressKey(page, buttonOf(page, 'manage.add.now'));
    const title = page.getByLabel(fr['manage.field.title']);
    await focusComes(page, title);
    await page.getByText(fr['manage.missing.closes_on']).waitFor();
    await page.keyboard.type('Marcher après un AVC');
    await tabTo(page, page.getByLabel(fr['manage.field.text']));
    await page.keyboard.type('Des capteurs pour suivre la marche à domicile, évalués avec des patients.');
    await page.getByLabel(fr['manage.field.closes']).fill('2099-03-31');
    await pressKey(page, buttonOf(page, 'manage.point.add'));
    await focusComes(page, page.getByRole('group', { name: saidWith('manage.point', { at: '1' }) }));
    await tabTo(page, page.getByLabel(fr['manage.point.words']));
    await page.keyboard.type('capteurs de la marche');
    await pressKey(page, buttonOf(page, 'manage.point.add'));
    const second = page.getByRole('group', { name: saidWith('manage.point', { at: '2' }) });
    await focusComes(page, second);
    await tabTo(page, second.getByLabel(fr['manage.point.asks']));
    await page.keyboard.press('ArrowDown');
    await pressKey(page, second.getByLabel(fr['manage.point.mandatory']), 'Space');
    const up = saidWith('manage.point.up.of', { called: saidWith('manage.point', { at: '2' }) });
    await pressKey(page, page.getByRole('button', { name: up, exact: true }));
    await isSaid(page, saidWith('manage.point.moved', { at: '1', of: '2' }));
    // At the top there is no further up: the way down has the focus.
    const down = saidWith('manage.point.down.of', { called: saidWith('manage.point', { at: '1' }) });
    await focusComes(page, page.getByRole('button', { name: down, exact: true }));
    await pressKey(page, buttonOf(page, 'manage.add.now'));
    await page.getByRole('heading', { level: 1, name: 'Marcher après un AVC' }).waitFor();
    await settled(page);
    const { items } = await stage().mesh.rest().take('GET', '/v1/calls');
    const made = items.find((one: { title: string }) => one.title === 'Marcher après un AVC');
    expect(made.requirements).toMatchObject([
      { mandatory: true, kind: { kind: 'lab', least: 1 } },
      { mandatory: false, expertise: 'capteurs de la marche' },
    ]);
    await leave(here);
  });

  it('finds what was typed again after a reload, and nobody else’s change is written over', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'animator', `${calls}?edit=${id}`);
    const { page } = here;
    await page.getByLabel(fr['manage.field.budget']).fill('900 000');
    await page.reload();
    await settled(page);
    expect(await page.getByLabel(fr['manage.field.budget']).inputValue()).toBe('900 000');
    const { headers } = await rest.call('GET', `/v1/calls/${id}`);
    await rest.take('PATCH', `/v1/calls/${id}`, {
      body: { closes_on: '2099-07-31' },
      headers: { 'If-Match': headers.get('etag') ?? '' },
    });
    await press(page, 'parts.saving.save');
    await isSaid(page, fr['parts.saving.meanwhile']);
    await isSaid(page, /31 juillet 2099/);
    await press(page, 'parts.saving.save.mine');
    await isSaid(page, fr['manage.saved']);
    expect(await rest.take('GET', `/v1/calls/${id}`)).toMatchObject({
      budget: 900_000,
      closes_on: '2099-07-31',
    });
    await leave(here);
  });

  it('brings calls in from a file, once it was said what would come of each row', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'animator', `${calls}?bring=true`);
    const { page } = here;
    const rows = [
      'external_id,title,text,closes_on,requirements',
      'test:juste,Un appel du fichier,Cohortes de patients,2099-05-31,kind:lab:2! | 3* cohortes de patients',
      'test:faux,,Sans titre,2099-05-31,',
    ];
    await page.getByLabel(fr['manage.bring.file']).setInputFiles(file(rows.join('\n')));
    await page.getByRole('row', { name: /title/ }).getByText(fr['manage.bring.outcome.refused']).waitFor();
    expect(JSON.stringify(await rest.take('GET', '/v1/calls'))).not.toContain('Un appel du fichier');
    await page.getByRole('button', { name: /^Importer 1/ }).click();
    await isSaid(page, fr['manage.bring.did']);
    const { items } = await rest.take('GET', '/v1/calls');
    const brought = items.find((one: { title: string }) => one.title === 'Un appel du fichier');
    expect(brought.requirements).toHaveLength(2);
    await page.getByRole('link', { name: fr['manage.back'] }).click();
    await page.getByRole('article', { name: 'Un appel du fichier' }).waitFor();
    await leave(here);
  });

  it('sees whom a call fits, and takes one away once it was said what that does', async () => {
    const here = await arriveAs(stage(), 'animator', calls);
    const { page } = here;
    const card = page.getByRole('article', { name: callTitle });
    await card.getByText(fr['manage.fits'], { exact: true }).click();
    await card.getByRole('meter').first().waitFor();
    const other = page.getByRole('article', { name: 'Un appel du fichier' });
    await other.getByRole('button').click();
    await page.getByRole('dialog').getByText(fr['manage.remove.effect']).waitFor();
    await press(page.getByRole('dialog'), 'manage.remove');
    await other.waitFor({ state: 'detached' });
    await leave(here);
  });

  it('reads in whose words a partner covers a point, and is back at the figure', async () => {
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const { page } = here;
    const [first = ''] = await partnersOf(page);
    expect(first).not.toBe('');
    const figure = page.locator('.matrix-cell button').first();
    await pressKey(page, figure);
    const words = page.getByRole('region', { name: /^Les mots de/ });
    await focusComes(page, words.getByRole('heading'));
    expect(await words.locator('blockquote').count()).toBeGreaterThan(0);
    expect(await figure.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
    await focusComes(page, figure);
    await leave(here);
  });

  it('leaves one out and keeps another by keyboard, is told what that changes, and shares it', async () => {
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const { page } = here;
    const before = await partnersOf(page);
    const [out = ''] = before;
    await pressKey(page, wish(page, 'consortia.remove.of', out));
    await isSaid(page, new RegExp(`En sort.*${out}`));
    await settled(page);
    expect(await partnersOf(page)).not.toContain(out);
    const released = page.getByRole('button', { name: saidWith('consortia.release.of', { name: out }) });
    await focusComes(page, released);

    const [kept = ''] = await partnersOf(page);
    await pressKey(page, wish(page, 'consortia.pin.of', kept));
    await isSaid(page, fr['consortia.change.none']);
    const pinned = page.getByRole('button', {
      name: saidWith('consortia.unpin.of', { name: kept }),
      exact: true,
    });
    await focusComes(page, pinned);
    expect(await pinned.getAttribute('aria-pressed')).toBe('true');

    const beside = await stage().browser.beside(here, page.url());
    await settled(beside.page);
    expect(await partnersOf(beside.page)).toEqual(await partnersOf(page));
    await beside.page
      .getByRole('button', { name: saidWith('consortia.release.of', { name: out }) })
      .waitFor();

    // With nobody wanted any more, it is the proposal of before.
    await pressKey(page, pinned);
    await settled(page);
    await pressKey(page, released);
    await isSaid(page, new RegExp(`Y entre.*${out}`));
    await settled(page);
    expect(await partnersOf(page)).toEqual(before);
    await leave(here);
  });

  it('wants somebody in by name, and is told what of it cannot be', async () => {
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const { page } = here;
    await partnersOf(page);
    await page.getByRole('combobox', { name: fr['consortia.want'] }).fill('Kinémouette');
    await page.getByRole('option', { name: 'Kinémouette' }).click();
    await eventually(async () => expect(await partnersOf(page)).toContain('Kinémouette'));
    const { items } = await stage().mesh.rest().take('GET', '/v1/organisations?limit=9');
    const many = items.map((one: { id: string }) => one.id).join('~');
    await page.goto(`${stage().mesh.url}/calls/${id}/consortia?pin=${many}`);
    await settled(page);
    await page
      .getByRole('alert')
      .filter({ hasText: /souhaitez/ })
      .waitFor();
    await leave(here);
  });

  it('looks at the proposals one at a time, and side by side', async () => {
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const { page } = here;
    const first = await partnersOf(page);
    const second = page.getByRole('tab').nth(1);
    await tabTo(page, page.getByRole('tab').first());
    await page.keyboard.press('ArrowRight');
    await focusComes(page, second);
    await page.keyboard.press('Enter');
    expect(await partnersOf(page)).not.toEqual(first);
    expect(page.url()).toContain('shown=2');
    await press(page, 'consortia.beside');
    const table = page.getByRole('table', { name: fr['consortia.beside.caption'] });
    await table.waitFor();
    const inFirst = await Promise.all(
      first.map((name) => table.getByRole('row', { name }).getByRole('cell').first().textContent()),
    );
    expect(inFirst).toEqual(first.map(() => `✓ ${fr['consortia.beside.in']}`));
    await leave(here);
  });

  it('says what nobody on the campus covers, and who comes nearest', async () => {
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const outside = here.page.getByRole('region', { name: fr['consortia.missing'] });
    await outside.getByRole('heading', { name: 'évaluation médico-économique' }).waitFor();
    expect(await outside.getByRole('meter').count()).toBeGreaterThan(0);
    await leave(here);
  });

  it('asks all partners once it was said who they are, takes it back, and asks them after all', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'animator', `/calls/${id}/consortia`);
    const { page } = here;
    const partners = await partnersOf(page);
    const ask = async (): Promise<void> => {
      await press(page, 'consortia.open.ask');
      const sheet = page.getByRole('dialog');
      for (const name of partners) await sheet.getByRole('listitem').filter({ hasText: name }).waitFor();
      await press(sheet, 'consortia.open.now');
      await page.getByRole('heading', { name: fr['consortia.opened'] }).waitFor();
    };
    await ask();
    await press(page, 'consortia.opened.undo');
    await buttonOf(page, 'consortia.open.ask').waitFor();
    await ask();
    const card = page.getByRole('region', { name: fr['consortia.opened'] });
    await focusComes(page, card);
    await card.getByRole('link', { name: fr['consortia.opened.see'] }).click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: partners[0] ?? '' })
      .waitFor();
    const opened = await rest.take('GET', `/v1/introductions/${page.url().split('/').at(-1)}`);
    expect(opened.call.id).toBe(id);
    const named = opened.parties.map((one: { organisation: { name: string } }) => one.organisation.name);
    expect(named.toSorted()).toEqual([...partners].toSorted());
    await leave(here);
  });

  it('tells a member whose page it is', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', `/calls/${id}/consortia`);
    await here.page.getByText(fr['consortia.for.animators']).waitFor();
    await leave(here);
  });
});
