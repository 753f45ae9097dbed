// Every page in both languages and both themes: nothing that axe objects to, nothing that the browser complains of, and
// nothing wider than a phone.
import { expect, it } from '@jest/globals';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { actIn, actors, languages, memberWithSuggestions } from '../makers/act-in-browser.ts';
import { settled } from '../makers/settled.ts';
import { faultsOf, faultsOfColour } from './accessible.ts';
import { inABrowser } from './in-a-browser.ts';

const desk = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };

inABrowser('every page', (stage) => {
  it.each(actors.flatMap((as) => languages.map((language) => ({ as, language }))))(
    'for a $as, in $language, is for everybody',
    async (acting) => {
      const { browser, mesh } = stage();
      const member = await memberWithSuggestions(mesh.rest());
      const { page, complaints } = await browser.open(mesh.url, { viewport: desk });
      await actIn(page, { ...acting, theme: 'light' }, member);
      const faults: string[] = [];
      for (const path of Object.values(pagePaths)) {
        await page.goto(mesh.url + path.replace('$id', member.organisation).replace('$number', '1'));
        await settled(page);
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
        await page.evaluate("document.documentElement.dataset.theme = 'dark'");
        faults.push(...(await faultsOfColour(page)).map((fault) => `${path}, dark: ${fault}`));
        await page.setViewportSize(phone);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (width > phone.width) faults.push(`${path}: ${width} px wide on a phone of ${phone.width}`);
        await page.setViewportSize(desk);
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    240_000,
  );
});
