// What a page holds on to when one goes from page to page 500 times: script's memory, DOM nodes, listeners.
import type { CDPSession, Page } from 'playwright-core';
import { home } from '../../../services/gateway/web/language/en/home.ts';
import { shell } from '../../../services/gateway/web/language/en/shell.ts';
import { type Measured, rounded } from '../measured.ts';
import { openMeasured, type Visitor, type WebStage } from './web-stage.ts';

const navigations = 500;
/** Until then the browser still compiles what it found to be run often, and every answer is kept once. */
const warmUp = 200;
/** Collecting takes longer than going to a page. */
const sampleEvery = 10;
const compared = 100;

/** Of one sample, after everything that can be collected was. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

const units = { heap: 'kB of script', nodes: 'DOM nodes', listeners: 'listeners' } as const;

const pagesOf: Readonly<Record<Visitor['as'], readonly string[]>> = {
  member: [shell['shell.profile'], shell['shell.search'], shell['shell.inbox'], shell['shell.home']],
  animator: [
    shell['shell.map'],
    shell['shell.rounds'],
    shell['shell.rules'],
    shell['shell.search'],
    shell['shell.vocabulary'],
    shell['shell.imports'],
    shell['shell.administration'],
  ],
};

const goTo = async (page: Page, link: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: shell['shell.navigation'] })
    .getByRole('link', { name: link })
    .click();
  // Home's title says how many links there are.
  const title = link === shell['shell.home'] ? home['home.title.loading'] : link;
  await page.getByRole('heading', { level: 1, name: new RegExp(`${title}$`, 'i') }).waitFor();
  await page.getByText(shell['shell.loading']).waitFor({ state: 'detached' });
};

const heldBy = async (devtools: CDPSession): Promise<Held> => {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize / 1000, nodes, listeners: jsEventListeners };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the straight line of least squares, a navigation. */
const slopeOf = (values: readonly number[]): number => {
  const [middle, level] = [(values.length - 1) / 2, mean(values)];
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - level), 0);
  const below = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return above / below / sampleEvery;
};

const growthOf = (samples: readonly Held[], as: string, what: keyof Held): readonly Measured[] => {
  const values = samples.map((one) => one[what]);
  const [first, last] = [values.slice(0, compared / sampleEvery), values.slice(-compared / sampleEvery)];
  const name = `${as}, ${navigations} navigations: ${units[what]}`;
  return [
    { what: `${name}, mean of the first ${compared}`, value: rounded(mean(first)), unit: '' },
    {
      what: `${name}, the last ${compared} beside them`,
      value: rounded((mean(last) / mean(first) - 1) * 100),
      unit: '%',
      target: { atMost: 10 },
    },
    { what: `${name}, more by each`, value: rounded(slopeOf(values)), unit: '' },
  ];
};

const sample = async (stage: WebStage, as: Visitor['as']): Promise<readonly Held[]> => {
  const { page, devtools, close } = await openMeasured(stage, { as, slowDown: 1 });
  await page.goto(stage.url);
  const links = pagesOf[as];
  const samples: Held[] = [];
  for (let nth = 1; nth <= warmUp + navigations; nth++) {
    await goTo(page, links[nth % links.length] ?? '');
    if (nth > warmUp && nth % sampleEvery === 0) samples.push(await heldBy(devtools));
    if (nth % 100 === 0) stage.progress(`${as}: ${nth} navigations, ${JSON.stringify(samples.at(-1))}`);
  }
  await close();
  return samples;
};

export const measureMemory = async (stage: WebStage): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const as of ['member', 'animator'] as const) {
    const samples = await sample(stage, as);
    for (const what of ['heap', 'nodes', 'listeners'] as const) measured.push(...growthOf(samples, as, what));
  }
  return measured;
};
