// The arrays that answering needs, used again by each question: making them would take longer than most answers.
import { createMatches } from './match-terms.ts';
import type { Matches } from './match-terms.ts';

export interface Workspace {
  /** Sums of the sources of the segment at this place; as many as asked for, perhaps more, all zero. */
  sums(segment: number, sources: number): Int32Array;
  /** Room to list its sources, and one more. */
  touched(segment: number, sources: number): Int32Array;
  matches(segment: number): Matches;
  /** Two numbers for each organisation, all zero: the sums of its best source and of the one after. */
  bestOf(organisations: number): BestOf;
}

export interface BestOf {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Organisations of which `first` is not zero; whoever counts them lists them here. */
  readonly found: Int32Array;
}

const roomFor = (array: Int32Array | undefined, cells: number): Int32Array =>
  array && array.length >= cells ? array : new Int32Array(Math.max(64, 2 ** Math.ceil(Math.log2(cells))));

export const createWorkspace = (): Workspace => {
  const sums: Int32Array[] = [];
  const touched: Int32Array[] = [];
  const matches: Matches[] = [];
  let best: BestOf = { first: new Int32Array(0), second: new Int32Array(0), found: new Int32Array(0) };
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
    bestOf: (organisations) => {
      if (best.first.length < organisations) {
        const room = Math.ceil(organisations * 1.25);
        best = { first: new Int32Array(room), second: new Int32Array(room), found: new Int32Array(room) };
      }
      best.first.fill(0, 0, organisations);
      best.second.fill(0, 0, organisations);
      return best;
    },
  };
};
