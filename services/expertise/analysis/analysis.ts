// What reading a text gives: terms with their places, passages with their language, acronyms with their long form.
import type { Language } from '../source.ts';
import type { Span } from './split-passages.ts';

/** Terms in the order of their places; several may share one. Three arrays, so that a long text makes few objects. */
export interface Tokens {
  readonly length: number;
  /** Number of each term; -1 where no indexed text holds it. */
  readonly terms: Int32Array;
  /** UTF-16 units of the text that was read: `text.slice(starts[i], ends[i])` is the word as written. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Passage extends Span {
  readonly language: Language;
}

/** "long form (ACRONYM)" or "ACRONYM (long form)", as the text says it. */
export interface Acronym {
  /** Term of the acronym. */
  readonly short: number;
  /** Terms of the words of the long form, in order. */
  readonly long: readonly number[];
}

export interface Analysis {
  readonly words: Tokens;
  readonly passages: readonly Passage[];
  readonly acronyms: readonly Acronym[];
}

/** Gives terms their numbers. */
export interface TermNumbers {
  /** Of a term, given at first sight, from 0. */
  numberOf(term: string): number;
  /** -1: never seen. */
  find(term: string): number;
}

/** Gathers tokens; grows by doubling. */
export interface TokenList extends Tokens {
  add(term: number, start: number, end: number): void;
  /** A copy of just the length. */
  done(): Tokens;
  clear(): void;
}

const grow = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

const usualRoom = 4096;

export const createTokenList = (): TokenList => {
  let length = 0;
  let terms = new Int32Array(usualRoom);
  let starts = new Int32Array(usualRoom);
  let ends = new Int32Array(usualRoom);
  return {
    get length() {
      return length;
    },
    get terms() {
      return terms;
    },
    get starts() {
      return starts;
    },
    get ends() {
      return ends;
    },
    add: (term, start, end) => {
      if (length === terms.length) {
        terms = grow(terms);
        starts = grow(starts);
        ends = grow(ends);
      }
      terms[length] = term;
      starts[length] = start;
      ends[length] = end;
      length += 1;
    },
    done: () => {
      const copy = new ArrayBuffer(length * 12);
      const copyOf = (array: Int32Array, place: number): Int32Array => {
        const column = new Int32Array(copy, place * length * 4, length);
        column.set(array.subarray(0, length));
        return column;
      };
      return { length, terms: copyOf(terms, 0), starts: copyOf(starts, 1), ends: copyOf(ends, 2) };
    },
    clear: () => {
      // What a giant text took is given back with the next ordinary one.
      if (terms.length > usualRoom && length <= usualRoom)
        [terms, starts, ends] = [terms, starts, ends].map(() => new Int32Array(usualRoom)) as [never, never, never];
      length = 0;
    },
  };
};
