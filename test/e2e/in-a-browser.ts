// Suites in a real browser, on a campus of demonstration of their own: skipped, saying what is missing, where there is
// no browser.
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { browserPath, type OpenedBrowser, openBrowser } from '../makers/browser.ts';
import { type DemonstrationMesh, demonstrationMesh } from '../makers/demonstration-mesh.ts';

export interface Stage {
  readonly browser: OpenedBrowser;
  readonly mesh: DemonstrationMesh;
}

/** Of one test: browsers are slow on a machine that has much to do. */
const patienceMs = 60_000;

export const inABrowser = (name: string, tests: (stage: () => Stage) => void): void => {
  const path = browserPath();
  if (path === undefined) {
    // oxlint-disable-next-line jest/no-disabled-tests -- there is nothing to run it on
    describe.skip(`${name}: no Chromium is installed, and CHROMIUM names none`, () => {
      it('runs', () => undefined);
    });
    return;
  }
  jest.setTimeout(patienceMs);
  describe(name, () => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      const [browser, mesh] = await Promise.all([openBrowser(path), demonstrationMesh()]);
      stage = { browser, mesh };
    }, 120_000);
    afterAll(async () => {
      await stage?.browser.close();
      await stage?.mesh.discard();
    }, 30_000);
    tests(() => {
      if (!stage) throw new Error('the stage was not set');
      return stage;
    });
  });
};
