// An answer is held for ten seconds, in which it can be taken back. Whatever becomes of the tab and of the network
// meanwhile, what was not taken back arrives, once.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../makers/eventually.ts';
import { arriveAs, closeToasts, leave, titleOf } from './acting.ts';
import { inABrowser } from './in-a-browser.ts';
import { interestsOf } from './said.ts';

/** Of the first link; gives its name. */
const beInterested = async (page: Page): Promise<string> => {
  const card = page.getByRole('article').first();
  const name = await titleOf(card);
  await card.getByRole('button', { name: 'Ça m’intéresse' }).click();
  await page.getByText(`Vous demandez à rencontrer ${name}.`).first().waitFor();
  return name;
};

const answersSentBy = (page: Page): readonly string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/answer')) sent.push(request.postData() ?? '');
  });
  return sent;
};

inABrowser('an answer', (stage) => {
  it('is sent by itself once its ten seconds are over, and not before', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington');
    const sent = answersSentBy(here.page);
    await here.page.clock.install();
    const name = await beInterested(here.page);
    await here.page.mouse.move(0, 0);
    await here.page.clock.fastForward(8_000);
    expect(sent).toEqual([]);
    await here.page.clock.fastForward(4_000);
    await here.page.getByText('C’est enregistré.').waitFor();
    expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]);
    await leave(here);
  });

  it('is sent though its tab is closed at once', async () => {
    const here = await arriveAs(stage(), 'Domitille Ferréol');
    const name = await beInterested(here.page);
    await here.page.close();
    await eventually(async () => expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]));
    await leave(here);
  });

  it('is sent though its page is left for another address, and not again on coming back', async () => {
    const here = await arriveAs(stage(), 'Athénaïs Rocquebrune');
    const name = await beInterested(here.page);
    await here.page.goto('about:blank');
    await eventually(async () => expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]));
    const sent = answersSentBy(here.page);
    const looked = here.page.waitForResponse((one) => /\/v1\/suggestions\/[^/]+\?/.test(one.url()));
    await here.page.goto(`${stage().mesh.url}/search`);
    await looked;
    await here.page.waitForFunction(
      () => !Object.keys(localStorage).some((key) => key.startsWith('passerelle.answer ')),
    );
    expect(sent).toEqual([]);
    await leave(here);
  });

  it('given while the network is away is sent once it is back', async () => {
    const here = await arriveAs(stage(), 'Aymeric Boutavant');
    await here.page.context().setOffline(true);
    const name = await beInterested(here.page);
    await closeToasts(here.page);
    await here.page.getByText('Envoi…').waitFor();
    await here.page.getByText('Le campus est hors de portée').waitFor();
    await here.page.context().setOffline(false);
    await here.page.getByText('C’est enregistré.').waitFor();
    expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]);
    await leave(here);
  });

  it('given while the network is away, in a tab that is then closed, is sent at the next visit', async () => {
    const here = await arriveAs(stage(), 'Toussaint Larribère');
    const context = here.page.context();
    await context.setOffline(true);
    const name = await beInterested(here.page);
    await here.page.close();
    await context.setOffline(false);
    expect(await interestsOf(stage().mesh.rest(), here)).toEqual([]);
    const next = await context.newPage();
    await next.goto(`${stage().mesh.url}/search`);
    await eventually(async () => expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]));
    await leave(here);
  });

  it('in a tab that crashes is sent at the next visit', async () => {
    const here = await arriveAs(stage(), 'Gwendolen Ashby-Marsh');
    const context = here.page.context();
    const name = await beInterested(here.page);
    const debugged = await context.newCDPSession(here.page);
    const crashed = here.page.waitForEvent('crash');
    void debugged.send('Page.crash').catch(() => undefined);
    await crashed;
    expect(await interestsOf(stage().mesh.rest(), here)).toEqual([]);
    const next = await context.newPage();
    await next.goto(stage().mesh.url);
    await eventually(async () => expect(await interestsOf(stage().mesh.rest(), here)).toEqual([name]));
    await leave(here);
  });

  it('that can still be taken back is not sent by another tab', async () => {
    const here = await arriveAs(stage(), 'Sigrun Aasland');
    const name = await beInterested(here.page);
    // As long as the pointer is on it, it stands.
    await here.page.locator('.toasts').hover();
    const beside = await stage().browser.beside(here, 'about:blank');
    const sent = answersSentBy(beside.page);
    await beside.page.goto(stage().mesh.url);
    await beside.page.getByRole('article', { name }).waitFor();
    await here.page.locator('.toasts').getByRole('button', { name: 'Annuler' }).click();
    await here.page.getByRole('article', { name }).waitFor();
    await beside.page.reload();
    await beside.page.getByRole('article', { name }).waitFor();
    expect(sent).toEqual([]);
    expect(await interestsOf(stage().mesh.rest(), here)).toEqual([]);
    await leave(here);
  });
});
