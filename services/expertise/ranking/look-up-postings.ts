// What the remaining terms of a question add to one source, looked up instead of added to all.
import type { Segment } from '../index/segment.ts';
import type { Matches } from './match-terms.ts';

/** Of the terms from place `first` on. */
export const sumFrom = (
  { postings, impacts }: Segment,
  { count, starts, ends, weights }: Matches,
  first: number,
  local: number,
): number => {
  let sum = 0;
  for (let term = first; term < count; term += 1) {
    let place = starts[term] as number;
    for (let left = (ends[term] as number) - place; left > 1;) {
      const half = left >> 1;
      if ((postings[place + half] as number) <= local) place += half;
      left -= half;
    }
    if (postings[place] === local) sum += Math.imul(weights[term] as number, impacts[place] as number);
  }
  return sum;
};
