// A tree of sequences of numbers in flat arrays, as large vocabularies want it: a node is the sequence that leads there.

export interface LabelTrie {
  /** Adds an item under a sequence; several may share one. Items are numbers from 0, each added once. */
  plant(sequence: readonly number[], item: number): void;
  /** The node after one more number; -1: no sequence goes on so. The root is node 0. */
  child(node: number, symbol: number): number;
  /** First item of a node; -1: none. */
  firstOf(node: number): number;
  /** The item of the same node after this one; -1: none. In the order of planting. */
  nextOf(item: number): number;
}

const grown = (array: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2).fill(fill);
  larger.set(array);
  return larger;
};

/** Multiplicative hashing (Knuth, TAOCP 6.4), both numbers mixed in. */
const hashOf = (node: number, symbol: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

export const createLabelTrie = (): LabelTrie => {
  let nodes = 1;
  /** Open addressing: edge e of the table leads from `from[e]` by `by[e]` to `to[e]`; 0: free, for no edge leads to the root. */
  let from = new Int32Array(1024);
  let by = new Int32Array(1024);
  let to = new Int32Array(1024);
  let first = new Int32Array(1024).fill(-1);
  let last = new Int32Array(1024).fill(-1);
  let next = new Int32Array(1024).fill(-1);

  const placeOf = (node: number, symbol: number): number => {
    const mask = to.length - 1;
    let place = hashOf(node, symbol) & mask;
    while (to[place] !== 0 && (from[place] !== node || by[place] !== symbol)) place = (place + 1) & mask;
    return place;
  };

  const growEdges = (): void => {
    const [oldFrom, oldBy, oldTo] = [from, by, to];
    from = new Int32Array(oldTo.length * 2);
    by = new Int32Array(oldTo.length * 2);
    to = new Int32Array(oldTo.length * 2);
    for (let edge = 0; edge < oldTo.length; edge += 1) {
      if (oldTo[edge] === 0) continue;
      const place = placeOf(oldFrom[edge] ?? 0, oldBy[edge] ?? 0);
      from[place] = oldFrom[edge] ?? 0;
      by[place] = oldBy[edge] ?? 0;
      to[place] = oldTo[edge] ?? 0;
    }
  };

  const step = (node: number, symbol: number): number => {
    const place = placeOf(node, symbol);
    const there = to[place] ?? 0;
    if (there !== 0) return there;
    const made = nodes;
    nodes += 1;
    from[place] = node;
    by[place] = symbol;
    to[place] = made;
    if (nodes * 2 > to.length) growEdges();
    if (nodes >= first.length) {
      first = grown(first, -1);
      last = grown(last, -1);
    }
    return made;
  };

  return {
    plant: (sequence, item) => {
      const node = sequence.reduce(step, 0);
      while (item >= next.length) next = grown(next, -1);
      const end = last[node] ?? -1;
      if (end < 0) first[node] = item;
      else next[end] = item;
      last[node] = item;
    },
    child: (node, symbol) => {
      const there = to[placeOf(node, symbol)] ?? 0;
      return there === 0 ? -1 : there;
    },
    firstOf: (node) => first[node] ?? -1,
    nextOf: (item) => next[item] ?? -1,
  };
};
