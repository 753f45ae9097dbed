// The time a call has: one signal for its deadline and its cancellation, and promises that end with it.
import type { CallContext } from '../call-context.ts';
import { fault, FaultError } from '../faults/fault.ts';
import type { Fault } from '../faults/fault.ts';
import { defaultDeadlineMs } from './rpc.ts';

export interface CallScope {
  /** The call's context with a finite deadline, and a signal that is aborted at the deadline by itself. */
  readonly context: CallContext;
  /** Aborts what still runs for this call. */
  cancel(): void;
  /** Lets go of the timer and of the caller's signal; nothing is aborted afterwards. */
  end(): void;
}

/** The longest delay `setTimeout` takes; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

export const callScope = (call: CallContext): CallScope => {
  const controller = new AbortController();
  const deadline = Number.isFinite(call.deadline) ? call.deadline : Date.now() + defaultDeadlineMs;
  const abort = (because: Fault) => controller.abort(new FaultError(because));
  const onCallerGone = () => abort(faultOfAbort(call.signal));
  const left = deadline - Date.now();
  const timer =
    left > 0 ? setTimeout(() => abort(fault('deadline')), Math.min(left, longestTimer)) : undefined;
  if (left <= 0) abort(fault('deadline'));
  else if (call.signal.aborted) onCallerGone();
  else call.signal.addEventListener('abort', onCallerGone, { once: true });
  const end = () => {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', onCallerGone);
  };
  return {
    context: { ...call, deadline, signal: controller.signal },
    cancel: () => abort(fault('cancelled')),
    end,
  };
};

/** Why a signal was aborted: what its reason says, the deadline passed, or the caller went away. */
export const faultOfAbort = (signal: AbortSignal): Fault => {
  const reason: unknown = signal.reason;
  if (reason instanceof FaultError) return reason.fault;
  if (reason instanceof Error && reason.name === 'TimeoutError') return fault('deadline');
  return fault('cancelled');
};

/** The promise, or a `FaultError` as soon as the signal is aborted, whatever the promise does. */
export const orAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const onAbort = () => reject(new FaultError(faultOfAbort(signal)));
    if (signal.aborted) {
      promise.catch(() => undefined);
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
