// Waits for a condition, for a bounded time.
import { setTimeout as sleep } from 'node:timers/promises';

const ASK_EVERY_MS = 50;

/** Asks again and again until there is an answer; undefined when the time is over. */
export const until = async <T>(
  ask: () => Promise<T | undefined>,
  { withinMs }: { withinMs: number },
): Promise<T | undefined> => {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await sleep(ASK_EVERY_MS);
  }
};
