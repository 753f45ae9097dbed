// States of the pages of members, and of one whose organisation has said nothing yet.
import { button, type PageState } from './page-state.ts';

export const memberStates: readonly PageState[] = [
  {
    name: 'home, asked why not',
    path: '/',
    reach: async (page, say) => {
      await button(page, say('home.answer.no')).first().click();
      await page.getByRole('group', { name: say('home.no.why') }).waitFor();
    },
  },
  {
    name: 'home, answered, to be undone',
    path: '/',
    reach: async (page, say) => {
      await button(page, say('home.answer.not_now')).first().click();
      await page.locator('.answered').getByRole('button').waitFor();
    },
  },
  {
    name: 'profile, a need with its preview and a trouble',
    path: '/profile?edit=need',
    reach: async (page, say) => {
      await page.getByLabel(say('profile.words.need')).fill('Cohortes de patients dialysés à domicile');
      await page.getByLabel(say('profile.discreet'), { exact: true }).check();
      await page.locator('.answering').first().waitFor();
      await button(page, say('profile.save')).click();
      await page
        .locator('.editor [aria-invalid="true"], .editor [data-invalid], .editor [role="alert"]')
        .first()
        .waitFor();
    },
  },
  {
    name: 'profile, a collaboration with its organisations proposed',
    path: '/profile',
    reach: async (page, say) => {
      await button(page, say('profile.add.collaborations')).click();
      const editor = page.locator('.editor');
      await editor.getByLabel(say('profile.partner.add')).fill('a');
      await editor.getByRole('status').filter({ hasText: 'organisations' }).first().waitFor();
    },
  },
  {
    name: 'search, with ways to go on',
    path: '/search',
    reach: async (page, say) => {
      await page.getByRole('combobox', { name: say('search.box') }).fill('dia');
      await page.locator('li[role="option"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'search, nothing found',
    path: '/search?q=zzzzqqq',
    reach: async (page, say) => {
      await page
        .getByRole('status')
        .filter({ hasText: say('search.found').includes('Aucune') ? 'Aucune' : 'No' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'how one is told, with an absence that ends before it begins',
    path: '/account/notices',
    reach: async (page, say) => {
      await button(page, say('account.days.add')).click();
      const absence = page.locator('.absence');
      await absence.locator('input').first().fill('2027-08-20');
      await absence.locator('input').last().fill('2027-08-02');
      await page.getByRole('combobox').first().selectOption('at_once');
      await button(page, say('parts.saving.save')).first().click();
      await absence.locator('[aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'own data, read on the page',
    path: '/account/data',
    reach: async (page, say) => {
      await page.getByText(say('account.kept.here')).click();
      await page.locator('.kept-section').first().waitFor();
    },
  },
  {
    name: 'own data, about to be erased without being sure',
    path: '/account/data',
    reach: async (page, say) => {
      await button(page, say('account.erase.begin')).click();
      await button(page.getByRole('dialog'), say('account.erase.do')).click();
      await page.getByText(say('account.erase.unsure')).waitFor();
    },
  },
];

export const newcomerStates: readonly PageState[] = ['/', '/profile', '/inbox', '/rules'].map((path) => ({
  name: `${path}, of who has nothing yet`,
  path,
  reach: async () => undefined,
}));
