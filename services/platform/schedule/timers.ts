// Waiting, as something that is passed in: tests hold the clock.

export interface Timers {
  /** Calls back once after so many milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
