// Runs work that pauses where it yields, a little at a time, so that the event loop never waits long.

/** What long work needs so as not to be in the way. */
export interface Pace {
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  /** Resolves once the event loop has had its turn, if it is due. */
  readonly takeTurn: () => Promise<void>;
}

/** With the step that ends it, a slice stays under 5 ms. */
const sliceMs = 3;

/** Undefined once the signal aborts: what is left is not done. */
export const runInSlices = async <T>(
  steps: Generator<void, T>,
  { now, takeTurn }: Pace,
  signal?: AbortSignal,
): Promise<T | undefined> => {
  for (;;) {
    await takeTurn();
    if (signal?.aborted) return undefined;
    const begun = now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() - begun < sliceMs);
  }
};
