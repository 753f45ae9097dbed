// A column of numbers that grows to millions without ever being copied: one array that doubles stops everything else
// for as long as its numbers take to move.

const bits = 15;
const blockLength = 2 ** bits;
const within = blockLength - 1;

export interface NumberColumn {
  readonly length: number;
  push(value: number): void;
  /** 0 beyond the end. */
  at(row: number): number;
}

export const createNumberColumn = (Block: Int32ArrayConstructor | Float64ArrayConstructor): NumberColumn => {
  const blocks: (Int32Array | Float64Array)[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length >> bits === blocks.length) blocks.push(new Block(blockLength));
      const block = blocks[length >> bits];
      if (block) block[length & within] = value;
      length += 1;
    },
    at: (row) => blocks[row >> bits]?.[row & within] ?? 0,
  };
};
