// Which numbers of the dictionary are concepts, in one byte each: for loops over the terms of many sources.
import type { Terms } from '../index/terms.ts';

type Dictionary = Pick<Terms, 'isConcept' | 'size'>;

interface Marked {
  marks: Uint8Array;
  /** Numbers marked so far: what a number stands for never changes. */
  size: number;
}

const marked = new WeakMap<Dictionary, Marked>();

/** 1 for each number of a concept; longer than the dictionary. */
export const conceptMarks = (terms: Dictionary): Uint8Array => {
  const known = marked.get(terms) ?? { marks: new Uint8Array(0), size: 0 };
  marked.set(terms, known);
  const { size } = terms;
  if (size > known.marks.length) {
    const grown = new Uint8Array(2 * size);
    grown.set(known.marks);
    known.marks = grown;
  }
  for (; known.size < size; known.size += 1) if (terms.isConcept(known.size)) known.marks[known.size] = 1;
  return known.marks;
};
