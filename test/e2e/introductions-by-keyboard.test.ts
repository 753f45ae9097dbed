// An introduction with a keyboard and nothing else: the focus is where one goes on, and what happened is said.
import { beforeAll, expect, it } from '@jest/globals';
import { arriveAs, leave } from './acting.ts';
import { focusComes, focusIsSeen, isSaid, press, tabTo } from './by-keyboard.ts';
import { inABrowser } from './in-a-browser.ts';
import { holdShortly, letBeContacted, offered, type SuggestedPair, suggestedPairs } from './introducing.ts';

inABrowser('by keyboard alone, somebody who is introduced', (stage) => {
  let pairs: readonly SuggestedPair[];
  beforeAll(async () => {
    await holdShortly(stage().mesh.rest());
    pairs = await suggestedPairs(stage().mesh.rest());
  });
  const pairAt = (place: number): SuggestedPair => {
    const found = pairs[place];
    if (!found) throw new Error('there are not so many pairs');
    return found;
  };

  it('goes to it, agrees, says when they are free, and sets a time', async () => {
    const rest = stage().mesh.rest();
    const pair = pairAt(0);
    await letBeContacted(rest, pair);
    await offered(rest, pair);
    const here = await arriveAs(stage(), pair.other.name);
    const { page } = here;
    await press(page, page.getByRole('link', { name: 'Mises en relation 1 vous attend' }));
    await page.getByRole('heading', { level: 1, name: 'Mises en relation' }).waitFor();
    await focusComes(page, page.getByRole('main'));
    await press(page, page.getByRole('link', { name: `Voir et répondre : ${pair.one.called}` }));
    await page.getByRole('heading', { level: 1, name: `Rencontrer ${pair.one.called}` }).waitFor();
    await press(page, page.getByRole('button', { name: 'Accepter de les rencontrer' }));
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: 'Accepter' }));
    await isSaid(page, 'C’est noté : vous acceptez de vous rencontrer.');
    await isSaid(page, 'indiquez vos disponibilités');
    await focusComes(page, page.getByRole('region', { name: 'Où elle en est' }));

    await press(page, page.getByRole('button', { name: 'Semaine suivante' }));
    await isSaid(page, /^Semaine du /);
    const at = (day: string, hour: string) =>
      page.getByRole('checkbox', { name: new RegExp(`^${day} .*, ${hour}`) });
    await tabTo(page, at('lundi', '08:00'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await focusComes(page, at('mardi', '10:00'));
    await focusIsSeen(page);
    await page.keyboard.press('Space');
    expect(await at('mardi', '10:00').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await press(page, page.getByRole('button', { name: 'Enregistrer ces heures' }));
    await isSaid(page, 'Vos heures sont enregistrées.');

    await press(page, page.getByText('Fixer un autre moment'));
    await press(page, page.getByRole('button', { name: 'Fixer ce moment' }));
    const start = page.getByLabel('Début');
    expect(await start.getAttribute('aria-invalid')).toBe('true');
    const nextYear = new Date().getUTCFullYear() + 1;
    await start.fill(`${nextYear}-03-02T10:00`);
    await press(page, page.getByRole('button', { name: 'Fixer ce moment' }));
    await isSaid(page, 'Rendez-vous fixé');
    await page.locator('.meeting-time').waitFor();
    await leave(here);
  });

  it('leaves the question why not with Escape, and declines in one press', async () => {
    const pair = pairAt(1);
    const id = await offered(stage().mesh.rest(), pair);
    const here = await arriveAs(stage(), pair.other.name, `/introductions/${id}`);
    const { page } = here;
    const no = page.getByRole('button', { name: 'Refuser' });
    await press(page, no);
    await focusComes(page, page.getByRole('button', { name: 'Pas le temps en ce moment' }));
    await page.keyboard.press('Escape');
    await focusComes(page, no);
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('button', { name: 'C’est un concurrent' }));
    await isSaid(page, 'C’est noté : il n’y aura pas de rencontre.');
    await focusComes(page, page.getByRole('region', { name: 'Où elle en est' }));
    await leave(here);
  });
});
