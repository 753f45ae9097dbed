// What a member does in one sitting, step by step, each until its answer is seen.
import type { Page } from 'playwright-core';
import { home } from '../../../services/gateway/web/language/en/home.ts';
import { inbox } from '../../../services/gateway/web/language/en/inbox.ts';
import { profile } from '../../../services/gateway/web/language/en/profile.ts';
import { search } from '../../../services/gateway/web/language/en/search.ts';
import { shell } from '../../../services/gateway/web/language/en/shell.ts';
import { shell as coquille } from '../../../services/gateway/web/language/fr/shell.ts';
import { settled } from '../../../test/makers/settled.ts';

export interface Step {
  readonly name: string;
  take(page: Page): Promise<void>;
}

/** Between two keys of somebody who types fast. */
export const betweenKeysMs = 90;

export const goTo =
  (link: string): Step['take'] =>
  async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: link }).first().click();
    await page.getByRole('heading', { level: 1, name: link }).waitFor();
    await settled(page);
  };

const firstCard = (page: Page) => page.locator('.links > li').first();

const need = 'We look for a team that annotates kidney biopsies with us';

export const memberTour: readonly Step[] = [
  {
    name: 'open the reasons',
    take: async (page) => {
      await firstCard(page).locator('summary').click();
      await firstCard(page).locator('.reasons').waitFor();
    },
  },
  {
    name: 'ask why not, and go back',
    take: async (page) => {
      await firstCard(page).getByRole('button', { name: home['home.answer.no'], exact: true }).click();
      await firstCard(page).locator('.why-not').waitFor();
      await page.keyboard.press('Escape');
      await firstCard(page).locator('.why-not').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'answer',
    take: async (page) => {
      await firstCard(page).getByRole('button', { name: home['home.answer.interested'] }).click();
      await firstCard(page).locator('.answered').waitFor();
    },
  },
  {
    name: 'undo',
    take: async (page) => {
      await firstCard(page).locator('.answered button').click();
      await firstCard(page).locator('.suggestion').waitFor();
    },
  },
  { name: 'open the profile', take: goTo(shell['shell.profile']) },
  {
    name: 'open the form of a need',
    take: async (page) => {
      await page.getByRole('button', { name: profile['profile.add.need'] }).click();
      await page.locator('.editor').waitFor();
    },
  },
  {
    name: 'type a need',
    take: async (page) => {
      await page.locator('.editor textarea').first().click();
      await page.keyboard.type(need, { delay: betweenKeysMs });
      await page.locator('.foreseen .answering').first().waitFor();
    },
  },
  {
    name: 'discard it',
    take: async (page) => {
      await page.getByRole('button', { name: profile['profile.discard'] }).click();
      await page.locator('.editor').waitFor({ state: 'detached' });
    },
  },
  { name: 'open the search', take: goTo(shell['shell.search']) },
  {
    name: 'type a search',
    take: async (page) => {
      await page.getByRole('combobox', { name: search['search.box'] }).click();
      await page.keyboard.type('kidney biopsy', { delay: betweenKeysMs });
      await page.locator('.hit').first().waitFor();
    },
  },
  { name: 'open the messages', take: goTo(shell['shell.inbox']) },
  {
    name: 'change the language, and back',
    take: async (page) => {
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('heading', { level: 1, name: coquille['shell.inbox'] }).waitFor();
      await page.getByRole('link', { name: coquille['shell.search'] }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: shell['shell.search'] }).waitFor();
    },
  },
  {
    name: 'look at the messages',
    take: async (page) => {
      await page.getByRole('button', { name: inbox['inbox.mark.all'] }).hover();
    },
  },
];
