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

interface Columns {
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const usualRoom = 1024;

/** Columns with this room in one block, which hold what others held. */
const columns = (room: number, { terms, starts, ends }: Partial<Columns> = {}): Columns => {
  const block = new ArrayBuffer(room * 12);
  const column = (place: number, held: Int32Array | undefined): Int32Array => {
    const array = new Int32Array(block, place * room * 4, room);
    if (held) array.set(held);
    return array;
  };
  return { terms: column(0, terms), starts: column(1, starts), ends: column(2, ends) };
};

export const createTokenList = (): TokenList => {
  let length = 0;
  let { terms, starts, ends } = columns(usualRoom);
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
      if (length === terms.length) ({ terms, starts, ends } = columns(length * 2, { terms, starts, ends }));
      terms[length] = term;
      starts[length] = start;
      ends[length] = end;
      length += 1;
    },
    done: () => {
      const upTo = (array: Int32Array): Int32Array => array.subarray(0, length);
      return { length, ...columns(length, { terms: upTo(terms), starts: upTo(starts), ends: upTo(ends) }) };
    },
    clear: () => {
      // What a giant text took is given back with the next ordinary one.
      if (length <= usualRoom && terms.length > usualRoom) ({ terms, starts, ends } = columns(usualRoom));
      length = 0;
    },
  };
};
