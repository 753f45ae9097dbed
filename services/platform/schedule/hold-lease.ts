// Keeps a lease as long as the process lives: takes it when free, renews it at a third of its duration, and says so.
// `lost` is called at the latest when the lease ends by this process's clock, also while the store is out of reach.
import type { Logger } from 'pino';
import type { Collection } from '../document-store/document-store.ts';
import { leaveLease, takeLease } from './lease.ts';
import type { Lease, LeaseDocument } from './lease.ts';
import type { Timers } from './timers.ts';

export interface HoldLeaseOptions {
  readonly leases: Collection<LeaseDocument>;
  readonly name: string;
  readonly holder: string;
  readonly forMs: number;
  readonly clock: () => Date;
  readonly timers: Timers;
  readonly on: { held(lease: Lease): void; lost(): void };
  readonly log: Logger;
}

export interface LeaseHolding {
  /** Lets go: `lost` is called where it was held, and the next one may take it at once. */
  stop(): Promise<void>;
}

/** Resolves after the first attempt to take it. */
export const holdLease = async (options: HoldLeaseOptions): Promise<LeaseHolding> => {
  const { leases, name, holder, forMs, clock, timers, on, log } = options;
  let lease: Lease | undefined;
  let stopped = false;
  let cancelTurn = () => {};
  let cancelEnd = () => {};
  let turn: Promise<void> = Promise.resolve();

  const lose = (because: string) => {
    cancelEnd();
    if (!lease) return;
    lease = undefined;
    log.info({ lease: name, because }, 'lease lost');
    on.lost();
  };
  const gain = (taken: Lease) => {
    const isNew = lease === undefined;
    lease = taken;
    cancelEnd();
    cancelEnd = timers.after(left(taken), () => lose('it ended'));
    if (!isNew) return;
    log.info({ lease: name, token: taken.token }, 'lease held');
    on.held(taken);
  };
  const left = ({ until }: Lease): number => Math.max(0, Date.parse(until) - clock().getTime());

  const attempt = async (): Promise<void> => {
    // A process that froze finds its lease over before its timers do.
    if (lease && left(lease) === 0) lose('it ended');
    try {
      const taken = await takeLease(leases, { name, holder, now: clock(), forMs });
      // An answer that came too late is no lease.
      if (taken && left(taken) > 0 && !stopped) gain(taken);
      else if (!taken) lose('another holds it');
    } catch (error) {
      log.warn({ err: error, lease: name }, 'the lease could not be renewed');
    }
    if (!stopped)
      cancelTurn = timers.after(forMs / 3, () => {
        turn = attempt();
      });
  };

  turn = attempt();
  await turn;
  return {
    async stop() {
      stopped = true;
      cancelTurn();
      await turn;
      lose('it was left');
      try {
        await leaveLease(leases, { name, holder, now: clock() });
      } catch (error) {
        log.warn({ err: error, lease: name }, 'the lease could not be left: it ends by itself');
      }
    },
  };
};
