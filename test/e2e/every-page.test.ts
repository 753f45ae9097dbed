// Every page in both languages and both themes, each of them once: nothing that axe objects to, nothing that the browser
// complains of, and nothing wider than a phone.
import { expect, it } from '@jest/globals';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { actors, memberWithSuggestions } from '../makers/act-in-browser.ts';
import { faultsOf } from './accessible.ts';
import { inABrowser } from './in-a-browser.ts';
import { looks } from './in-each-state.ts';
import { openAs } from './open-as.ts';
import { closedToMembers } from './pages-of.ts';

/** Whatever is more than a way to another page. */
const controls = 'button, input, select, textarea, summary';
const desk = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };

inABrowser('every page', (stage) => {
  it.each(actors.flatMap((as) => looks.map((look) => ({ as, ...look }))))(
    'for a $as, in $language, $theme, is for everybody',
    async (acting) => {
      const { organisation } = await memberWithSuggestions(stage().mesh.rest());
      const { page, complaints, goOn, close } = await openAs(stage(), acting, '/', { viewport: desk });
      const faults: string[] = [];
      for (const path of Object.values(pagePaths)) {
        await goOn(path.replace('$id', organisation).replace('$number', '1'));
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
        if (acting.as === 'member' && closedToMembers.has(path))
          expect([path, await page.getByRole('main').locator(controls).count()]).toEqual([path, 0]);
        await page.setViewportSize(phone);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (width > phone.width) faults.push(`${path}: ${width} px wide on a phone of ${phone.width}`);
        await page.setViewportSize(desk);
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    240_000,
  );
});
