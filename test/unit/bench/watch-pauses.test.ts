import { describe, expect, it } from '@jest/globals';
import { explainPause, watchPauses } from '../../../scripts/bench/watch-pauses.ts';

const work = (ms: number): void => {
  const began = process.threadCpuUsage();
  for (let spent = 0; spent < ms;) {
    const { user, system } = process.threadCpuUsage(began);
    spent = (user + system) / 1000;
  }
};

/** A round of timers: the watch looks at the loop in it. */
const aRound = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a pause of the event loop', () => {
  const stretch = { from: 100, to: 141, busy: 30 };

  it('is what goes beyond the time between two looks', () => {
    expect(explainPause(stretch, []).ms).toBe(40);
  });

  it('was waiting for as long as the thread was not working', () => {
    expect(explainPause(stretch, [])).toEqual({ ms: 40, collecting: 0, waiting: 10 });
  });

  it('was collecting for as long as a collection lay within it', () => {
    const collections = [
      { startTime: 90, duration: 12 },
      { startTime: 120, duration: 5 },
      { startTime: 139, duration: 50 },
      { startTime: 200, duration: 9 },
    ];
    expect(explainPause(stretch, collections)).toEqual({ ms: 40, collecting: 9, waiting: 10 });
  });

  it('was not waiting while helpers collected for a thread that did not work itself', () => {
    const collections = [{ startTime: 100, duration: 36 }];
    expect(explainPause(stretch, collections)).toEqual({ ms: 40, collecting: 36, waiting: 4 });
  });
});

// A thread that shares its processor is paused and collects as it must: only what holds all the same is expected here.
describe('a watch over the event loop', () => {
  it('tells how long work held it up', async () => {
    const watch = watchPauses();
    await aRound();
    work(30);
    await aRound();
    const { longest } = await watch.stop();
    expect(longest.ms).toBeGreaterThan(28);
    expect(longest.waiting).toBeLessThan(longest.ms - 25);
  });

  it('blames nobody for the time in which the thread was not working', async () => {
    const watch = watchPauses();
    await aRound();
    // Blocks the thread without a processor.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    await aRound();
    const { longest, longestOfOurs } = await watch.stop();
    expect(longest.ms).toBeGreaterThan(95);
    expect(longestOfOurs).toBeLessThan(50);
  });
});
