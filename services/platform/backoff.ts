// How long to wait before trying again, and the waiting itself, which an abort ends.
import { setTimeout as sleep } from 'node:timers/promises';

/** Doubled at each failure, up to 32 times the first wait. `failures` counts from 1. */
export const backoff = (firstMs: number, failures: number): number =>
  firstMs * 2 ** Math.min(failures - 1, 5);

/** Resolves after this time, or at once when aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, signal) => {
  if (signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
