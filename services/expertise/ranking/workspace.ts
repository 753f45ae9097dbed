// The arrays that answering needs, used again by each question: making them would take longer than most answers.
import { createMatches } from './match-terms.ts';
import type { Matches } from './match-terms.ts';

export interface Workspace {
  /** Sums of the sources of the segment at this place; as many as asked for, perhaps more, all zero. */
  sums(segment: number, sources: number): Int32Array;
  /** Room to list its sources, and one more. */
  touched(segment: number, sources: number): Int32Array;
  matches(segment: number): Matches;
  /** Three sums for each organisation, all zero. */
  threeBest(organisations: number): Int32Array;
  /** Room to list the organisations, and one more. */
  found(organisations: number): Int32Array;
}

const roomFor = (array: Int32Array | undefined, cells: number): Int32Array =>
  array && array.length >= cells ? array : new Int32Array(Math.max(64, 2 ** Math.ceil(Math.log2(cells))));

export const createWorkspace = (): Workspace => {
  const sums: Int32Array[] = [];
  const touched: Int32Array[] = [];
  const matches: Matches[] = [];
  let best: Int32Array | undefined;
  let found: Int32Array | undefined;
  return {
    sums: (segment, sources) => {
      const cells = roomFor(sums[segment], sources);
      sums[segment] = cells;
      return cells.fill(0, 0, sources);
    },
    touched: (segment, sources) => {
      const cells = roomFor(touched[segment], sources + 1);
      touched[segment] = cells;
      return cells;
    },
    matches: (segment) => (matches[segment] ??= createMatches()),
    threeBest: (organisations) => {
      best = roomFor(best, 3 * organisations);
      return best.fill(0, 0, 3 * organisations);
    },
    found: (organisations) => {
      found = roomFor(found, organisations + 1);
      return found;
    },
  };
};
