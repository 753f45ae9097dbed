// Lets long computing share the event loop: work asks for a turn between pieces, and waits while one has been long.

/**
 * Computing goes on for this long before the event loop gets its turn, milliseconds: with the piece that ends it, and the
 * garbage that is collected meanwhile, a turn is to stay below 20.
 */
const longestTurnMs = 5;

/** To be awaited before each piece of work; resolves at once while the turn is short. */
export type TakeTurn = () => Promise<void>;

/**
 * One for a whole service: workers that each yielded on their own would still run one after the other in the same
 * round of the event loop. Here one waiting worker is woken a round, first come first served.
 */
export const createTurns = (
  now: () => number = () => performance.now(),
  nextRound: (then: () => void) => void = setImmediate,
): TakeTurn => {
  const waiting: (() => void)[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    nextRound(() => {
      scheduled = false;
      begun = now();
      waiting.shift()?.();
      if (waiting.length > 0) schedule();
    });
  };
  return () => {
    if (waiting.length === 0 && now() - begun < longestTurnMs) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push(resolve);
      schedule();
    });
  };
};
