// How far a subscription is in each slot, and who waits for it to be where the slots end.
import type { SlotEnds } from './slot-ends.ts';

export interface ReachedEnds {
  readonly at: (slot: number, next: number) => void;
  /** Offset of the next event to handle. */
  of(slot: number): number;
  /** Resolves once every slot is handled up to where it ends at this moment. */
  ends(): Promise<void>;
  /** Rejects who waits, and who will. */
  giveUp(because: Error): void;
}

interface Waiting {
  readonly look: () => void;
  readonly reject: (because: Error) => void;
}

export const reachedEnds = (
  places: readonly { readonly slot: number; readonly from: number }[],
  ends: Pick<SlotEnds, 'of'>,
): ReachedEnds => {
  const reached = new Map(places.map(({ slot, from }) => [slot, from]));
  const waiting = new Set<Waiting>();
  let given: Error | undefined;
  const of = (slot: number): number => reached.get(slot) ?? 0;

  return {
    of,
    at: (slot, next) => {
      reached.set(slot, next);
      for (const { look } of waiting) look();
    },
    ends: async () => {
      if (given) throw given;
      const targets = places.map(({ slot }) => ({ slot, end: ends.of(slot) }));
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const look = (): void => {
        if (targets.every(({ slot, end }) => of(slot) >= end)) resolve();
      };
      const one = { look, reject };
      waiting.add(one);
      look();
      await promise.finally(() => waiting.delete(one));
    },
    giveUp: (because) => {
      given = because;
      for (const { reject } of waiting) reject(because);
    },
  };
};
