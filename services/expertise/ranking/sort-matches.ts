// Puts the terms of a short question in order of what they can add to a source, most first.
import type { Matches } from './match-terms.ts';

const swap = (cells: Int32Array, one: number, other: number): void => {
  const cell = cells[one] as number;
  cells[one] = cells[other] as number;
  cells[other] = cell;
};

/** In place; by insertion, for there are few. */
export const sortByBound = ({ count, starts, ends, weights, bounds, asked }: Matches): void => {
  for (let from = 1; from < count; from += 1) {
    for (let at = from; at > 0 && (bounds[at - 1] as number) < (bounds[at] as number); at -= 1) {
      for (const cells of [starts, ends, weights, bounds, asked]) swap(cells, at, at - 1);
    }
  }
};

/** What the terms from this place on can add to a source at the most. */
export const boundFrom = ({ count, bounds }: Matches, place: number): number => {
  let sum = 0;
  for (let at = place; at < count; at += 1) sum += bounds[at] as number;
  return sum;
};

/** How many postings they have. */
export const postingsFrom = ({ count, starts, ends }: Matches, place: number): number => {
  let sum = 0;
  for (let at = place; at < count; at += 1) sum += (ends[at] as number) - (starts[at] as number);
  return sum;
};
