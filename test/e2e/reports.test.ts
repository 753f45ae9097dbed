// An animator reads what comes of suggestions and what the campus lacks: in a sentence, a picture, a table and a file.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { reportKinds } from '../../services/gateway/web/reports/reports-search.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { settled } from '../makers/settled.ts';
import { arriveAs, goBy, leave } from './acting.ts';
import { focusComes, hasFocus, press as pressKey, tabTo } from './by-keyboard.ts';
import { press } from './by-its-words.ts';
import { inABrowser } from './in-a-browser.ts';

const addressOf = (report: string): string => `/reports?report=${report}`;

/** Every fourth says no, the others are interested. */
const answerAll = async (rest: RestClient): Promise<void> => {
  let count = 0;
  for (const { person, organisation } of await rest.list('/v1/memberships')) {
    const { json } = await rest.call('GET', `/v1/organisations/${organisation}/suggestions`, { as: person });
    for (const { id, answer } of json.items ?? []) {
      if (answer !== undefined) continue;
      count += 1;
      const said = count % 4 ? { answer: 'interested' } : { answer: 'no', reason: 'not_relevant' };
      await rest.call('POST', `/v1/suggestions/${id}/answer`, {
        as: person,
        body: { organisation, ...said },
      });
    }
  }
};

/** The campus has taken in what was answered: twice in a row, every report says the same. */
const reportsRest = async (rest: RestClient): Promise<void> => {
  let before = '';
  await eventually(
    async () => {
      const reports = await Promise.all(
        reportKinds.map((report) => rest.take('GET', `/v1/reports/${report}`)),
      );
      if (reports.some(({ making }) => making !== undefined)) throw new Error('one is still being made');
      const now = JSON.stringify(reports.map(({ tables }) => tables));
      const isSame = now === before;
      before = now;
      if (!isSame) throw new Error('the reports still change');
    },
    { withinMs: 30_000, everyMs: 1000 },
  );
};

/** A campus that was just filled is surveyed bit by bit: both are read again until none of it fell between them. */
const readAlike = <T extends { readonly says: string }>(page: Page, read: () => Promise<T>): Promise<T> =>
  eventually(
    async () => {
      await page.reload();
      await settled(page);
      const told = await read();
      expect(await page.locator('.report-says').textContent()).toBe(told.says);
      return told;
    },
    { withinMs: 30_000 },
  );

const figuresOf = (page: Page): Locator => page.getByRole('main').getByRole('figure');

const behindIt = async (page: Page, figure: Locator): Promise<Locator> => {
  await figure.click();
  const sheet = page.getByRole('dialog', { name: fr['reports.behind'] });
  await sheet.getByRole('listitem').first().waitFor();
  return sheet;
};

