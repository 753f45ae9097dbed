// Work over everything at once, in pieces: other work has a turn in between.

/** Lets other work have a turn. */
export type Breathe = () => Promise<void>;

export const drain = async <T>(steps: Generator<undefined, T>, breathe: Breathe): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
};

/** Some milliseconds' worth of what is done to pairs. */
const together = 5_000;

export const flatMapInPieces = async <T, R>(
  items: ArrayLike<T>,
  each: (item: T, at: number) => readonly R[],
  breathe: Breathe,
): Promise<readonly R[]> => {
  const found: R[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (at % together === together - 1) await breathe();
    found.push(...each(items[at] as T, at));
  }
  return found;
};
