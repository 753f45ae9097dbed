// The map of the campus, under a hand and under keys, and the same as tables.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fr } from '../../services/gateway/web/language/fr.ts';
import { eventually } from '../makers/eventually.ts';
import { buttonOf, pick, press, saidWith } from './by-its-words.ts';
import { inABrowser, type Stage } from './in-a-browser.ts';
import { openAs } from './open-as.ts';

/** Names of the two of each link that the server knows of. */
const linkedNames = async ({ mesh }: Stage): Promise<ReadonlySet<string>> => {
  const rest = mesh.rest();
  const names = new Map((await rest.list('/v1/organisations')).map(({ id, name }) => [id, name]));
  const groups = [...(await rest.list('/v1/suggestions')), ...(await rest.list('/v1/collaborations'))];
  const pairs = groups.flatMap(({ organisations }: { organisations: readonly string[] }) =>
    organisations.flatMap((a) => organisations.filter((b) => b !== a).map((b) => [a, b])),
  );
  return new Set(
    pairs.map(([a = '', b = '']) =>
      saidWith('parts.pair', { one: String(names.get(a)), other: String(names.get(b)) }),
    ),
  );
};

const picture = "document.querySelector('.campus canvas').toDataURL()";
const pixels = (page: Page): Promise<string> => page.evaluate<string>(picture);

/** Once what was shown last is painted, and in sight. */
const drawn = async (page: Page): Promise<string> => {
  await page.locator('.canvas[aria-busy="false"] canvas:not([data-behind])').waitFor();
  const frame = 'new Promise((done) => requestAnimationFrame(done))';
  return page.evaluate<string>(`${frame}.then(() => ${frame}).then(() => ${picture})`);
};

/** Goes over the map until there is such a thing under the hand; the hand stays there. */
const comeUpon = async (page: Page, over: 'spot' | 'line'): Promise<void> => {
  const canvas = page.locator('.campus canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('there is no canvas');
  for (let y = 0.3; y < 0.8; y += 0.1)
    for (let x = 0.1; x < 0.9; x += 0.008) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
      if ((await canvas.getAttribute('data-over')) === over) return;
    }
  throw new Error(`there is no ${over} anywhere`);
};

/** Once the picture is another one. */
const changedFrom = (page: Page, before: string): Promise<string> =>
  eventually(async () => {
    const now = await pixels(page);
    if (now === before) throw new Error('the picture stays as it was');
    return now;
  });

/** A campus of so many, each linked to two others near it. */
const seemsOf = async (page: Page, count: number): Promise<void> => {
  const id = (at: number): string => `org_${String(at % count).padStart(26, '0')}`;
  const all = Array.from({ length: count }, (_, at) => at);
  const organisation = { version: 1, kind: 'lab', poles: [], description: '', language: 'fr', country: 'FR' };
  const lists: Readonly<Record<string, readonly object[]>> = {
    organisations: all.map((at) => ({ ...organisation, id: id(at), name: `Laboratoire ${at}` })),
    collaborations: all.map((at) => ({ organisations: [id(at), id(at + 7)], title: `Projet ${at}` })),
    suggestions: all.map((at) => ({
      organisations: [id(at), id(at + 13)],
      score: 0.5,
      answers: [null, null],
    })),
  };
  await page.route(/\/v1\/(organisations|collaborations|suggestions)\?/, (route) => {
    const list = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ json: { items: lists[list], next: null } });
  });
};

