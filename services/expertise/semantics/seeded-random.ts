// Numbers that look random and are the same on every machine: what is learned from them is too.

/** Looked up once: it is called for every number. */
const { imul } = Math;

/** In [0, 1); the next one at each call. */
export type Random = () => number;

/** Mulberry32: 32 bits of state, equidistributed enough to draw pairs and starting directions. */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A whole number below `below`. */
export const drawBelow = (random: Random, below: number): number => Math.floor(random() * below);
