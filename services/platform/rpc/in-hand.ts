// Counts the calls in hand, so that a stop can wait for them, for a bounded time.

export interface InHand {
  /** Marks one begun; returns how to mark it ended. */
  begin(): () => void;
  /** True once none is in hand; false when some still are after `withinMs`. */
  settled(withinMs: number): Promise<boolean>;
}

/** How long a stop waits for calls in hand: the served ones, then those in process, so 10 s in all. */
export const stopWithinMs = 5_000;

export const countInHand = (): InHand => {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    begin() {
      count += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        count -= 1;
        if (count === 0) for (const wake of waiting) wake();
      };
    },
    settled: (withinMs) =>
      new Promise((resolve) => {
        if (count === 0) {
          resolve(true);
          return;
        }
        const finish = (result: boolean) => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve(result);
        };
        const wake = () => finish(true);
        const timer = setTimeout(() => finish(false), withinMs);
        waiting.add(wake);
      }),
  };
};
