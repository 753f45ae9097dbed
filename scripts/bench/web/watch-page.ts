// What a page tells of itself while it is used: how long its answers to hands took, what moved by itself, long tasks.
import type { Page } from 'playwright-core';

interface At {
  /** Milliseconds since the document began. */
  readonly at: number;
}

export interface Interaction extends At {
  readonly id: number;
  /** Of the event, such as `pointerup`. */
  readonly name: string;
  /** From the press to the next paint; the browser tells it in steps of 8. */
  readonly ms: number;
}

export interface Shift extends At {
  readonly path: string;
  readonly value: number;
  /** What moved. */
  readonly what: readonly string[];
}

export interface Watched {
  readonly interactions: readonly Interaction[];
  /** Those of 16 ms and more are told one by one. */
  readonly interactionCount: number;
  readonly shifts: readonly Shift[];
  readonly longTasks: readonly (At & { readonly ms: number })[];
}

/** Runs in the page, before anything of its own. */
export const watchScript = `(() => {
  const kept = { interactions: [], shifts: [], longTasks: [] };
  const observers = [];
  const watch = (type, options, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true, ...options });
    observers.push(() => observer.takeRecords().forEach(take));
  };
  const nameOf = (node) => node ? (node.nodeName + '.' + (node.className || node.parentElement?.className || '')).toLowerCase() : 'gone';
  watch('event', { durationThreshold: 16 }, ({ interactionId, name, startTime, duration }) => {
    if (interactionId > 0) kept.interactions.push({ id: interactionId, name, at: startTime, ms: duration });
  });
  watch('layout-shift', {}, ({ value, hadRecentInput, startTime, sources }) => {
    if (!hadRecentInput)
      kept.shifts.push({ path: location.pathname, value, at: startTime, what: sources.map(({ node }) => nameOf(node)) });
  });
  watch('longtask', {}, ({ startTime, duration }) => kept.longTasks.push({ at: startTime, ms: duration }));
  window.watchedByBench = () => {
    for (const take of observers) take();
    return { ...kept, interactionCount: performance.interactionCount };
  };
})()`;

/** Once what is shown now is painted, and what was pressed before was told. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))',
  );

/** All since the document began. */
export const readWatched = async (page: Page): Promise<Watched> => {
  await painted(page);
  return page.evaluate<Watched>('window.watchedByBench()');
};

export const timeInPage = (page: Page): Promise<number> => page.evaluate<number>('performance.now()');
