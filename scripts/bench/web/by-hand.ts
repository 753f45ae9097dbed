// Presses and keys at the pace of a hand, and nothing else asked of the page until it has answered: looking would take
// the time that is measured.
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { painted } from './watch-page.ts';

/** Between two keys of somebody who types fast. */
export const betweenKeysMs = 90;
/** From being over something to pressing it, and from down to up. */
const reachMs = 120;
const holdMs = 80;
/** Longer than any answer should take, to what is slowed, too. */
const answerMs = 400;

export const press = async (what: Locator): Promise<void> => {
  const page = what.page();
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('there is nothing to press');
  await painted(page);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await pause(reachMs);
  await page.mouse.down();
  await pause(holdMs);
  await page.mouse.up();
  await pause(answerMs);
};

export const pressKey = async (page: Page, key: string): Promise<void> => {
  await painted(page);
  await page.keyboard.press(key, { delay: holdMs });
  await pause(answerMs);
};

export const type = async (page: Page, words: string): Promise<void> => {
  for (const letter of words) {
    await page.keyboard.press(letter, { delay: betweenKeysMs / 2 });
    await pause(betweenKeysMs / 2);
  }
  await pause(answerMs);
};
