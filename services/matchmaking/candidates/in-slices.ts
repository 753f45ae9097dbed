// Long work on the event loop, in slices: others have a turn every few milliseconds.
import { fault, FaultError } from '../../platform/faults/fault.ts';

const sliceMs = 8;

/**
 * To be called between pieces of work: undefined while the slice goes on, something to await once it is over. Throws
 * `cancelled` once the signal aborts.
 */
export const inSlices = (signal: AbortSignal): (() => Promise<void> | undefined) => {
  let until = performance.now() + sliceMs;
  return () => {
    if (performance.now() < until) return undefined;
    if (signal.aborted) throw new FaultError(fault('cancelled', { subject: 'candidates' }));
    return new Promise((resolve) => {
      setImmediate(() => {
        until = performance.now() + sliceMs;
        resolve();
      });
    });
  };
};

/** Goes through steps to their end, with the pauses that they allow. */
export const runInSlices = async <T>(
  steps: Generator<undefined, T>,
  pause: () => Promise<void> | undefined,
): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const waiting = pause();
    if (waiting) await waiting;
  }
};
