// States of the animators' queue and of what it leads to, where something waits to be looked at.
import type { Locator, Page } from 'playwright-core';
import { button, type PageState, type Say } from './page-state.ts';

const reviews = '/queue?kind=review';
const cards = (page: Page): Locator => page.locator('[data-item]');

const openReview = async (page: Page, say: Say): Promise<void> => {
  await cards(page).first().getByRole('heading').getByRole('link').click();
  await button(page, say('review.do.refuse')).waitFor();
};

/** As the server would answer, but for that. */
const answerWith = (
  page: Page,
  address: RegExp,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): Promise<unknown> =>
  page.route(address, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, json: change((await response.json()) as Record<string, unknown>) });
  });

const isOther = (item: unknown) => ({
  ...(item as object),
  claimed_by: { id: 'per_00000000000000000000000000', name: 'Odile Passerand' },
  claimed_until: '2036-11-23T10:32:00Z',
});

export const queueStates: readonly PageState[] = [
  {
    name: 'queue, two selected, what else can be done about one of them',
    path: reviews,
    reach: async (page, say) => {
      for (const place of [0, 1]) await cards(page).nth(place).getByRole('checkbox').check();
      await cards(page).first().locator('[aria-keyshortcuts="o"]').click();
      await page.getByRole('region', { name: say('queue.bulk') }).waitFor();
    },
  },
  {
    name: 'queue, what would be done to two',
    path: reviews,
    reach: async (page, say) => {
      for (const place of [0, 1]) await cards(page).nth(place).getByRole('checkbox').check();
      await page.getByLabel(say('queue.bulk.action'), { exact: true }).selectOption('approve');
      await button(page, say('queue.bulk.look')).click();
      await page.getByRole('dialog').getByRole('listitem').nth(1).waitFor();
    },
  },
  {
    name: 'queue, one to be put aside without a day',
    path: reviews,
    reach: async (page, say) => {
      await cards(page).first().focus();
      await page.keyboard.press('5');
      await page.getByRole('dialog').getByLabel(say('queue.until'), { exact: true }).fill('');
      await page.getByText(say('queue.until.needed')).waitFor();
    },
  },
  {
    name: 'queue, its keys',
    path: '/queue',
    reach: async (page, say) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: say('queue.keys') }).waitFor();
    },
  },
  {
    name: 'queue, nothing of a kind',
    path: '/queue?kind=outcome',
    reach: (page, say) => page.getByRole('heading', { name: say('queue.none.kind') }).waitFor(),
  },
  {
    name: 'review, written and not saved, asked for the reason of a refusal',
    path: reviews,
    reach: async (page, say) => {
      await openReview(page, say);
      await page.getByLabel(say('review.message.fr')).fill('Bonjour à vous deux.');
      await button(page, say('review.do.refuse')).click();
      await page.getByRole('dialog').getByLabel(say('review.reason')).waitFor();
    },
  },
  {
    name: 'review, of which there is not any',
    path: '/queue/reviews/int_00000000000000000000000000',
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'bringing together, with nobody chosen',
    path: '/queue/introduction',
    reach: async (page, say) => {
      await button(page, say('review.together.do')).click();
      await page.getByText(say('review.together.missing')).first().waitFor();
    },
  },
  {
    name: 'settings of introductions, with a number that is none',
    path: '/rules?tab=introductions',
    reach: async (page, say) => {
      await page.getByLabel(say('rules.introductions.answer_days')).fill('');
      await page.getByText(say('rules.whole')).waitFor();
    },
  },
  {
    name: 'queue, where another animator is at it',
    path: reviews,
    reach: async (page) => {
      await answerWith(page, /\/v1\/queue\?/, (body) => ({
        ...body,
        items: (body['items'] as readonly unknown[]).map(isOther),
      }));
      await page.reload();
      await page
        .getByText(/Odile Passerand/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'review, decided and held',
    path: reviews,
    reach: async (page, say) => {
      await answerWith(page, /\/v1\/introductions\/int_\w+$/, (body) => ({
        ...body,
        standing: 'decided',
        held_until: '2036-11-23T10:32:00Z',
        actions: ['undo', 'stop'],
        history: [{ at: '2026-11-23T10:31:00Z', action: 'approve', by: 'animator', stage: 'under_review' }],
      }));
      await cards(page).first().getByRole('heading').getByRole('link').click();
      await button(page, say('review.undo')).waitFor();
    },
  },
];
