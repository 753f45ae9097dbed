// When a page shows what it has to show.
import type { Page } from 'playwright-core';
import { asks } from './browser.ts';
import { eventually } from './eventually.ts';

const painted = (page: Page): Promise<void> =>
  page.evaluate<void>(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))',
  );

/** What was answered may lead to another question: so often in turn there must be none. */
const quietLooks = 4;

/** Once it has its title, and has been answered all it asked, and shows it, drawings included. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  let quiet = 0;
  await eventually(
    async () => {
      await painted(page);
      const loading = await page.getByText(/^(Chargement…|Loading…)$/).count();
      const busy = await page.locator('[aria-busy="true"]').count();
      quiet = loading + busy + asks(page) === 0 ? quiet + 1 : 0;
      if (quiet < quietLooks) throw new Error(`${page.url()} waits for ${asks(page)} answers`);
    },
    // Each look waits for two frames by itself.
    { everyMs: 10 },
  );
};
