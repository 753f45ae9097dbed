// Waiting between attempts, which whoever waits can be called off from.
import { setTimeout as wait } from 'node:timers/promises';

/** Rejects when the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<unknown>;

export const pauseFor: Pause = (ms, signal) => wait(ms, undefined, { signal });

export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** How long to wait after an attempt that failed: twice as long each time. `failures` are those before it. */
export const backoffMs = (failures: number, { firstMs, longestMs }: Backoff): number =>
  Math.min(firstMs * 2 ** failures, longestMs);

/** Resolves after this time, or as soon as the signal aborts. */
export const pauseOrLeave = async (ms: number, pause: Pause, signal: AbortSignal): Promise<void> => {
  await pause(ms, signal).catch(() => undefined);
};
