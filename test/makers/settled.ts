// When a page shows what it has to show.
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** Once it has its title, nothing says that it loads, and no drawing is busy. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await eventually(async () => {
    const loading = await page.getByText(/^(Chargement…|Loading…)$/).count();
    const busy = await page.locator('[aria-busy="true"]').count();
    if (loading + busy > 0) throw new Error(`${page.url()} still loads`);
  });
};
