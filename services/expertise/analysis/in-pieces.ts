// Long work as a generator that pauses where it yields, so that whoever runs it decides when it goes on.

export const runToEnd = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};

/** `takeTurn` is awaited before each piece. */
export const runInTurns = async <T>(work: Generator<void, T>, takeTurn: () => Promise<void>): Promise<T> => {
  for (;;) {
    await takeTurn();
    const { done, value } = work.next();
    if (done) return value;
  }
};

/** All of them, with a pause after each so many. */
export const pausing = function* <T>(
  all: Iterable<T>,
  atOnce: number,
  take: (one: T) => void,
): Generator<void, void> {
  let taken = 0;
  for (const one of all) {
    take(one);
    taken += 1;
    if (taken % atOnce === 0) yield;
  }
};
