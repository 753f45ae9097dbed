// Work that goes in turns while a lease is held: a turn says how long to wait for the next one, unless woken.
// Turns never overlap, also not those of two terms.
import type { Lease } from './lease.ts';
import type { Timers } from './timers.ts';

export interface Term {
  readonly lease: Lease;
  /** True once the lease is lost or the work was stopped: nothing more is begun. */
  readonly over: () => boolean;
}

export interface TurnsOptions {
  /** Begins a term; its turns are told whether they were woken and return milliseconds until the next. They do not reject. */
  readonly begin: (term: Term) => { turn(woken: boolean): Promise<number>; end(): Promise<void> };
  readonly timers: Timers;
}

export interface Turns {
  held(lease: Lease): void;
  lost(): void;
  /** Ends the wait for the next turn; one that runs is followed by another at once. */
  readonly wake: () => void;
  /** Resolves once the turn in hand is over. */
  stop(): Promise<void>;
}

export const turnsWhileHeld = ({ begin, timers }: TurnsOptions): Turns => {
  let current: { over: boolean } | undefined;
  let stopped = false;
  let awake = false;
  let endWait = () => {};
  let running: Promise<void> = Promise.resolve();

  const wake = () => {
    awake = true;
    endWait();
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = timers.after(ms, () => endWait());
      endWait = () => {
        endWait = () => {};
        cancel();
        resolve();
      };
      if (awake) endWait();
    });

  const run = async (lease: Lease, mine: { over: boolean }): Promise<void> => {
    if (mine.over) return;
    const work = begin({ lease, over: () => mine.over });
    awake = false;
    while (!mine.over) {
      const woken = awake;
      awake = false;
      const ms = await work.turn(woken);
      if (!mine.over) await wait(ms);
    }
    await work.end();
  };
  const lost = () => {
    if (current) current.over = true;
    current = undefined;
    wake();
  };

  return {
    held(lease) {
      if (stopped) return;
      lost();
      const mine = { over: false };
      current = mine;
      running = running.then(() => run(lease, mine));
    },
    lost,
    wake,
    async stop() {
      stopped = true;
      lost();
      await running;
    },
  };
};
