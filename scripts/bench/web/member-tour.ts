// What a member does in one sitting, step by step, each until its answer is seen.
import type { Page } from 'playwright-core';
import { home } from '../../../services/gateway/web/language/en/home.ts';
import { profile } from '../../../services/gateway/web/language/en/profile.ts';
import { search } from '../../../services/gateway/web/language/en/search.ts';
import { shell } from '../../../services/gateway/web/language/en/shell.ts';
import { shell as coquille } from '../../../services/gateway/web/language/fr/shell.ts';
import { settled } from '../../../test/makers/settled.ts';
import { press, pressKey, type } from './by-hand.ts';

export interface Step {
  readonly name: string;
  take(page: Page): Promise<void>;
}

export const goTo =
  (link: string): Step['take'] =>
  async (page) => {
    await press(page.getByRole('navigation').getByRole('link', { name: link }).first());
    await page.getByRole('heading', { level: 1, name: link }).waitFor();
    await settled(page);
  };

const firstCard = (page: Page) => page.locator('.links > li').first();

const need = 'We look for a team that annotates kidney biopsies with us';

export const memberTour: readonly Step[] = [
  {
    name: 'open the reasons',
    take: async (page) => {
      await press(firstCard(page).locator('summary'));
      await firstCard(page).locator('.reasons').waitFor();
    },
  },
  {
    name: 'ask why not, and go back',
    take: async (page) => {
      await press(firstCard(page).getByRole('button', { name: home['home.answer.no'], exact: true }));
      await firstCard(page).locator('.why-not').waitFor();
      await pressKey(page, 'Escape');
      await firstCard(page).locator('.why-not').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'answer',
    take: async (page) => {
      await press(firstCard(page).getByRole('button', { name: home['home.ask'] }));
      await firstCard(page).locator('.answered').waitFor();
    },
  },
  {
    name: 'undo',
    take: async (page) => {
      await press(firstCard(page).locator('.answered button'));
      await firstCard(page).locator('.suggestion').waitFor();
    },
  },
  { name: 'open the profile', take: goTo(shell['shell.profile']) },
  {
    name: 'open the form of a need',
    take: async (page) => {
      await press(page.getByRole('button', { name: profile['profile.add.need'] }));
      await page.locator('.editor').waitFor();
    },
  },
  {
    name: 'type a need',
    take: async (page) => {
      await press(page.locator('.editor textarea').first());
      await type(page, need);
      await page.locator('.foreseen .answering').first().waitFor();
    },
  },
  {
    name: 'discard it',
    take: async (page) => {
      await press(page.getByRole('button', { name: profile['profile.discard'] }));
      await page.locator('.editor').waitFor({ state: 'detached' });
    },
  },
  { name: 'open the search', take: goTo(shell['shell.search']) },
  {
    name: 'type a search',
    take: async (page) => {
      await press(page.getByRole('combobox', { name: search['search.box'] }));
      await type(page, 'kidney biopsy');
      await page.locator('.hit').first().waitFor();
    },
  },
  { name: 'open the messages', take: goTo(shell['shell.inbox']) },
  {
    name: 'change the language, and back',
    take: async (page) => {
      await press(page.getByRole('button', { name: 'Français' }));
      await page.getByRole('link', { name: coquille['shell.search'] }).waitFor();
      await press(page.getByRole('button', { name: 'English' }));
      await page.getByRole('link', { name: shell['shell.search'] }).waitFor();
    },
  },
];
