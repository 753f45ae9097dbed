// How long whoever types a search waits, from each key to the paint of the first results that answer it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { search } from '../../../services/gateway/web/language/en/search.ts';
import { pagePaths } from '../../../services/gateway/web/shell/pages.ts';
import { eventually } from '../../../test/makers/eventually.ts';
import { settled } from '../../../test/makers/settled.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import { betweenKeysMs } from './by-hand.ts';
import { openMeasured, speedName, speeds, type WebStage } from './web-stage.ts';

/** In both languages. */
const asked = ['dialyse', 'kidney biopsy', 'patients', 'machine learning', 'imagerie du rein', 'cohort data'];

/** Tells of each key after how long the results that answer it, no longer those of the key before, were painted. */
const timeScript = `(() => {
  const times = [];
  let pressedAt;
  let isOld = false;
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key.length !== 1) return;
    pressedAt = timeStamp;
    isOld = document.querySelector('[aria-busy="false"]') !== null;
  }, true);
  new MutationObserver(() => {
    const results = document.querySelector('[aria-busy]');
    if (pressedAt === undefined) return;
    if (results?.getAttribute('aria-busy') !== 'false') isOld = false;
    else if (!isOld) {
      const from = pressedAt;
      pressedAt = undefined;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  window.searchTimes = times;
})()`;

const timesOf = (page: Page): Promise<readonly number[]> => page.evaluate('window.searchTimes');

/** Whether there is somebody to be shown: what finds nobody has no first result. */
const finds = async ({ url, member, authorization }: WebStage, words: string): Promise<boolean> => {
  const answer = await fetch(`${url}/v1/search?limit=1&q=${encodeURIComponent(words)}`, {
    headers: { ...authorization, 'Accept-Language': 'en', 'Passerelle-Act-As': member.person },
  });
  const { found = 0 } = (await answer.json()) as { found?: number };
  return found > 0;
};

/** A key, as of somebody who types fast, and all that comes of it. */
const press = async (stage: WebStage, page: Page, words: string, at: number): Promise<void> => {
  const isTimed = await finds(stage, words.slice(0, at + 1));
  const before = (await timesOf(page)).length;
  await page.keyboard.press(words.charAt(at));
  const isAnswered = async (): Promise<void> => {
    if ((await timesOf(page)).length === before)
      throw new Error(`nothing answers “${words.slice(0, at + 1)}”`);
  };
  if (isTimed) await eventually(isAnswered, { everyMs: 10, withinMs: 60_000 });
  await pause(betweenKeysMs);
};

const timeKeys = async (stage: WebStage, slowDown: number): Promise<readonly number[]> => {
  const { page, close } = await openMeasured(stage, { as: 'member', slowDown });
  await page.addInitScript(timeScript);
  await page.goto(stage.url + pagePaths.search);
  await settled(page);
  const box = page.getByRole('combobox', { name: search['search.box'] });
  for (const words of asked) {
    await box.fill('');
    await page.locator('.hit').first().waitFor({ state: 'detached' });
    await box.focus();
    for (let at = 0; at < words.length; at++) await press(stage, page, words, at);
  }
  const times = await timesOf(page);
  await close();
  return times;
};

export const timeSearch = async (stage: WebStage): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const slowDown of speeds) {
    const times = await timeKeys(stage, slowDown);
    const what = `search, key to first results painted, ${speedName(slowDown)}`;
    stage.progress(`${what}: ${times.map(Math.round).join(' ')}`);
    const target = { target: { atMost: 100 } };
    measured.push(
      {
        what: `${what}, median of ${times.length}`,
        value: rounded(quantile(times, 0.5)),
        unit: 'ms',
        ...target,
      },
      { what: `${what}, p95`, value: rounded(quantile(times, 0.95)), unit: 'ms', ...target },
      { what: `${what}, slowest`, value: rounded(Math.max(...times)), unit: 'ms' },
    );
  }
  return measured;
};
