// From one page of the app to another without loading the app again, as by a link.
import type { Page } from 'playwright-core';
import { settled } from '../makers/settled.ts';

/** Waits for what the page shows. */
export const goOn = async (page: Page, address: string): Promise<void> => {
  // The router follows the history.
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(address)})`);
  await settled(page);
};
