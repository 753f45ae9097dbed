// The animator's day: a rule, a round with its preview, the weights.
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Download, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { focusComes } from './by-keyboard.ts';
import { pick, press, saidWith } from './by-its-words.ts';
import { inABrowser, type Stage } from './in-a-browser.ts';
import { openAs } from './open-as.ts';

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Names of two who are suggested to one another. */
const suggestedPair = async ({ mesh }: Stage): Promise<readonly string[]> => {
  const { items } = await mesh.rest().take('GET', '/v1/suggestions?limit=1');
  const ids = items[0].organisations as readonly string[];
  return Promise.all(ids.map(async (id) => (await mesh.rest().take('GET', `/v1/organisations/${id}`)).name));
};

/** Rounds of this campus are too quick to watch: this one seems halfway until it is let go. */
const slowRound = async (page: Page): Promise<() => void> => {
  let isSlow = true;
  await page.route(/\/v1\/rounds\/\d+$/, async (route) => {
    const response = await route.fetch();
    const round = (await response.json()) as Record<string, unknown>;
    const json = isSlow ? { ...round, state: 'solving', progress: 0.5, report: undefined } : round;
    await route.fulfill({ response, json });
  });
  return () => {
    isSlow = false;
  };
};

const answered = 40;

/** Members say what they think of what is suggested to them, warmly every other time. */
const answerSome = async ({ mesh }: Stage): Promise<void> => {
  const rest = mesh.rest();
  let left = answered;
  for (const { person, organisation } of await rest.list('/v1/memberships')) {
    const { json } = await rest.call('GET', `/v1/organisations/${organisation}/suggestions`, { as: person });
    for (const { id, answer } of json.items ?? []) {
      if (left === 0) return;
      if (answer !== undefined) continue;
      left -= 1;
      const body = left % 2 ? { answer: 'interested' } : { answer: 'no', reason: 'not_relevant' };
      await rest.take('POST', `/v1/suggestions/${id}/answer`, {
        as: person,
        body: { organisation, ...body },
      });
    }
  }
  throw new Error(`only ${answered - left} of ${answered} could be given`);
};

