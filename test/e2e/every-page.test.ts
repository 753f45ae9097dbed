// Every page in both languages and both themes: nothing that axe objects to, nothing that the browser complains of, and
// nothing wider than a phone.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { faultsOf } from './accessible.ts';
import { inABrowser, type Stage } from './in-a-browser.ts';

interface Somebody {
  readonly session: object;
  readonly organisation: string;
}

const somebody = async ({ mesh }: Stage): Promise<Somebody> => {
  const rest = mesh.rest();
  const persons = (await rest.list('/v1/persons')) as { id: string; invented: boolean; given_name: string }[];
  const memberships = (await rest.list('/v1/memberships')) as { person: string; organisation: string }[];
  for (const { person, organisation } of memberships) {
    const found = persons.find(({ id, invented }) => id === person && invented);
    const suggested = found ? await rest.list(`/v1/organisations/${organisation}/suggestions`) : [];
    if (found && suggested.length > 0)
      return { organisation, session: { kind: 'member', person, name: found.given_name, organisation } };
  }
  throw new Error('nobody has a suggestion');
};

const languages = ['fr', 'en'] as const;
const themes = ['light', 'dark'] as const;
const pages = Object.values(pagePaths);

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    "document.querySelector('h1') !== null && !/Chargement…|Loading…/.test(document.body.innerText)",
  );
};

inABrowser('every page', (stage) => {
  it.each(
    (['member', 'animator'] as const).flatMap((who) =>
      languages.flatMap((language) => themes.map((theme) => [who, language, theme] as const)),
    ),
  )(
    'for a %s, in %s, %s, is for everybody',
    async (who, language, theme) => {
      const { browser, mesh } = stage();
      const { session, organisation } = await somebody(stage());
      const { page, complaints } = await browser.open(mesh.url, { viewport: { width: 1280, height: 900 } });
      const kept = JSON.stringify(who === 'member' ? session : { kind: 'animator' });
      await page.evaluate(
        ([acting, spoken, shown]) => {
          sessionStorage.setItem('passerelle.session', acting ?? '');
          localStorage.setItem('passerelle.language', spoken ?? '');
          localStorage.setItem('passerelle.theme', shown ?? '');
        },
        [kept, language, theme],
      );
      const faults: string[] = [];
      for (const path of pages) {
        await page.goto(mesh.url + path.replace('$id', organisation).replace('$number', '1'));
        await settled(page);
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
        await page.setViewportSize({ width: 320, height: 640 });
        const tooWide = await page.evaluate('document.documentElement.scrollWidth > 320');
        if (tooWide) faults.push(`${path}: wider than a phone of 320 px`);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    240_000,
  );
});
