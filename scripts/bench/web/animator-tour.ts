// What an animator does in one sitting: the map, its table, a link explained, a round and a pair of it.
import { map } from '../../../services/gateway/web/language/en/map.ts';
import { rounds } from '../../../services/gateway/web/language/en/rounds.ts';
import { shell } from '../../../services/gateway/web/language/en/shell.ts';
import { press, pressKey } from './by-hand.ts';
import { goTo, type Step } from './member-tour.ts';

export const animatorTour: readonly Step[] = [
  { name: 'open the map', take: goTo(shell['shell.map']) },
  {
    name: 'filter the map, and back',
    take: async (page) => {
      const kind = page.getByRole('region', { name: map['map.legend'] }).getByRole('button').first();
      await press(kind);
      await page.waitForURL(/kind=/);
      await press(kind);
      await page.waitForURL((url) => !url.search.includes('kind='));
    },
  },
  {
    name: 'see the table',
    take: async (page) => {
      await press(page.getByRole('button', { name: map['map.as.table'] }));
      await page.getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'explain a link, and close',
    take: async (page) => {
      await press(page.getByRole('button', { name: map['map.explain'] }).first());
      await page.getByRole('dialog').locator('.reasons, p').first().waitFor();
      await pressKey(page, 'Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  { name: 'open the rounds', take: goTo(shell['shell.rounds']) },
  {
    name: 'open a round',
    take: async (page) => {
      await press(page.getByRole('link', { name: /^Round 1/ }));
      await page.getByRole('heading', { name: rounds['rounds.differences'] }).waitFor();
      await page.locator('.round-pairs a').first().waitFor();
    },
  },
  {
    name: 'explain a pair, and close',
    take: async (page) => {
      await press(page.locator('.round-pairs a').first());
      await page.getByRole('dialog').locator('.reasons').waitFor();
      await pressKey(page, 'Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
];
