// What axe finds wrong with a page, in words.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const faultsBy = async (page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only }),
    runOnly,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  );
};

/** Nothing where all is well. The page's own policy refuses foreign scripts: axe comes through the debugger. */
export const faultsOf = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { type: 'tag', values: standards });

/** Of its colours alone: of a page that was looked at in the other theme, nothing else can differ. */
export const faultsOfColour = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { type: 'rule', values: ['color-contrast'] });
