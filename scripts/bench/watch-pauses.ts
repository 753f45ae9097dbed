// Watches this thread's event loop from inside: how long its longest pause was, and what the thread did meanwhile.
import { PerformanceObserver } from 'node:perf_hooks';

export interface Pause {
  readonly ms: number;
  /** Of that, collecting garbage. */
  readonly collecting: number;
  /** Of that, no processor had time for this thread, or it waited for another: neither is work of ours. */
  readonly waiting: number;
}

export interface Watched {
  readonly longest: Pause;
  /** The longest that our own code made: what is left of a pause without collecting and waiting. */
  readonly longestOfOurs: number;
}

export interface PauseWatch {
  stop(): Promise<Watched>;
}

/** What lay between two looks at the loop, in ms; `busy` is what the thread worked meanwhile. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly busy: number;
}

/** How often the loop is looked at: a pause is what goes beyond it. */
const everyMs = 1;
/** Shorter ones are not kept. */
const shortestMs = 3;

const busyMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export const explainPause = (
  { from, to, busy }: Stretch,
  collections: readonly { readonly startTime: number; readonly duration: number }[],
): Pause => {
  const ms = to - from - everyMs;
  const collecting = collections.reduce(
    (sum, { startTime, duration }) =>
      sum + Math.max(0, Math.min(to, startTime + duration) - Math.max(from, startTime)),
    0,
  );
  // Collecting uses helpers: what the thread itself does not work then is no waiting for a processor.
  const waiting = Math.max(0, ms - Math.max(busy, collecting));
  return { ms, collecting: Math.min(ms, collecting), waiting };
};

export const watchPauses = (): PauseWatch => {
  const stretches: Stretch[] = [];
  const collections: { readonly startTime: number; readonly duration: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) collections.push({ startTime, duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  let last = performance.now();
  let worked = busyMs();
  const timer = setInterval(() => {
    const [now, busy] = [performance.now(), busyMs()];
    if (now - last - everyMs >= shortestMs) stretches.push({ from: last, to: now, busy: busy - worked });
    [last, worked] = [now, busy];
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      // Collections are told of a round later.
      await new Promise((resolve) => setImmediate(resolve));
      collections.push(...observer.takeRecords());
      observer.disconnect();
      const pauses = stretches.map((stretch) => explainPause(stretch, collections));
      const none: Pause = { ms: 0, collecting: 0, waiting: 0 };
      return {
        longest: pauses.reduce((longest, pause) => (pause.ms > longest.ms ? pause : longest), none),
        longestOfOurs: pauses.reduce(
          (longest, { ms, collecting, waiting }) => Math.max(longest, ms - collecting - waiting),
          0,
        ),
      };
    },
  };
};
