// When a page shows what it has to show.
import type { Page } from 'playwright-core';
import { asks } from './browser.ts';
import { eventually } from './eventually.ts';

/**
 * How much on the page says that more is to come, once it is painted. In one question to the page, and by what a browser
 * finds natively: this is looked at some thousand times.
 */
const waitingOnceShown = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const count = 'count(//*[text()="Chargement…" or text()="Loading…"] | //*[@aria-busy="true"])';
    const look = () => resolve(document.evaluate(count, document, null, XPathResult.NUMBER_TYPE).numberValue);
    requestAnimationFrame(() => requestAnimationFrame(look));
  })`);

/** What was answered may lead to another question: so often in turn there must be none. */
const quietLooks = 4;

/** Once it has its title, and has been answered all it asked, and shows it, drawings included. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  let quiet = 0;
  await eventually(
    async () => {
      quiet = (await waitingOnceShown(page)) + asks(page) === 0 ? quiet + 1 : 0;
      if (quiet < quietLooks) throw new Error(`${page.url()} waits for ${asks(page)} answers`);
    },
    // Each look waits for two frames by itself.
    { everyMs: 10 },
  );
};
