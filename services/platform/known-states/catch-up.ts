// Waits until this process was told all that was told anywhere.
import { fault, FaultError } from '../faults/fault.ts';
import type { AwaitedStates } from './await-states.ts';

export interface CatchUp {
  /** Resolves once all that was told anywhere before this call is known here; throws `cancelled` at the stop. */
  upToDate(): Promise<void>;
  /** How to wait for that; all there was at the start is known once it resolves for the first time. */
  follow(caughtUp: () => Promise<void>, stopping: AbortSignal): Promise<void>;
}

/** Also once the signal aborts. Nothing is left on the signal, which lives as long as the service. */
const orStopped = (work: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    // Also then: a rejection that nobody hears of would end the process.
    work.then(resolve, reject);
    if (signal.aborted) return resolve();
    const stop = (): void => resolve();
    signal.addEventListener('abort', stop, { once: true });
    const end = (): void => signal.removeEventListener('abort', stop);
    work.then(end, end);
  });

export const createCatchUp = (awaited: AwaitedStates): CatchUp => {
  let caughtUp = (): Promise<void> => Promise.resolve();
  let stopped = new AbortController().signal;
  return {
    upToDate: async () => {
      await awaited.until([], stopped);
      // A subscription that has ended never catches up.
      await orStopped(caughtUp(), stopped);
      if (stopped.aborted) throw new FaultError(fault('cancelled', { subject: 'state' }));
    },
    follow: async (how, stopping) => {
      caughtUp = how;
      stopped = stopping;
      await orStopped(how(), stopping);
      if (!stopping.aborted) awaited.complete();
    },
  };
};
