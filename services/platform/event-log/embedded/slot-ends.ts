// Where each slot ends, as far as this process was told, and who waits for it to grow: an append wakes its readers,
// so that nobody polls.
import type { SlotEnd } from './append-operations.ts';

export interface SlotEnds {
  of(slot: number): number;
  /** Never lowers an end: answers may arrive in any order. */
  readonly raise: (ends: readonly SlotEnd[]) => void;
  /** Resolves when the end of this slot is raised next, or somebody wakes who waits. */
  growth(slot: number): Promise<void>;
  /** Wakes who waits for these slots, as when a subscription stops. */
  wake(slots: readonly number[]): void;
}

export const makeSlotEnds = (): SlotEnds => {
  const ends = new Map<number, number>();
  const waiting = new Map<number, (() => void)[]>();
  const of = (slot: number) => ends.get(slot) ?? 0;

  const wake = (slots: readonly number[]) => {
    for (const slot of slots) {
      for (const awake of waiting.get(slot) ?? []) awake();
      waiting.delete(slot);
    }
  };

  const raise = (raised: readonly SlotEnd[]) => {
    const grown = raised.filter(({ slot, end }) => end > of(slot));
    for (const { slot, end } of grown) ends.set(slot, end);
    wake(grown.map(({ slot }) => slot));
  };

  const growth = (slot: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const here = waiting.get(slot);
    if (here) here.push(resolve);
    else waiting.set(slot, [resolve]);
    return promise;
  };
  return { of, raise, growth, wake };
};
