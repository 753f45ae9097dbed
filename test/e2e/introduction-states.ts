// States of the pages of introductions: one of each is made for the same member, past the browser.
import type { Member } from '../makers/act-in-browser.ts';
import type { RestClient } from '../makers/rest-client.ts';
import {
  askFor,
  doFor,
  hourAhead,
  introduced,
  introductionThat,
  letBeContacted,
  offered,
  type SuggestedPair,
} from './introducing.ts';
import { button, type PageState } from './page-state.ts';

const windows = (from: number, to: number) => ({
  windows: [{ start: hourAhead(7, from), end: hourAhead(7, to) }],
});

/** One for each state, of suggestions that one member has; the member is `one` of each. */
export const introductionStates = async (
  rest: RestClient,
  pairs: readonly SuggestedPair[],
): Promise<readonly PageState[]> => {
  const [first, second, third, fourth] = pairs;
  if (!first || !second || !third || !fourth) throw new Error('the member has fewer than four suggestions');
  const me: Member = first.one;
  const turned: SuggestedPair = { ...first, one: first.other, other: first.one };
  const asked = await offered(rest, turned);

  const free = await introduced(rest, second);
  await doFor(rest, free, second.other, ['PUT', 'times', windows(8, 12)]);
  await doFor(rest, free, me, ['PUT', 'times', windows(9, 11)]);

  const met = await introduced(rest, third);
  await doFor(rest, met, me, ['POST', 'outcome', { day: 30, met: true, useful: 4 }]);
  await doFor(rest, met, me, ['PUT', 'meeting', { start: hourAhead(7, 9), end: hourAhead(7, 10) }]);

  await letBeContacted(rest, fourth);
  await askFor(rest, fourth);
  const declined = await introductionThat(rest, fourth, fourth.other, 'offered');
  await doFor(rest, declined, fourth.other, ['POST', 'decline', { reason: 'no_time' }]);

  return [
    {
      name: 'home, with somebody who would like to meet',
      path: '/',
      reach: async (page, say) => {
        await page
          .getByRole('link', { name: say('parts.next.answer') })
          .first()
          .waitFor();
      },
    },
    {
      name: 'introductions in several states',
      path: '/introductions',
      reach: async (page, say) => {
        await page.getByRole('heading', { name: say('introductions.over') }).waitFor();
      },
    },
    {
      name: 'an introduction, agreed to once more',
      path: `/introductions/${asked}`,
      reach: async (page, say) => {
        await button(page, say('introductions.agree')).click();
        await page.getByRole('dialog').getByRole('button').first().waitFor();
      },
    },
    {
      name: 'an introduction, asked why not',
      path: `/introductions/${asked}`,
      reach: async (page, say) => {
        await button(page, say('introductions.decline')).click();
        await page.getByText(say('introductions.words.add')).click();
        await page.getByLabel(say('introductions.words'), { exact: true }).fill('…');
      },
    },
    {
      name: 'an introduction, with hours ticked and times to choose from',
      path: `/introductions/${free}`,
      reach: async (page, say) => {
        await page.getByText(say('introductions.times'), { exact: true }).click();
        await page.locator('.week input[tabindex="0"]').waitFor();
        await page.getByText(say('introductions.other')).click();
        await button(page, say('introductions.other.set')).click();
        await page.getByText(say('introductions.other.missing')).waitFor();
      },
    },
    {
      name: 'an introduction, with a meeting and what came of it',
      path: `/introductions/${met}`,
      reach: async (page, say) => {
        await page.getByText(say('introductions.thanks')).waitFor();
        await button(page, say('introductions.move')).click();
        await page.getByText(say('introductions.message'), { exact: true }).click();
      },
    },
    {
      name: 'an introduction that was declined',
      path: `/introductions/${declined}`,
      reach: async (page) => {
        await page.locator('.step.ended').waitFor();
      },
    },
    {
      name: 'an introduction that there is not',
      path: '/introductions/int_0000',
      reach: async (page, say) => {
        await page.getByRole('link', { name: say('introductions.unknown.all') }).waitFor();
      },
    },
  ];
};
