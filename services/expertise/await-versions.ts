// Lets a question wait until the index holds what it must have taken into account; woken by events, never polling.

export interface Wanted {
  readonly id: string;
  readonly version: number;
}

export interface Waiting {
  /** To be called when the index took in a new version of this. */
  taken(id: string): void;
  /** To be called once the index has read all that there was when it began. */
  readonly caughtUp: () => void;
  readonly isCaughtUp: boolean;
  /** Caught up, and all of these held; `behind` once `giveUp` says so; `overloaded` when too many wait already. */
  until(wanted: readonly Wanted[], giveUp: () => AbortSignal): Promise<'reached' | 'behind' | 'overloaded'>;
}

const mostWaiting = 1_000;

export const createWaiting = (versionOf: (id: string) => number): Waiting => {
  const waiters = new Set<{ readonly wanted: readonly Wanted[]; readonly reached: () => void }>();
  let isCaughtUp = false;

  const holds = (wanted: readonly Wanted[]): boolean =>
    isCaughtUp && wanted.every(({ id, version }) => versionOf(id) >= version);

  const wake = (concerned: (wanted: readonly Wanted[]) => boolean): void => {
    for (const waiter of waiters) {
      if (concerned(waiter.wanted) && holds(waiter.wanted)) waiter.reached();
    }
  };

  return {
    get isCaughtUp() {
      return isCaughtUp;
    },
    taken: (id) => wake((wanted) => wanted.some((one) => one.id === id)),
    caughtUp: () => {
      isCaughtUp = true;
      wake(() => true);
    },
    until: (wanted, giveUp) => {
      if (holds(wanted)) return Promise.resolve('reached');
      if (waiters.size >= mostWaiting) return Promise.resolve('overloaded');
      const signal = giveUp();
      if (signal.aborted) return Promise.resolve('behind');
      return new Promise((resolve) => {
        const end = (how: 'reached' | 'behind') => (): void => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', behind);
          resolve(how);
        };
        const behind = end('behind');
        const waiter = { wanted, reached: end('reached') };
        waiters.add(waiter);
        signal.addEventListener('abort', behind, { once: true });
      });
    },
  };
};
