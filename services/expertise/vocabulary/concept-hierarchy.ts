// How concepts hang together: what is above and below each.
import { pausing, runToEnd } from '../analysis/in-pieces.ts';
import type { Concept } from './concept.ts';

export interface Hierarchy {
  /** Direct narrower concepts, by id. */
  narrowerOf(id: string): readonly string[];
  /** Itself, then all above it, nearest first. */
  upwards(id: string): readonly string[];
  /** Itself, then all below it, nearest first. */
  downwards(id: string): readonly string[];
}

/** No chain of broader concepts is longer, whatever an import says. */
const deepest = 20;

const spread = (id: string, next: (id: string) => readonly string[]): readonly string[] => {
  const reached = new Set([id]);
  let edge: readonly string[] = [id];
  for (let depth = 0; depth < deepest && edge.length > 0; depth += 1) {
    edge = edge.flatMap(next).filter((one) => !reached.has(one));
    for (const one of edge) reached.add(one);
  }
  return [...reached];
};

/** Concepts hung up between two yields. */
const together = 1_000;

/** Pauses where it yields. */
export const growHierarchy = function* (concepts: ReadonlyMap<string, Concept>): Generator<void, Hierarchy> {
  const narrower = new Map<string, string[]>();
  yield* pausing(concepts.values(), together, ({ id, broader }) => {
    for (const above of broader) {
      const below = narrower.get(above);
      if (below) below.push(id);
      else narrower.set(above, [id]);
    }
  });
  yield* pausing(narrower.values(), together, (below) => below.sort());
  const narrowerOf = (id: string): readonly string[] => narrower.get(id) ?? [];
  const above = new Map<string, readonly string[]>();
  return {
    narrowerOf,
    upwards: (id) => {
      const known = above.get(id);
      if (known) return known;
      const found = spread(id, (one) => concepts.get(one)?.broader ?? []);
      above.set(id, found);
      return found;
    },
    downwards: (id) => spread(id, narrowerOf),
  };
};

export const createHierarchy = (concepts: ReadonlyMap<string, Concept>): Hierarchy =>
  runToEnd(growHierarchy(concepts));
