// Steps of who has a keyboard and nothing else.
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../makers/eventually.ts';

const mostStops = 150;

export const hasFocus = async (page: Page, wanted: Locator): Promise<boolean> =>
  (await wanted.and(page.locator(':focus')).count()) === 1;

/** Once it has come there by itself. */
export const focusComes = (page: Page, wanted: Locator): Promise<void> =>
  eventually(async () => {
    if (await hasFocus(page, wanted)) return;
    const at = await page.evaluate<string>('document.activeElement?.outerHTML.slice(0, 200) ?? "nothing"');
    throw new Error(`${wanted} should have the focus, and this has it: ${at}`);
  });

/** Tab, as often as it takes; back with Shift. */
export const tabTo = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await wanted.first().waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(page, wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${mostStops} times ${key} do not reach ${wanted}`);
};

export const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
};

/** What screen readers are told without asking: in a live region, whatever its manners. */
export const isSaid = (page: Page, words: string | RegExp): Promise<void> =>
  page
    .locator('[role=status], [role=alert], [role=alertdialog], [aria-live=polite], [aria-live=assertive]')
    .getByText(words)
    .first()
    .waitFor({ state: 'attached' });

/** Shown, and marked as where one is. */
export const focusIsSeen = async (page: Page): Promise<void> => {
  const style = 'getComputedStyle(document.activeElement)';
  expect(await page.evaluate<string>(`${style}.outlineStyle`)).toBe('solid');
  expect(parseFloat(await page.evaluate<string>(`${style}.outlineWidth`))).toBeGreaterThanOrEqual(2);
};
