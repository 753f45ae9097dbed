// A hash table of numbers, in typed arrays: who asks says what a number stands for.

export interface HashSlots {
  /** The number with this hash for which `isIt` holds; -1 if none. */
  find(hash: number, isIt: (number: number) => boolean): number;
  /** The number must not be in yet. */
  add(hash: number, number: number): void;
  remove(hash: number, number: number): void;
  readonly bytes: number;
}

/** Tables grow one by one: a single large one would hold the event loop for tens of milliseconds when it does. */
const tableBits = 8;
const smallest = 8;
/** Of the places, at most this share is taken: probes stay short. */
const fullest = 0.7;

/** Hash and number + 1, in turn; 0: free. */
interface Table {
  cells: Int32Array;
  size: number;
}

const place = (cells: Int32Array, hash: number, number: number): void => {
  const mask = cells.length / 2 - 1;
  let at = hash & mask;
  while (cells[2 * at + 1] !== 0) at = (at + 1) & mask;
  cells[2 * at] = hash;
  cells[2 * at + 1] = number + 1;
};

const grow = (table: Table): void => {
  const { cells } = table;
  const larger = new Int32Array(cells.length * 2);
  for (let at = 0; at < cells.length; at += 2) {
    const number = cells[at + 1] ?? 0;
    if (number !== 0) place(larger, cells[at] ?? 0, number - 1);
  }
  table.cells = larger;
};

/** Moves later numbers up that were pushed on by the one that left, so that no probe ends too early. */
const close = (cells: Int32Array, hole: number): void => {
  const mask = cells.length / 2 - 1;
  let free = hole;
  for (let at = (free + 1) & mask; cells[2 * at + 1] !== 0; at = (at + 1) & mask) {
    const home = (cells[2 * at] ?? 0) & mask;
    if (((at - home) & mask) < ((at - free) & mask)) continue;
    cells[2 * free] = cells[2 * at] ?? 0;
    cells[2 * free + 1] = cells[2 * at + 1] ?? 0;
    free = at;
  }
  cells[2 * free + 1] = 0;
};

export const createHashSlots = (): HashSlots => {
  const tables = Array.from({ length: 1 << tableBits }, (): Table => ({
    cells: new Int32Array(2 * smallest),
    size: 0,
  }));
  // The upper bits choose the table, the lower ones the place in it.
  const tableOf = (hash: number): Table => tables[hash >>> (32 - tableBits)] as Table;
  return {
    find: (hash, isIt) => {
      const { cells } = tableOf(hash);
      const mask = cells.length / 2 - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const number = cells[2 * at + 1] ?? 0;
        if (number === 0) return -1;
        if (cells[2 * at] === hash && isIt(number - 1)) return number - 1;
      }
    },
    add: (hash, number) => {
      const table = tableOf(hash);
      if (table.size + 1 > (table.cells.length / 2) * fullest) grow(table);
      place(table.cells, hash, number);
      table.size += 1;
    },
    remove: (hash, number) => {
      const table = tableOf(hash);
      const mask = table.cells.length / 2 - 1;
      for (let at = hash & mask; table.cells[2 * at + 1] !== 0; at = (at + 1) & mask) {
        if (table.cells[2 * at + 1] !== number + 1) continue;
        close(table.cells, at);
        table.size -= 1;
        return;
      }
    },
    get bytes() {
      return tables.reduce((sum, { cells }) => sum + cells.byteLength, 0);
    },
  };
};
