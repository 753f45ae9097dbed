// Keeps the best of many sources: a heap with the worst of them on top, so that most are turned away at a glance.
import type { Pieces, Place } from '../index/view.ts';
import { comesBefore } from './source-order.ts';

export interface BestPlaces {
  /** Sums below it are turned away; the floor as long as there is room. */
  readonly least: number;
  readonly size: number;
  offer(sum: number, place: Place): void;
  /** Takes all out, best first. */
  take(): { readonly places: Int32Array; readonly sums: Int32Array };
  /** Those held, in no order. */
  readonly sums: Int32Array;
}

/** The larger sum is better; equals as `source-order.ts` says. */
export const createBestPlaces = (view: Pieces, room: number, floor = 1): BestPlaces => {
  const sums = new Int32Array(room);
  const places = new Int32Array(room);
  let size = 0;
  let least = floor;

  const isBefore = comesBefore(view);
  /** Whether the first is worse. */
  const isWorse = (sum: number, place: Place, otherSum: number, other: Place): boolean =>
    sum === otherSum ? isBefore(other, place) : sum < otherSum;

  const set = (at: number, sum: number, place: Place): void => {
    sums[at] = sum;
    places[at] = place;
  };
  const rise = (from: number, sum: number, place: Place): void => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isWorse(sum, place, sums[above] as number, places[above] as number)) break;
      set(at, sums[above] as number, places[above] as number);
      at = above;
    }
    set(at, sum, place);
  };
  const sink = (sum: number, place: Place): void => {
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const right = below + 1;
      if (
        right < size &&
        isWorse(
          sums[right] as number,
          places[right] as number,
          sums[below] as number,
          places[below] as number,
        )
      )
        below = right;
      if (!isWorse(sums[below] as number, places[below] as number, sum, place)) break;
      set(at, sums[below] as number, places[below] as number);
      at = below;
    }
    set(at, sum, place);
  };

  return {
    get least() {
      return least;
    },
    get size() {
      return size;
    },
    offer: (sum, place) => {
      if (sum < least || room === 0) return;
      if (size < room) {
        size += 1;
        rise(size - 1, sum, place);
      } else {
        if (!isWorse(sums[0] as number, places[0] as number, sum, place)) return;
        sink(sum, place);
      }
      if (size === room) least = sums[0] as number;
    },
    take: () => {
      const taken = { places: new Int32Array(size), sums: new Int32Array(size) };
      while (size > 0) {
        size -= 1;
        taken.sums[size] = sums[0] as number;
        taken.places[size] = places[0] as number;
        sink(sums[size] as number, places[size] as number);
      }
      least = floor;
      return taken;
    },
    sums,
  };
};