inABrowser('the map of the campus', (stage) => {
  it('explains a link that is clicked in the picture', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    const plain = await drawn(page);
    await comeUpon(page, 'line');
    await changedFrom(page, plain);
    await page.mouse.down();
    await page.mouse.up();
    const sheet = page.getByRole('dialog');
    const title = await sheet.getByRole('heading', { level: 2 }).first().textContent();
    expect(await linkedNames(stage())).toContain(title);
    await sheet.locator('.says').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows an organisation that is clicked, with its links, and the step back leaves it', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    await drawn(page);
    await comeUpon(page, 'spot');
    await page.mouse.down();
    await page.mouse.up();
    const panel = page.locator('.place');
    const name = await panel.getByRole('heading').textContent();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(name);
    await panel.getByRole('button', { name: fr['map.explain'] }).first().click();
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByRole('heading', { level: 2 }).first().textContent()).toContain(name);
    await page.goBack();
    await sheet.waitFor({ state: 'detached' });
    const other = panel.locator('.other').first();
    const next = String(await other.textContent());
    await other.click();
    await panel.getByRole('heading', { name: next }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(next);
    await page.goBack();
    await panel.getByRole('heading', { name: String(name) }).waitFor();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('lies the same at each visit, and is coloured anew with the theme', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    const first = await drawn(page);
    await page.reload();
    expect((await drawn(page)) === first).toBe(true);
    await page.getByLabel(fr['shell.theme'], { exact: true }).selectOption('dark');
    await changedFrom(page, first);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is walked through by keys alone', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    const plain = await drawn(page);
    const map = page.getByRole('application');
    await map.focus();
    await page.keyboard.press('ArrowRight');
    const pointed = await changedFrom(page, plain);
    const aloud = page.locator('p.unseen[role="status"]').last();
    const said = (await aloud.textContent()) ?? '';
    expect(said).toMatch(/, \d+ liens?$/);
    await page.keyboard.press('+');
    const nearer = await changedFrom(page, pointed);
    await page.keyboard.press('0');
    await changedFrom(page, nearer);
    await page.keyboard.press('Enter');
    expect(said).toContain(String(await page.locator('.place').getByRole('heading').textContent()));
    await press(page.locator('.place'), 'shell.close');
    await page.locator('.canvas:focus').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('comes nearer and moves by buttons', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    const whole = await drawn(page);
    await press(page, 'map.nearer');
    const nearer = await changedFrom(page, whole);
    // Who asked for less motion sees no way there.
    expect((await drawn(page)) === nearer).toBe(true);
    await press(page, 'map.right');
    await changedFrom(page, nearer);
    await press(page, 'map.whole');
    await eventually(async () => expect((await pixels(page)) === whole).toBe(true));
    expect(complaints).toEqual([]);
    await close();
  });

  it('is filtered by its legend, and finds who is looked for all the same', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map');
    await drawn(page);
    const schools = page.getByRole('button', { name: /^École\s+1$/ });
    await schools.click();
    await page
      .getByRole('status')
      .filter({ hasText: /^1 organisation,/ })
      .waitFor();
    expect(await schools.getAttribute('aria-pressed')).toBe('true');
    expect(page.url()).toContain('kind=school');
    await pick(page, 'map.find', 'Barn Owl Retina');
    await page.locator('.place').getByRole('heading', { name: 'Barn Owl Retina' }).waitFor();
    expect(page.url()).not.toContain('kind=school');
    await page.getByLabel(fr['map.about']).fill('dialyse');
    await page
      .getByRole('status')
      .filter({ hasNotText: /^84 organisation/ })
      .filter({ hasText: 'organisation' })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows a thousand, finds one of them, and lists them a part at a time', async () => {
    const { page, complaints, goTo, close } = await openAs(stage(), {}, '/sign-in');
    await seemsOf(page, 1000);
    await goTo('/map');
    await drawn(page);
    await comeUpon(page, 'line');
    await pick(page, 'map.find', 'Laboratoire 500');
    await page.locator('.place').getByRole('heading', { name: 'Laboratoire 500' }).waitFor();
    expect(await page.locator('.place').getByText(fr['map.explain'], { exact: true }).count()).toBe(4);
    await press(page, 'map.as.table');
    const places = page.getByRole('table', { name: /organisations$/ });
    await places.waitFor();
    await places.getByRole('row').nth(1).waitFor();
    const before = await places.getByRole('row').count();
    await page
      .getByRole('button', { name: /^Voir 100 / })
      .first()
      .click();
    await eventually(async () => expect(await places.getByRole('row').count()).toBe(before + 100));
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);

  it('is two tables, which sort, explain and have their address', async () => {
    const { page, complaints, close } = await openAs(stage(), {}, '/map?view=table');
    const places = page.getByRole('table', { name: /organisations$/ });
    const links = page.getByRole('table', { name: /liens$/ });
    const first = places.getByRole('row').nth(1).getByRole('cell');
    await page.evaluate(`{
      window.isLost = false;
      new MutationObserver(() => { window.isLost ||= document.activeElement === document.body; })
        .observe(document.body, { childList: true, subtree: true });
    }`);
    await page
      .getByRole('button', { name: /^Voir \d+ / })
      .first()
      .press('Enter');
    await eventually(async () =>
      expect(await places.getByRole('row').nth(21).and(page.locator(':focus')).count()).toBe(1),
    );
    expect(await page.evaluate('window.isLost')).toBe(false);
    await buttonOf(places, 'map.links.past').click();
    await buttonOf(places, 'map.links.past').click();
    expect(await places.locator('[aria-sort="descending"]').textContent()).toBe(fr['map.links.past']);
    const most = Number(await first.nth(3).textContent());
    await page.reload();
    expect(Number(await first.nth(3).textContent())).toBe(most);
    expect(most).toBeGreaterThan(2);
    await links.getByRole('button', { name: fr['map.explain'] }).first().click();
    await page.getByRole('dialog').locator('.says').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
