// Lets a handler that is ahead of this process's copy of what others told wait for it; woken by events, never polling.
import { fault, FaultError } from '../faults/fault.ts';

export interface Wanted {
  readonly id: string;
  readonly version: number;
}

export interface AwaitedStates {
  /** To be called when a new version was taken in. */
  taken(id: string): void;
  /** To be called once everything was read that there was at the start. */
  complete(): void;
  readonly isComplete: boolean;
  /** Resolves once all is read and these versions are held; throws `behind` once the signal aborts. */
  until(wanted: readonly Wanted[], signal: AbortSignal): Promise<void>;
}

interface Waiter {
  readonly missing: Set<string>;
  readonly look: () => void;
}

export const createAwaitedStates = (versionOf: (id: string) => number): AwaitedStates => {
  const waiters = new Set<Waiter>();
  let isComplete = false;
  const wake = (concerned: (waiter: Waiter) => boolean): void => {
    for (const waiter of [...waiters]) if (concerned(waiter)) waiter.look();
  };
  return {
    taken: (id) => {
      if (waiters.size > 0) wake(({ missing }) => missing.has(id));
    },
    complete: () => {
      isComplete = true;
      wake(() => true);
    },
    get isComplete() {
      return isComplete;
    },
    until: (wanted, signal) => {
      const holds = (): boolean => isComplete && wanted.every(({ id, version }) => versionOf(id) >= version);
      if (holds()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const end = (): void => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = (): void => {
          end();
          reject(new FaultError(fault('behind', { subject: 'state' })));
        };
        const waiter: Waiter = {
          missing: new Set(wanted.map(({ id }) => id)),
          look: () => {
            if (!holds()) return;
            end();
            resolve();
          },
        };
        if (signal.aborted) return giveUp();
        waiters.add(waiter);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
};

/** The versions that events tell of. */
export const wantedOf = (
  messages: readonly { readonly id: string; readonly version: number }[],
): readonly Wanted[] => messages.map(({ id, version }) => ({ id, version }));
