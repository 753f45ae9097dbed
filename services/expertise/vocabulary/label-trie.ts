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

/** Of an edge in the table: the node it leaves, the number it is for, the node it leads to, nothing. */
const edgeSize = 4;
const filterBits = 1 << 20;
/** Tables of edges grow one by one: a single large one would hold the event loop for tens of milliseconds when it does. */
const tableBits = 4;
const smallestTable = 64;

/** Edges by open addressing; one that leads to the root is none, and its place is free. */
interface Edges {
  cells: Int32Array;
  size: number;
}

/** Of an edge, or where it would stand. */
const placeOf = (cells: Int32Array, hash: number, node: number, symbol: number): number => {
  const mask = cells.length - 1;
  let place = (hash * edgeSize) & mask;
  while (cells[place + 2] !== 0 && (cells[place] !== node || cells[place + 1] !== symbol))
    place = (place + edgeSize) & mask;
  return place;
};

const putEdge = (cells: Int32Array, node: number, symbol: number, there: number): void => {
  const place = placeOf(cells, hashOf(node, symbol), node, symbol);
  cells[place] = node;
  cells[place + 1] = symbol;
  cells[place + 2] = there;
};

const growEdges = (edges: Edges): void => {
  const { cells } = edges;
  const larger = new Int32Array(cells.length * 2);
  for (let place = 0; place < cells.length; place += edgeSize) {
    const there = cells[place + 2] ?? 0;
    if (there !== 0) putEdge(larger, cells[place] ?? 0, cells[place + 1] ?? 0, there);
  }
  edges.cells = larger;
};

export const createLabelTrie = (): LabelTrie => {
  let nodes = 1;
  /** Children of the root, by number; 0: none. */
  let roots = new Int32Array(1024);
  /** All other edges, by the upper bits of their hash. */
  const tables = Array.from({ length: 1 << tableBits }, (): Edges => ({
    cells: new Int32Array(smallestTable * edgeSize),
    size: 0,
  }));
  /** Most edges looked for are not there: few bits that stay in the processor's cache say so (Bloom 1970, one hash). */
  const filter = new Int32Array(filterBits >> 5);
  let first = new Int32Array(1024).fill(-1);
  let last = new Int32Array(1024).fill(-1);
  let next = new Int32Array(1024).fill(-1);

  const tableOf = (hash: number): Edges => tables[hash >>> (32 - tableBits)] as Edges;

  const put = (node: number, symbol: number, there: number): void => {
    const hash = hashOf(node, symbol);
    const edges = tableOf(hash);
    edges.size += 1;
    if (edges.size * 2 * edgeSize > edges.cells.length) growEdges(edges);
    putEdge(edges.cells, node, symbol, there);
    const bit = hash & (filterBits - 1);
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  };

  const child = (node: number, symbol: number): number => {
    let there = 0;
    if (node === 0) there = symbol < roots.length ? (roots[symbol] ?? 0) : 0;
    else {
      const hash = hashOf(node, symbol);
      const bit = hash & (filterBits - 1);
      if (((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) {
        const { cells } = tableOf(hash);
        there = cells[placeOf(cells, hash, node, symbol) + 2] ?? 0;
      }
    }
    return there === 0 ? -1 : there;
  };

  const step = (node: number, symbol: number): number => {
    const there = child(node, symbol);
    if (there >= 0) return there;
    const made = nodes;
    nodes += 1;
    if (node === 0) {
      while (symbol >= roots.length) roots = grown(roots, 0);
      roots[symbol] = made;
    } else put(node, symbol, made);
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
    child,
    firstOf: (node) => first[node] ?? -1,
    nextOf: (item) => next[item] ?? -1,
  };
};
