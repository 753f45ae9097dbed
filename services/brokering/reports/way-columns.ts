// Ways side by side in columns, each at a slot of its own: hundreds of thousands are gone over in a few milliseconds.
import { steps, type Way } from './way.ts';

export interface WayColumns {
  /** `times`: in the order of `steps`. */
  put(way: Way): void;
  drop(id: string): void;
  byId(id: string): Way | undefined;
  at(slot: number): Way | undefined;
  /** Slots are below; one that is free began never (NaN). */
  readonly slots: number;
  readonly beganAt: Float64Array;
  /** Of slot s and step i at s · steps + i. */
  readonly times: Float64Array;
}

export const createWayColumns = (): WayColumns => {
  const slotOf = new Map<string, number>();
  const ways: (Way | undefined)[] = [];
  const free: number[] = [];
  let beganAt = new Float64Array(1024);
  let times = new Float64Array(beganAt.length * steps.length);

  const makeRoom = (): void => {
    const [before, timesBefore] = [beganAt, times];
    beganAt = new Float64Array(before.length * 2);
    beganAt.set(before);
    times = new Float64Array(timesBefore.length * 2);
    times.set(timesBefore);
  };
  const slotFor = (id: string): number => {
    const known = slotOf.get(id);
    if (known !== undefined) return known;
    const slot = free.pop() ?? ways.push(undefined) - 1;
    if (slot >= beganAt.length) makeRoom();
    slotOf.set(id, slot);
    return slot;
  };

  return {
    put: (way) => {
      const slot = slotFor(way.id);
      ways[slot] = way;
      beganAt[slot] = way.beganAt;
      times.set(way.times, slot * steps.length);
    },
    drop: (id) => {
      const slot = slotOf.get(id);
      if (slot === undefined) return;
      slotOf.delete(id);
      ways[slot] = undefined;
      beganAt[slot] = NaN;
      free.push(slot);
    },
    byId: (id) => ways[slotOf.get(id) ?? -1],
    at: (slot) => ways[slot],
    get slots() {
      return ways.length;
    },
    get beganAt() {
      return beganAt;
    },
    get times() {
      return times;
    },
  };
};
