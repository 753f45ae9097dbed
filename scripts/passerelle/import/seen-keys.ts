// On which line a key came first. Compact, for files of millions of rows: 24 bytes a key at the most, by a hash of
// 64 bits (two of a million keys are taken for one another once in 30 million files).
import { hash } from 'node:crypto';

export interface SeenKeys {
  /** The line it was seen on before; undefined, and remembered from now on, when it is new. */
  see(key: string, line: number): number | undefined;
  has(key: string): boolean;
}

/** Cells of one slot: both halves of the hash, the line (0: the slot is free). */
const width = 3;

const halvesOf = (key: string): readonly [number, number] => {
  const digest = hash('sha1', key, 'buffer');
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
};

export const createSeenKeys = (): SeenKeys => {
  let slots = new Uint32Array(1024 * width);
  let used = 0;

  /** The slot of this hash, or the free one where it belongs (open addressing, linear probing). */
  const find = (table: Uint32Array, low: number, high: number): number => {
    const count = table.length / width;
    for (let slot = low % count; ; slot = (slot + 1) % count) {
      const at = slot * width;
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at;
    }
  };

  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += width) {
      const [low = 0, high = 0, line = 0] = slots.subarray(at, at + width);
      if (line > 0) larger.set([low, high, line], find(larger, low, high));
    }
    slots = larger;
  };

  return {
    see: (key, line) => {
      const [low, high] = halvesOf(key);
      const at = find(slots, low, high);
      if ((slots[at + 2] ?? 0) > 0) return slots[at + 2];
      slots.set([low, high, line], at);
      used += 1;
      if (used * width * 2 > slots.length) grow();
      return undefined;
    },
    has: (key) => (slots[find(slots, ...halvesOf(key)) + 2] ?? 0) > 0,
  };
};
