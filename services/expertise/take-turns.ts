// Lets long computing share the event loop: work asks for a turn between pieces, and waits while one has been long.
import { nextTick } from 'node:process';

/**
 * Computing goes on for this long before the event loop gets its turn, milliseconds: with the piece that ends it, and the
 * garbage that is collected meanwhile, a turn is to stay below 20.
 */
const longestTurnMs = 5;

/** To be awaited before each piece of work; resolves at once while the turn is short. */
export type TakeTurn = () => Promise<void>;

/** Once everything that goes on without waiting has done so: ticks come after all microtasks. */
const onceSettled = (then: () => void): void => queueMicrotask(() => nextTick(then));

/**
 * One for a whole service: workers that each yielded on their own would still run one after the other in the same
 * round of the event loop. Those that wait are woken first come first served, as many as one turn has time for: whoever
 * was woken goes on until it waits for something else or the turn is over, for if each got a piece a round, all of them
 * would wait for as many rounds as they have pieces together.
 */
export const createTurns = (
  now: () => number = () => performance.now(),
  nextRound: (then: () => void) => void = setImmediate,
): TakeTurn => {
  const waiting: (() => void)[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  let scheduled = false;
  /** Those that were woken are at work: nobody who comes meanwhile goes before others. */
  let waking = false;
  const isShort = (): boolean => now() - begun < longestTurnMs;
  const wakeNext = (): void => {
    waking = waiting.length > 0 && isShort();
    if (waking) {
      waiting.shift()?.();
      onceSettled(wakeNext);
    } else if (waiting.length > 0) schedule();
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    nextRound(() => {
      scheduled = false;
      begun = now();
      wakeNext();
    });
  };
  return () => {
    if ((waking || waiting.length === 0) && isShort()) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (!waking) schedule();
    });
  };
};
