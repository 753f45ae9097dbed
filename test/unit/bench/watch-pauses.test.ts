import { describe, expect, it } from '@jest/globals';
import { watchPauses } from '../../../scripts/bench/watch-pauses.ts';

const work = (ms: number): void => {
  const began = process.threadCpuUsage();
  for (let spent = 0; spent < ms;) {
    const { user, system } = process.threadCpuUsage(began);
    spent = (user + system) / 1000;
  }
};

/** A round of timers: the watch looks at the loop in it. */
const aRound = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a watch over the event loop', () => {
  it('tells how long work of ours held it up', async () => {
    const watch = watchPauses();
    await aRound();
    work(30);
    await aRound();
    const { longest, longestOfOurs } = await watch.stop();
    expect(longest.ms).toBeGreaterThan(28);
    expect(longestOfOurs).toBeGreaterThan(25);
    expect(longest.collecting).toBeLessThan(10);
  });

  it('blames nobody for the time in which the thread was not working', async () => {
    const watch = watchPauses();
    await aRound();
    // Blocks the thread without a processor.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    await aRound();
    const { longest, longestOfOurs } = await watch.stop();
    expect(longest.ms).toBeGreaterThan(25);
    expect(longest.waiting).toBeGreaterThan(20);
    expect(longestOfOurs).toBeLessThan(15);
  });
});
