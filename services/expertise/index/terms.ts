// The dictionary: every term has a number, given at first sight. A million of them take some tens of megabytes.
import { pausing, runToEnd } from '../analysis/in-pieces.ts';
import { createHashSlots } from './hash-slots.ts';
import { createWordBytes, isWordAt, wordOf } from './word-bytes.ts';

/**
 * What a dictionary is made of, to be kept and made again: number n is `bytes` from `ends[n - 1]` to `ends[n]`. Where
 * there are none, the term was left out, and its number is nobody's.
 */
export interface SavedTerms {
  readonly ends: Int32Array;
  readonly bytes: Uint8Array;
}

export interface Terms {
  /** Of a term, given at first sight, from 0; numbers are never taken back. */
  numberOf(term: string): number;
  /** -1: never seen. */
  find(term: string): number;
  /** Empty where no term has the number. */
  termOf(number: number): string;
  /** True for a concept (`#…`), false for a word. */
  isConcept(number: number): boolean;
  readonly size: number;
  /** Memory it takes. */
  readonly bytes: number;
  /** A copy, with the same numbers. */
  save(): SavedTerms;
}

const conceptMark = 0x23;

const larger = <T extends Int32Array | Uint8Array>(array: T, grown: T): T => {
  grown.set(array);
  return grown;
};

/** Terms taken over between two yields. */
const together = 2_000;

/** Pauses where it yields. */
export const growTerms = function* (saved?: SavedTerms): Generator<void, Terms> {
  let size = 0;
  let ends = new Int32Array(1024);
  let pool = new Uint8Array(16_384);
  const slots = createHashSlots();
  const word = createWordBytes();
  const startOf = (number: number): number => (number > 0 ? (ends[number - 1] ?? 0) : 0);
  const isIt = (number: number): boolean => isWordAt(pool, startOf(number), ends[number] ?? 0, word);

  const find = (term: string): number => {
    word.read(term);
    return slots.find(word.hash, isIt);
  };

  /** Gives out the next number. */
  const append = (bytes: Uint8Array): number => {
    const start = startOf(size);
    if (size === ends.length) ends = larger(ends, new Int32Array(2 * size));
    while (start + bytes.length > pool.length) pool = larger(pool, new Uint8Array(2 * pool.length));
    pool.set(bytes, start);
    ends[size] = start + bytes.length;
    size += 1;
    return size - 1;
  };

  const numberOf = (term: string): number => {
    const known = find(term);
    if (known >= 0) return known;
    slots.add(word.hash, size);
    return append(word.bytes.subarray(0, word.length));
  };

  const termOf = (number: number): string =>
    number < 0 || number >= size ? '' : wordOf(pool, startOf(number), ends[number] ?? 0);

  if (saved) {
    yield* pausing(saved.ends.entries(), together, ([number, end]) => {
      const term = wordOf(saved.bytes, saved.ends[number - 1] ?? 0, end);
      // Terms differ from each other: what is there already is empty, for being left out.
      if (find(term) < 0) numberOf(term);
      else append(new Uint8Array());
    });
  }

  return {
    numberOf,
    find,
    termOf,
    isConcept: (number) => number >= 0 && number < size && pool[startOf(number)] === conceptMark,
    get size() {
      return size;
    },
    get bytes() {
      return ends.byteLength + pool.byteLength + slots.bytes;
    },
    save: () => ({ ends: ends.slice(0, size), bytes: pool.slice(0, startOf(size)) }),
  };
};

export const createTerms = (saved?: SavedTerms): Terms => runToEnd(growTerms(saved));
