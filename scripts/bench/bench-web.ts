// The web app in a real browser, on a campus of demonstration: how soon a first visit is usable, how fast pages answer
// to hands, what they weigh and hold on to, the map of 1,000 organisations, the search as one types.
import { loadavg } from 'node:os';
import { memberWithSuggestions } from '../../test/makers/act-in-browser.ts';
import { browserPath, openBrowser } from '../../test/makers/browser.ts';
import { demonstrationMesh } from '../../test/makers/demonstration-mesh.ts';
import { type Measured, rounded } from './measured.ts';
import { measureMap } from './web/measure-map.ts';
import { measureMemory } from './web/measure-memory.ts';
import { measureTours } from './web/measure-tours.ts';
import { timeFirstVisit } from './web/time-first-visit.ts';
import { timeSearch } from './web/time-search.ts';
import { weighScripts } from './web/weigh-scripts.ts';
import type { WebStage } from './web/web-stage.ts';

type Measure = (stage: WebStage, runs: number) => Promise<readonly Measured[]>;

const measures = {
  'first-visit': timeFirstVisit,
  tours: measureTours,
  scripts: weighScripts,
  search: timeSearch,
  memory: measureMemory,
  map: measureMap,
} as const satisfies Record<string, Measure>;

export type WebPart = keyof typeof measures;
export const webParts = Object.keys(measures) as readonly WebPart[];

interface WebOptions {
  readonly parts: readonly WebPart[];
  readonly runs: number;
  readonly progress: (text: string) => void;
}

export const benchWeb = async ({ parts, runs, progress }: WebOptions): Promise<readonly Measured[]> => {
  const path = browserPath();
  if (path === undefined) throw new Error('There is no Chromium here: install one, or name it in CHROMIUM.');
  const [browser, mesh] = await Promise.all([openBrowser(path), demonstrationMesh()]);
  const measured: Measured[] = [];
  let highestLoad = 0;
  try {
    const member = await memberWithSuggestions(mesh.rest());
    const { authorization } = mesh.rest();
    const stage = { browser, url: mesh.url, authorization, member, progress };
    for (const part of parts) {
      measured.push(...(await measures[part](stage, runs)));
      highestLoad = Math.max(highestLoad, loadavg()[0] ?? 0);
    }
  } finally {
    await browser.close();
    await mesh.discard();
  }
  return [
    ...measured,
    { what: 'load of the machine meanwhile, highest', value: rounded(highestLoad), unit: '' },
  ];
};
