// Tries an idempotent call again, a bounded number of times, within its deadline.
import { setTimeout as pause } from 'node:timers/promises';
import type { CallContext } from '../call-context.ts';
import { refused } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { faultTable } from '../faults/fault-table.ts';
import { faultOfAbort } from './call-scope.ts';

/** What the attempts of one call know of each other. */
export interface Route {
  /** Addresses tried so far: the next attempt prefers another. */
  readonly tried: Set<string>;
  /** Whether a failure of this attempt would be followed by another attempt. */
  readonly mayRetry: boolean;
}

const maxAttempts = 4;
/** The pause before attempt n+1 is random in 0…50·2ⁿ⁻¹ ms: full jitter, so that callers refused together do not return together. */
const firstPauseMs = 50;

export const withRetries = async <T>(
  call: CallContext,
  retry: boolean,
  attempt: (route: Route) => Promise<Outcome<T>>,
  random: () => number = Math.random,
): Promise<Outcome<T>> => {
  const tried = new Set<string>();
  for (let n = 1; ; n += 1) {
    const mayRetry = retry && n < maxAttempts;
    const outcome = await attempt({ tried, mayRetry });
    if (outcome.ok || !mayRetry || !faultTable[outcome.fault.code].retry) return outcome;
    const pauseMs = random() * firstPauseMs * 2 ** (n - 1);
    if (Date.now() + pauseMs >= call.deadline) return outcome;
    try {
      await pause(pauseMs, undefined, { signal: call.signal });
    } catch {
      return refused(faultOfAbort(call.signal));
    }
  }
};
