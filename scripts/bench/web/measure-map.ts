// The map of 1,000 organisations while it is moved by hand: how long script runs before each frame, long tasks, and how
// often the worker that paints has a new picture. Where no graphics card draws, that one is slow.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { pagePaths } from '../../../services/gateway/web/shell/pages.ts';
import { settled } from '../../../test/makers/settled.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import { startServer } from '../server-process.ts';
import { fillMap } from './fill-map.ts';
import { readTrace, traceCategories, type Traced } from './read-trace.ts';
import { readWatched, timeInPage } from './watch-page.ts';
import { openMeasured, speedName, speeds, type WebStage } from './web-stage.ts';

const moves = 240;
const frameMs = 16;

/** To and fro, as fast as frames follow one another. */
const pan = async (page: Page): Promise<void> => {
  const box = await page.locator('canvas').last().boundingBox();
  if (!box) throw new Error('the map is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 0; move < moves; move++) {
    const turn = (move / moves) * 4 * Math.PI;
    await page.mouse.move(x + 200 * Math.sin(turn), y + 100 * Math.sin(2 * turn));
    await pause(frameMs);
  }
  await page.mouse.up();
};

interface Panned extends Traced {
  readonly shownAfterMs: number;
  readonly pannedMs: number;
  /** While it was drawn for the first time, and while it was moved; waiting is counted. */
  readonly longest: { readonly drawing: number; readonly panning: number };
}

const longestFrom = (tasks: readonly { at: number; ms: number }[], from: number, to: number): number =>
  Math.max(0, ...tasks.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms));

const panned = async (stage: WebStage, slowDown: number): Promise<Panned> => {
  const { page, close } = await openMeasured(stage, { as: 'animator', slowDown });
  await page.goto(stage.url + pagePaths.map);
  await settled(page);
  await page.locator('canvas').first().waitFor({ timeout: 120_000 });
  await page.locator('.canvas[aria-busy="false"]').waitFor({ timeout: 120_000 });
  const shownAfterMs = await timeInPage(page);
  await page.waitForTimeout(2_000);
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: traceCategories });
  const from = await timeInPage(page);
  await pan(page);
  const to = await timeInPage(page);
  const trace = await browser.stopTracing();
  const { longTasks } = await readWatched(page);
  await close();
  return {
    shownAfterMs,
    pannedMs: to - from,
    longest: { drawing: longestFrom(longTasks, 0, from), panning: longestFrom(longTasks, from, to) },
    ...readTrace(trace),
  };
};

const measurePanned = (links: number, slowDown: number, of: Panned): readonly Measured[] => {
  const what = `map of 1000 organisations, ${links} links, ${speedName(slowDown)}`;
  const frames = `script a frame while it is moved, ${of.perFrame.length} frames`;
  const target = { target: { atMost: 8 } };
  return [
    { what: `${what}: drawn`, value: rounded(of.shownAfterMs / 1000), unit: 's' },
    { what: `${what}: longest task while it is drawn`, value: rounded(of.longest.drawing), unit: 'ms' },
    { what: `${what}: ${frames}, median`, value: rounded(quantile(of.perFrame, 0.5)), unit: 'ms', ...target },
    { what: `${what}: ${frames}, p95`, value: rounded(quantile(of.perFrame, 0.95)), unit: 'ms', ...target },
    {
      what: `${what}: pictures painted a second beside it`,
      value: rounded((1000 * of.painted.length) / of.pannedMs),
      unit: '',
    },
    {
      what: `${what}: script of such a picture, median`,
      value: rounded(quantile(of.painted, 0.5)),
      unit: 'ms',
    },
    {
      what: `${what}: longest task while it is moved, of the processor’s time`,
      value: rounded(of.longestTask),
      unit: 'ms',
      target: { atMost: 50 },
    },
    {
      what: `${what}: longest task while it is moved, waiting included (0: none of 50 ms)`,
      value: rounded(of.longest.panning),
      unit: 'ms',
      target: { atMost: 50 },
    },
  ];
};

export const measureMap = async (stage: WebStage): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-map-'));
  const server = await startServer(join(folder, 'data'), { KAFKA_BROKERS: '', MONGODB_URL: '' });
  try {
    const links = await fillMap(server.url);
    stage.progress(`the campus of the map is there, with ${links} links`);
    const measured: Measured[] = [];
    for (const slowDown of speeds)
      measured.push(...measurePanned(links, slowDown, await panned({ ...stage, url: server.url }, slowDown)));
    return measured;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
