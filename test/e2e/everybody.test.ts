// For who enlarges, forces colours, wants no motion, or listens: no loss of anything.
import { expect, it } from '@jest/globals';
import { type Acting, actors, languages } from '../makers/act-in-browser.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { press } from './by-its-words.ts';
import { inABrowser, type Stage } from './in-a-browser.ts';
import {
  lostIn,
  misspokenIn,
  movingIn,
  unseenControlsIn,
  unseenFocusIn,
  type Written,
} from './in-the-page.ts';
import { openAs, type OpenedAs } from './open-as.ts';
import { pagesOf } from './pages-of.ts';

/** 1280 px wide at 400 %. */
const enlarged = { viewport: { width: 320, height: 256 } };
/** Round a page with Tab, at the most so often. */
const mostTabs = 40;

const pathsFor = async (
  { mesh }: Stage,
  { member }: OpenedAs,
  as: Acting['as'],
): Promise<readonly string[]> => {
  const { items } = await mesh.rest().take('GET', '/v1/suggestions?limit=1');
  const organisation = member.organisation || String(items[0].organisations[0]);
  return pagesOf(as).map((path) => path.replace('$id', organisation).replace('$number', '1'));
};

/** Faults of every page, each with its path. */
const onEveryPage = async (
  stage: Stage,
  opened: OpenedAs,
  as: Acting['as'],
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const path of await pathsFor(stage, opened, as)) {
    await opened.goOn(path);
    faults.push(...(await look()).map((fault) => `${path}: ${fault}`));
  }
  return faults;
};

/** Parts of one control, such as those of a date, have the focus in turn under one name. */
const wasFocused = `(() => {
  const at = document.activeElement;
  const isRound = at !== document.body && at !== globalThis.last && globalThis.focused.has(at);
  globalThis.focused.add(at);
  globalThis.last = at;
  return isRound;
})()`;

const tabRound = async ({ page }: OpenedAs): Promise<readonly string[]> => {
  const faults: string[] = [];
  await page.evaluate('globalThis.focused = new Set()');
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    // Round the page once: further on there is nothing else.
    if (await page.evaluate<boolean>(wasFocused)) break;
    const fault = await unseenFocusIn(page);
    if (fault !== undefined) faults.push(`focus is not seen: ${fault}`);
  }
  return [...new Set(faults)];
};

/** What people wrote on this campus, with the language that it is in. */
const writtenBy = async (rest: RestClient): Promise<readonly Written[]> => {
  const organisations = await rest.list('/v1/organisations');
  const own = organisations.map(({ description: words, language }) => ({ words, language }));
  const statements = await Promise.all(
    organisations.map(({ id }) => rest.list(`/v1/organisations/${id}/statements`)),
  );
  const texts = await rest.list('/v1/texts');
  // Names, and titles of what is done together, have no language of their own.
  const nobodys = [
    ...organisations.map(({ name }) => name),
    ...(await rest.list('/v1/collaborations')).map(({ title }) => title),
  ].map((words) => ({ words, language: '' }));
  return [
    ...own,
    ...nobodys,
    ...statements.flat().map(({ text: words, language }) => ({ words, language })),
    ...texts.flatMap(({ title, abstract = '', language }) =>
      [title, abstract].map((words) => ({ words, language })),
    ),
  ];
};

/** Pages where there is something to read in a language; the same each time, though ids are not. */
const pathsIn = async (rest: RestClient, language: string): Promise<readonly string[]> => {
  const all = await rest.list('/v1/organisations');
  const names = new Map(all.map(({ id, name }) => [id, String(name)]));
  const nameOf = (ids: readonly string[]): string =>
    ids
      .map((id) => names.get(id))
      .toSorted()
      .join();
  const byName = (a: readonly string[], b: readonly string[]): number => (nameOf(a) < nameOf(b) ? -1 : 1);
  const ids = all.filter((one) => one.language === language && one.invented).map(({ id }): string => id);
  const [pair = []] = (await rest.list('/v1/suggestions'))
    .map(({ organisations }: { organisations: readonly string[] }) => organisations.toSorted())
    .filter((both) => both.some((id) => ids.includes(id)))
    .toSorted(byName);
  return [
    ...ids
      .toSorted((a, b) => byName([a], [b]))
      .slice(0, 3)
      .flatMap((id) => [`/organisations/${id}`, `/?organisation=${id}`, `/profile?organisation=${id}`]),
    `/map?link=${pair.join('.')}.suggested`,
    `/rounds/1?pair=${pair.join('~')}`,
    `/search?q=${language === 'en' ? 'dialysis%20imaging' : 'dialyse%20imagerie'}`,
  ];
};

inABrowser('everybody', (stage) => {
  it.each(actors)(
    'loses nothing at 400 %%, acting as %s',
    async (as) => {
      const opened = await openAs(stage(), { as }, '/', enlarged);
      expect(await onEveryPage(stage(), opened, as, () => lostIn(opened.page))).toEqual([]);
      await opened.close();
    },
    120_000,
  );

  it('reaches all of a dialog at 400 %', async () => {
    const { page, close } = await openAs(stage(), {}, '/rules', enlarged);
    await press(page, 'rules.add');
    await page.getByRole('dialog').waitFor();
    expect(await lostIn(page)).toEqual([]);
    await close();
  });

  it.each(actors)(
    'sees nothing move where that was asked for, and controls and the focus in forced colours, acting as %s',
    async (as) => {
      const opened = await openAs(stage(), { as }, '/', { reducedMotion: 'reduce', forcedColors: 'active' });
      const look = async (): Promise<readonly string[]> => [
        ...(await movingIn(opened.page)),
        ...(await unseenControlsIn(opened.page)),
        ...(await tabRound(opened)),
      ];
      expect(await onEveryPage(stage(), opened, as, look)).toEqual([]);
      await opened.close();
    },
    150_000,
  );

  it.each(languages)(
    'hears what others wrote in its own language, on pages in %s',
    async (language) => {
      const rest = stage().mesh.rest();
      const other = language === 'fr' ? 'en' : 'fr';
      const { page, goTo, close } = await openAs(stage(), { as: 'animator', language }, '/');
      const faults: string[] = [];
      let heard = 0;
      const written = await writtenBy(rest);
      for (const path of await pathsIn(rest, other)) {
        await goTo(path);
        faults.push(...(await misspokenIn(page, written)).map((fault) => `${path}: ${fault}`));
        heard += await page.locator(`main [lang="${other}"]`).count();
      }
      expect(faults).toEqual([]);
      expect(heard).toBeGreaterThan(20);
      await close();
    },
    120_000,
  );
});
