// Decides which segments should become one. Every segment costs each question some microseconds, and every merge
// copies: sizes grow by fours, so that a source is copied about six times on its way to a full segment.
import { mostSources } from './segment.ts';

export interface SegmentState {
  readonly living: number;
  readonly dead: number;
  /** It is being merged already. */
  readonly busy: boolean;
}

/** Places in the list, the last one included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const fewest = 4;
/** Segments of which this share died are written anew: their memory is freed. */
const tooManyDead = 0.25;

interface Best extends Run {
  readonly living: number;
}

/** Runs from this place on that are worth merging: none in it is larger than all others together. */
const runFrom = (states: readonly SegmentState[], first: number): Best | undefined => {
  let living = 0;
  let largest = 0;
  for (let last = first; last < states.length; last += 1) {
    const state = states[last];
    if (!state || state.busy || living + state.living > mostSources) return undefined;
    living += state.living;
    largest = Math.max(largest, state.living);
    if (last - first + 1 >= fewest && 2 * largest <= living) return { first, last, living };
  }
  return undefined;
};

/** The cheapest merge worth making, or none. Segments keep their order: only neighbours are merged. */
export const planMerge = (states: readonly SegmentState[]): Run | undefined => {
  let best: Best | undefined;
  states.forEach((state, first) => {
    const isWorn = !state.busy && state.dead > 0 && state.dead >= (state.living + state.dead) * tooManyDead;
    const run = isWorn ? { first, last: first, living: state.living } : runFrom(states, first);
    if (run && (!best || run.living < best.living)) best = run;
  });
  return best && { first: best.first, last: best.last };
};
