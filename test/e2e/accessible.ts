// What axe finds wrong with a page, in words.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing where all is well. The page's own policy refuses foreign scripts: axe comes through the debugger. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const here = (globalThis as unknown as { axe: typeof axe }).axe;
    // Of what passes, which is nearly all, nothing is told.
    const found = await here.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations;
  }, standards);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  );
};
