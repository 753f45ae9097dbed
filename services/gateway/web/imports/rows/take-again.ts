// Rows that refer to something further down wait until the rest of their file is in.
import { forEachAtOnce } from './at-once.ts';

export interface TakeAgain<T> {
  /** Whether it waits still; not where it may not. */
  take(one: T, mayWait: boolean): Promise<boolean>;
  readonly atOnce: number;
  /** Takes nothing more once aborted. */
  readonly signal: AbortSignal | undefined;
}

/** A part of a part waits for the part: again, for as long as that gets some of them in, and a last time. */
export const takeAgain = async <T>(
  waiting: readonly T[],
  { take, atOnce, signal }: TakeAgain<T>,
): Promise<void> => {
  let left = waiting;
  for (let before = Infinity; left.length > 0 && left.length < before && !signal?.aborted;) {
    const still: T[] = [];
    await forEachAtOnce(left, atOnce, async (one) => {
      if (await take(one, true)) still.push(one);
    });
    before = left.length;
    left = still;
  }
  if (signal?.aborted) return;
  await forEachAtOnce(left, atOnce, async (one) => {
    await take(one, false);
  });
};
