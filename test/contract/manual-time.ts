// A clock and timers that move when a test says so.
import type { Timers } from '../../services/platform/schedule/timers.ts';

export interface ManualTime {
  clock(): Date;
  readonly timers: Timers;
  /** Moves the clock, running what becomes due at its time. */
  advance(ms: number): void;
  /** Moves the clock alone, as a process that froze finds it. */
  freeze(ms: number): void;
}

export const manualTime = (start = '2026-01-02T03:04:05.000Z'): ManualTime => {
  let now = Date.parse(start);
  const due = new Set<{ at: number; run: () => void }>();
  return {
    clock: () => new Date(now),
    timers: {
      after(ms, run) {
        const one = { at: now + ms, run };
        due.add(one);
        return () => due.delete(one);
      },
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    freeze(ms) {
      now += ms;
    },
  };
};

/** Waits for a condition; the test's own time limit ends it. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 2));
};
