// Looks at states of pages in both languages and both themes, each of them once: nothing that axe objects to, nothing that
// the browser complains of.
import { expect, it } from '@jest/globals';
import { en } from '../../services/gateway/web/language/en.ts';
import { fr } from '../../services/gateway/web/language/fr.ts';
import type { Acting, Member } from '../makers/act-in-browser.ts';
import { faultsOf } from './accessible.ts';
import type { Stage } from './in-a-browser.ts';
import { openAs } from './open-as.ts';
import type { PageState } from './page-state.ts';

const catalogues = { fr, en } as const;

export const looks = [
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

export const inEachState = (
  stage: () => Stage,
  states: readonly PageState[],
  as: Acting['as'],
  /** Who is there once the campus is. */
  who: () => Member | undefined = () => undefined,
): void => {
  it.each(looks)(
    'is for everybody in $language, $theme',
    async ({ language, theme }) => {
      const { page, complaints, goTo, close } = await openAs(
        stage(),
        { as, language, theme },
        '/',
        {},
        who(),
      );
      const faults: string[] = [];
      for (const state of states) {
        await goTo(state.path);
        await state.reach(page, (key) => catalogues[language][key]);
        faults.push(...(await faultsOf(page)).map((fault) => `${state.name}: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    240_000,
  );
};