inABrowser('an animator who reads reports', (stage) => {
  beforeAll(async () => {
    const rest = stage().mesh.rest();
    await answerAll(rest);
    await eventually(async () => {
      const { tables } = await rest.take('GET', '/v1/reports/funnel');
      const whole = tables[0].rows.find((row: { key: string }) => row.key === 'all');
      expect(whole.cells[2].number).toBeGreaterThan(0);
    });
    await reportsRest(rest);
  }, 60_000);

  it.each(reportKinds)('reads %s as a sentence, with definitions, tables and files', async (report) => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'animator', addressOf(report));
    const { page } = here;
    const told = await readAlike(page, () =>
      rest.take('GET', `/v1/reports/${report}`, { headers: { 'Accept-Language': 'fr' } }),
    );
    expect(await figuresOf(page).count()).toBe(told.tables.length);
    for (const table of told.tables) {
      const figure = page.getByRole('figure', { name: table.title, exact: true });
      await figure.getByText(fr['reports.defined']).click();
      for (const { definition } of table.columns)
        await figure.getByText(definition, { exact: true }).first().waitFor();
      if (table.rows.length === 0) {
        await figure.getByText(fr['reports.nothing']).waitFor();
        continue;
      }
      const asTable = figure.getByRole('button', { name: fr['parts.table'], exact: true });
      if ((await asTable.count()) > 0) await asTable.click();
      const shown = figure.getByRole('row');
      expect(await shown.count()).toBe(Math.min(30, table.rows.length) + 1);
      const [download] = await Promise.all([page.waitForEvent('download'), press(figure, 'parts.download')]);
      expect(download.suggestedFilename()).toBe(`${table.code}.csv`);
      const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
      expect(lines).toHaveLength(table.rows.length + 1);
      const isHidden = table.rows.some((row: { cells: { hidden?: true }[] }) =>
        row.cells.some(({ hidden }) => hidden),
      );
      expect(await figure.getByText(fr['reports.hidden.why']).count()).toBe(isHidden ? 1 : 0);
    }
    await leave(here);
  });

  it('goes from report to report, and from a figure to what is behind it and on', async () => {
    const here = await arriveAs(stage(), 'animator', '/');
    const { page } = here;
    await goBy(page, fr['shell.reports']);
    const steps = page.locator('.funnel > li');
    await steps.first().waitFor();
    const figure = steps.first().getByRole('button');
    const count = Number(await figure.textContent());
    const sheet = await behindIt(page, figure);
    while ((await sheet.getByRole('button', { name: fr['reports.behind.more'] }).count()) > 0) {
      await sheet.getByRole('button', { name: fr['reports.behind.more'] }).click();
      await settled(page);
    }
    expect(await sheet.getByRole('listitem').count()).toBe(count);
    // Going back is leaving it.
    await page.goBack();
    await sheet.waitFor({ state: 'detached' });
    await page
      .getByRole('navigation', { name: fr['shell.reports'] })
      .getByRole('link', { name: fr['reports.exposure'] })
      .click();
    await settled(page);
    const organisations = await behindIt(
      page,
      figuresOf(page)
        .first()
        .getByRole('button', { name: /Avec suggestions, toutes/ }),
    );
    const link = organisations.getByRole('link').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await leave(here);
  });

  it('narrows a report by its address, and is told at the field which day is wrong', async () => {
    const here = await arriveAs(stage(), 'animator', '/reports?from=2099-01-01');
    const { page } = here;
    const first = page.locator('.funnel > li').first().locator('.number');
    expect(await first.textContent()).toBe('0');
    await page.getByLabel(fr['reports.to'], { exact: true }).fill('2098-01-01');
    await eventually(async () => expect(page.url()).toContain('to=2098-01-01'));
    const to = page.getByLabel(fr['reports.to'], { exact: true });
    await eventually(async () => expect(await to.getAttribute('aria-invalid')).toBe('true'));
    expect(await to.inputValue()).toBe('2098-01-01');
    await page.goto(`${stage().mesh.url}/reports?kind=lab`);
    await settled(page);
    expect(await page.getByLabel(fr['reports.kind']).inputValue()).toBe('lab');
    await leave(here);
  });

  it('reads the map of silos by keyboard: arrows from cell to cell, in words, and what is behind one', async () => {
    const here = await arriveAs(stage(), 'animator', addressOf('silos'));
    const { page } = here;
    const grid = page.getByRole('grid').first();
    const cell = (down: number, along: number): Locator =>
      grid
        .getByRole('row')
        .nth(down + 1)
        .getByRole('button')
        .nth(along);
    await tabTo(page, cell(0, 0));
    await page.keyboard.press('ArrowLeft');
    expect(await hasFocus(page, cell(0, 0))).toBe(true);
    await page.keyboard.press('ArrowRight');
    await focusComes(page, cell(0, 1));
    await page.keyboard.press('ArrowDown');
    await focusComes(page, cell(1, 1));
    const heads = await grid.getByRole('columnheader').allTextContents();
    const label = (await cell(0, 1).getAttribute('aria-label')) ?? '';
    expect(label).toContain(`${heads.at(0)} et ${heads.at(1)}`);
    expect(label).toMatch(/presque jamais|souvent|comme attendu|moins de cinq/);
    // One stop for the whole map.
    await page.keyboard.press('Tab');
    expect(await grid.locator(':focus').count()).toBe(0);
    await tabTo(page, cell(1, 1), 'Shift+Tab');
    const linked = grid.getByRole('button', { name: /voir ce qu’il y a derrière/ });
    expect(await linked.count()).toBeGreaterThan(0);
    await leave(here);
  });

  it('takes a text about a need that nobody answers, in both languages, naming nobody', async () => {
    const rest = stage().mesh.rest();
    const here = await arriveAs(stage(), 'animator', addressOf('unmet_needs'));
    const { page } = here;
    const paste = page.getByRole('button', { name: /^Texte à coller/ }).first();
    await pressKey(page, paste);
    const sheet = page.getByRole('dialog', { name: fr['reports.brief.title'] });
    const french = await sheet.getByLabel(fr['shell.french']).inputValue();
    expect(french).toMatch(/Partenaires recherchés/);
    expect(await sheet.getByLabel(fr['shell.english']).inputValue()).toMatch(/Looking for partners/);
    for (const { name } of await rest.list('/v1/organisations')) expect(french).not.toContain(name);
    await press(sheet, 'reports.brief.copy.fr');
    await sheet
      .getByText(new RegExp(`${fr['reports.brief.copied']}|${fr['reports.brief.marked']}`))
      .waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focusComes(page, paste);
    await leave(here);
  });

  it('tells a member whose page it is', async () => {
    const here = await arriveAs(stage(), 'Maeve Ardington', '/reports');
    await here.page.getByText(fr['reports.for.animators']).waitFor();
    expect(await figuresOf(here.page).count()).toBe(0);
    await leave(here);
  });

  it('says that it is still being made, and shows its figures by itself once it is', async () => {
    const here = await arriveAs(stage(), 'animator', '/reports');
    const { page } = here;
    let isMade = false;
    await page.route('**/v1/reports/unmet_needs*', async (route) => {
      if (isMade) return route.continue();
      const says = 'Le campus est encore en cours de lecture.';
      const making = { done: 120, all: 400 };
      const json = { kind: 'unmet_needs', title: 'Besoins', says, as_of: new Date().toISOString(), making };
      return route.fulfill({ json: { ...json, tables: [] } });
    });
    await page.goto(stage().mesh.url + addressOf('unmet_needs'));
    const progress = page.getByRole('progressbar', { name: fr['reports.making'] });
    await progress.waitFor();
    expect(await progress.getAttribute('aria-valuenow')).toBe('0.3');
    expect(await page.getByRole('status').filter({ hasText: 'en cours de lecture' }).count()).toBe(1);
    expect(await page.getByRole('main').getByRole('figure').count()).toBe(0);
    isMade = true;
    await progress.waitFor({ state: 'detached' });
    await leave(here);
  });
});
