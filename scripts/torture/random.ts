// Numbers and choices that follow from a seed alone, so that a round can be had again.

export interface Random {
  /** In 0..1, never 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** Undefined only where there is nothing to choose from. */
  oneOf<T>(items: readonly T[]): T | undefined;
  chance(probability: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to choose by. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** FNV-1a: neighbouring seeds and names give numbers far apart. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
};

/** `names` tell apart what is drawn under one seed, such as a round and a worker. */
export const randomOf = (seed: number, ...names: readonly (string | number)[]): Random => {
  const next = mulberry32(hash([seed, ...names].join('/')));
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    oneOf: (items) => items[between(0, items.length - 1)],
    chance: (probability) => next() < probability,
  };
};