inABrowser('an animator', (stage) => {
  let pair: readonly string[] = [];

  it('comes in by the chooser, and finds the campus', async () => {
    const { browser, mesh } = stage();
    const { page, complaints } = await browser.open(mesh.url);
    await press(page, 'session.animator');
    await page.getByRole('heading', { level: 1, name: fr['shell.map'] }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads the links of an organisation as what they are to it, not to themselves', async () => {
    const rest = stage().mesh.rest();
    const { items } = await rest.take('GET', '/v1/suggestions?limit=1');
    const [organisation] = items[0].organisations;
    const { page, complaints, close } = await openAs(stage(), {}, `/?organisation=${organisation}`);
    // Whoever is being introduced reads that first.
    await page.getByRole('meter', { name: 'Ce que l’organisation choisie y gagnerait' }).first().waitFor();
    expect(await page.getByRole('article').allTextContents()).not.toContainEqual(
      expect.stringMatching(/(?<!-)\b(vous|votre|vos)\b/i),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('makes a rule, said back in words, and it holds at once', async () => {
    pair = await suggestedPair(stage());
    const [first = '', second = ''] = pair;
    const { page, complaints, close } = await openAs(stage(), {}, '/rules');
    await press(page, 'rules.add');
    const sheet = page.getByRole('dialog');
    await press(sheet, 'rules.add.now');
    await sheet.getByText(fr['rules.missing.reason']).waitFor();
    await pick(sheet, 'rules.first', first);
    await pick(sheet, 'rules.second', second);
    await sheet.getByLabel(fr['rules.reason']).fill('Deux gammes, un seul marché.');
    await press(sheet, 'rules.add.now');
    await page.getByText(fr['rules.added']).waitFor();
    const rule = page.getByRole('article').filter({ hasText: 'Deux gammes, un seul marché.' });
    expect(await rule.getByRole('heading').textContent()).toBe(
      saidWith('rules.says.competitor', { first, second }),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('starts a round, watches it, sees what it changes and why, and publishes it', async () => {
    const [first = '', second = ''] = pair;
    const { page, complaints, close } = await openAs(stage(), {}, '/rounds');
    const letGo = await slowRound(page);
    await press(page, 'rounds.start');
    await page.getByRole('heading', { level: 1, name: saidWith('rounds.round', { number: '2' }) }).waitFor();
    const bar = page.getByRole('progressbar', { name: fr['rounds.doing.solving'] });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toMatch(/^75\s%$/);
    letGo();
    await page.getByText(fr['rounds.means.proposed']).waitFor();
    const figures = page.locator('.round-figures');
    for (const which of ['nouvelles', 'gardées', 'disparues'])
      await figures.getByText(new RegExp(`^${which} .*tour d’avant$`)).waitFor();

    // Those of the rule are gone already: beside the round before they go, with the reason.
    const pairs = page.locator('.round-pairs > li');
    const gone = pairs.filter({ hasText: first }).filter({ hasText: second });
    const beside = page.getByLabel(fr['rounds.beside'], { exact: true });
    await beside.selectOption('1');
    await gone.waitFor();
    expect(await gone.textContent()).toContain(fr['rounds.change.dropped']);
    expect(await gone.locator('.why-dropped').textContent()).toBe('Elles sont concurrentes.');
    await beside.selectOption('');
    await gone.waitFor({ state: 'detached' });
    await page.getByLabel(fr['rounds.show'], { exact: true }).selectOption('repeated');
    await pairs.filter({ hasText: fr['rounds.change.repeated'] }).first().getByRole('link').click();
    const explained = page.getByRole('dialog');
    await explained.getByRole('heading', { name: fr['rounds.explained'] }).waitFor();
    await explained.locator('.reasons > li').first().waitFor();
    await press(explained, 'shell.close');
    await explained.waitFor({ state: 'detached' });

    await press(page, 'rounds.publish');
    await press(page.getByRole('dialog'), 'rounds.publish');
    await page.getByText(fr['rounds.means.published']).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads how evenly it spreads as a drawing, as a table and as a file', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/rounds/2');
    const curve = page.getByRole('figure', { name: fr['rounds.curve.title'] });
    expect(await curve.locator('polyline').getAttribute('points')).toMatch(/^(\d+(\.\d)?,\d+(\.\d)? ?)+$/);
    await press(curve, 'parts.table');
    expect(await curve.getByRole('row').count()).toBe(11);
    const [download] = await Promise.all([page.waitForEvent('download'), press(curve, 'parts.download')]);
    expect(download.suggestedFilename()).toBe('exposition-tour-2.csv');
    const lines = (await textOf(download)).split('\r\n');
    expect(lines).toHaveLength(11);
    const cells = await curve.getByRole('row').nth(10).getByRole('cell').allTextContents();
    expect(lines[10]).toBe(cells.join(';'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('ends the rule, once it was said what that does', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/rules');
    const rule = page.getByRole('article').filter({ hasText: 'Deux gammes, un seul marché.' });
    await rule.getByRole('button').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(fr['rules.end.effect']).waitFor();
    await press(sheet, 'rules.end');
    await page.getByText(fr['rules.ended']).waitFor();
    await rule.waitFor({ state: 'detached' });
    await focusComes(page, page.getByRole('group', { name: fr['rules.tab.rules'], exact: true }));
    expect(complaints).toEqual([]);
    await close();
  });

  it('tries what answers would teach, sees it replayed, and nothing is kept', async () => {
    await answerSome(stage());
    const { page, complaints, close } = await openAs(stage(), {}, '/rules?tab=weights');
    await page.getByText(fr['rules.version.hand']).waitFor();
    await press(page, 'rules.try');
    const replay = page.getByRole('figure', { name: fr['rules.replay.title'] });
    await replay.waitFor();
    await page.getByText(fr['rules.tried']).waitFor();
    await press(replay, 'parts.table');
    expect(await replay.getByRole('row').count()).toBe(4);
    const [, learned, tested] =
      /(\d+) réponses?, vérifié sur (\d+)/.exec((await replay.textContent()) ?? '') ?? [];
    expect(Number(learned) + Number(tested)).toBe(answered);
    await page.reload();
    await page.getByText(fr['rules.version.hand']).waitFor();
    expect(await replay.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
