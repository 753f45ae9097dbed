// Suites in a real browser, on a mesh of their own: skipped, saying what is missing, where there is no browser.
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { browserPath, type OpenedBrowser, openBrowser } from '../makers/browser.ts';
import { type DemonstrationMesh, demonstrationMesh } from '../makers/demonstration-mesh.ts';
import { type RealCampus, realCampus } from '../makers/real-campus.ts';

interface StageOf<Mesh> {
  readonly browser: OpenedBrowser;
  readonly mesh: Mesh;
}

export type Stage = StageOf<DemonstrationMesh>;

/** Of one test: browsers are slow on a machine that has much to do. */
const patienceMs = 60_000;

const onStage = <Mesh extends { discard(): Promise<void> }>(
  name: string,
  setUp: () => Promise<Mesh>,
  tests: (stage: () => StageOf<Mesh>) => void,
): void => {
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
    let stage: StageOf<Mesh> | undefined;
    beforeAll(async () => {
      const [browser, mesh] = await Promise.all([openBrowser(path), setUp()]);
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

/** On a campus of demonstration. */
export const inABrowser = (name: string, tests: (stage: () => Stage) => void): void =>
  onStage(name, demonstrationMesh, tests);

/** Where nobody comes in but who signs in. */
export const onARealCampus = (name: string, tests: (stage: () => StageOf<RealCampus>) => void): void =>
  onStage(name, realCampus, tests);
