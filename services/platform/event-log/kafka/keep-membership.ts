// Keeps this process a member of its group while a handler works, and tells the handler when it is one no more.
import { isLost, isRebalance } from './kafka-faults.ts';

export interface Membership {
  /** Aborted when the partition is, or is about to be, another's. */
  readonly signal: AbortSignal;
  /** Why nothing more may be begun: the group is being divided anew. */
  over(): unknown;
  end(): void;
}

/** A rebalance waits for what is in hand, so that it is committed by who did it; but not for long. */
const rebalanceGraceMs = 5_000;

export const keepMembership = (
  heartbeat: () => Promise<void>,
  everyMs: number,
  stopped: AbortSignal,
): Membership => {
  const lost = new AbortController();
  let over: unknown;
  let grace: NodeJS.Timeout | undefined;
  const beat = async (): Promise<void> => {
    try {
      await heartbeat();
    } catch (error) {
      if (isLost(error)) lost.abort(error);
      else if (isRebalance(error)) grace ??= setTimeout(() => lost.abort(error), rebalanceGraceMs);
      else return; // the broker is away; the next may reach it, and until then nobody gets the partition
      over ??= error;
    }
  };
  const timer = setInterval(() => void beat(), everyMs);
  return {
    signal: AbortSignal.any([lost.signal, stopped]),
    over: () => over,
    end() {
      clearInterval(timer);
      clearTimeout(grace);
    },
  };
};
