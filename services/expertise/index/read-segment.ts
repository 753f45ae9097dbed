// Looks things up in a segment.
import { createForwardReader } from './forward-list.ts';
import type { Segment } from './segment.ts';
import { wordOf } from './word-bytes.ts';

/** The last place from `start` to `end` whose cell is at most the value; `start` if none is. */
const lastAtMost = (cells: Int32Array | Uint16Array, start: number, end: number, value: number): number => {
  let place = start;
  for (let left = end - start; left > 1;) {
    const half = left >> 1;
    if ((cells[place + half] as number) <= value) place += half;
    left -= half;
  }
  return place;
};

/** The same in cells of 32 bits alone, twice as fast for meeting one sort of array only. */
const placeIn = (cells: Int32Array, value: number): number => {
  let place = 0;
  for (let left = cells.length; left > 1;) {
    const half = left >> 1;
    if ((cells[place + half] as number) <= value) place += half;
    left -= half;
  }
  return cells.length > 0 && cells[place] === value ? place : -1;
};

/** Place of a term in the segment's list; -1: no source holds it. */
export const placeOfTerm = ({ terms }: Segment, term: number): number => placeIn(terms, term);

/** Place of an owner in the segment's list; -1: none of the sources is its own. */
export const placeOfOwner = ({ ownerNumbers }: Segment, owner: number): number =>
  placeIn(ownerNumbers, owner);

/** Local number of a source; -1: not here. */
export const localOf = ({ numbers }: Segment, number: number): number => placeIn(numbers, number);

/** Impact of the term at a place of the list in a source; 0: it does not hold it. */
export const impactAt = (segment: Segment, termPlace: number, local: number): number => {
  const { postings, impacts, postingStarts } = segment;
  const start = postingStarts[termPlace] as number;
  const end = postingStarts[termPlace + 1] as number;
  const place = lastAtMost(postings, start, end, local);
  return postings[place] === local ? (impacts[place] as number) : 0;
};

const readForward = createForwardReader();

/** Terms of a source, ascending. The array is used again by the next call. */
export const termsAt = ({ forward, forwardStarts }: Segment, local: number): Int32Array =>
  readForward(forward, forwardStarts[local] ?? 0, forwardStarts[local + 1] ?? 0);

export const idAt = ({ ids, idStarts }: Segment, local: number): string =>
  wordOf(ids, idStarts[local] ?? 0, idStarts[local + 1] ?? 0);

/** Numbers of the organisations that stand behind a source, ascending. */
export const ownersAt = ({ owners, shared }: Segment, local: number): readonly number[] => {
  const owner = owners[local] ?? -1;
  if (owner >= 0) return [owner];
  if (owner === -1) return [];
  const start = -2 - owner;
  return [...shared.subarray(start + 1, start + 1 + (shared[start] ?? 0))];
};
