// On every page the Tab key reaches whatever can be used, in the order of reading, and shows where it is.
import { expect, it } from '@jest/globals';
import { pagePaths } from '../../services/gateway/web/shell/pages.ts';
import { arriveAs, leave, memberNamed } from './acting.ts';
import { goOn } from './go-on.ts';
import { inABrowser } from './in-a-browser.ts';
import { pagesOf } from './pages-of.ts';
import { faultsOfTabbing } from './tab-stops.ts';

/** What an address shows there is something of. */
const searchOf: Readonly<Record<string, string>> = {
  [pagePaths.search]: '?q=dialyse',
  [pagePaths.profile]: '?edit=need',
};

inABrowser('the Tab key', (stage) => {
  it.each(['Victorine Haudecœur', 'animator'])(
    'leads %s to every control of every page',
    async (who) => {
      const here = await arriveAs(stage(), who);
      const { organisation } = await memberNamed(stage().mesh.rest(), 'Victorine Haudecœur');
      const faults: string[] = [];
      for (const path of pagesOf(who === 'animator' ? who : 'member')) {
        const address = path.replace('$id', organisation).replace('$number', '1');
        await goOn(here.page, address + (searchOf[path] ?? ''));
        faults.push(...(await faultsOfTabbing(here.page)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
      await leave(here);
    },
    150_000,
  );
});
