// Waits for what comes by itself, for a bounded time; a miss says what was seen last.
import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
}

/** Asks again until the check no longer throws, and gives what it gave. */
export const eventually = async <T>(
  check: () => Promise<T> | T,
  { withinMs = 20_000, everyMs = 50 }: Patience = {},
): Promise<T> => {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(everyMs);
  }
};
