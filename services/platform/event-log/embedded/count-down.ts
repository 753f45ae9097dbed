// A promise that resolves after so many things have happened.

export interface CountDown {
  readonly reached: Promise<void>;
  one(): void;
  /** Rejects it, unless it has resolved. */
  giveUp(because: Error): void;
}

export const countDown = (from: number): CountDown => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Whoever waits is told; that nobody waits is no mistake.
  promise.catch(() => undefined);
  let left = from;
  if (left === 0) resolve();
  return {
    reached: promise,
    one: () => {
      left -= 1;
      if (left === 0) resolve();
    },
    giveUp: reject,
  };
};
