// Waits until this process was told all that was told anywhere.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { AwaitedStates } from './await-states.ts';

export interface CatchUp {
  /** Resolves once all that was told anywhere before this call is known here; throws `cancelled` at the stop. */
  upToDate(): Promise<void>;
  /** How to wait for that; all there was at the start is known once it resolves for the first time. */
  follow(caughtUp: () => Promise<void>, stopping: AbortSignal): Promise<void>;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });

export const createCatchUp = (awaited: AwaitedStates): CatchUp => {
  let caughtUp = (): Promise<void> => Promise.resolve();
  let stopped = new AbortController().signal;
  return {
    upToDate: async () => {
      await awaited.until([], stopped);
      // A subscription that has ended never catches up.
      await Promise.race([caughtUp(), aborted(stopped)]);
      if (stopped.aborted) throw new FaultError(fault('cancelled', { subject: 'campus' }));
    },
    follow: async (how, stopping) => {
      caughtUp = how;
      stopped = stopping;
      await Promise.race([how(), aborted(stopping)]);
      if (!stopping.aborted) awaited.complete();
    },
  };
};
