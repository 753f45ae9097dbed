// The loops that everything waits for: weight · impact of each posting, added to the sum of its source.
//
// Eight postings a round: V8 checks for interrupts once a round, and what it does besides an addition costs several
// times the addition. The loops over terms are in here too, which makes the functions too long to be taken into
// their callers: there they would stay compiled by the quick compiler, four to eight times slower (measured).
import type { Segment } from '../index/segment.ts';
import type { Matches } from './match-terms.ts';

/** Terms from place `first` to before `last` of the matches. */
export const addPostings = (
  sums: Int32Array,
  { postings, impacts }: Segment,
  { starts, ends, weights }: Matches,
  first: number,
  last: number,
): void => {
  for (let term = first; term < last; term += 1) {
    const weight = weights[term] as number;
    const end = ends[term] as number;
    const whole = end - 7;
    let at = starts[term] as number;
    for (; at < whole; at += 8) {
      const a = postings[at] as number;
      sums[a] = ((sums[a] as number) + Math.imul(weight, impacts[at] as number)) | 0;
      const b = postings[at + 1] as number;
      sums[b] = ((sums[b] as number) + Math.imul(weight, impacts[at + 1] as number)) | 0;
      const c = postings[at + 2] as number;
      sums[c] = ((sums[c] as number) + Math.imul(weight, impacts[at + 2] as number)) | 0;
      const d = postings[at + 3] as number;
      sums[d] = ((sums[d] as number) + Math.imul(weight, impacts[at + 3] as number)) | 0;
      const e = postings[at + 4] as number;
      sums[e] = ((sums[e] as number) + Math.imul(weight, impacts[at + 4] as number)) | 0;
      const f = postings[at + 5] as number;
      sums[f] = ((sums[f] as number) + Math.imul(weight, impacts[at + 5] as number)) | 0;
      const g = postings[at + 6] as number;
      sums[g] = ((sums[g] as number) + Math.imul(weight, impacts[at + 6] as number)) | 0;
      const h = postings[at + 7] as number;
      sums[h] = ((sums[h] as number) + Math.imul(weight, impacts[at + 7] as number)) | 0;
    }
    for (; at < end; at += 1) {
      const source = postings[at] as number;
      sums[source] = (sums[source] as number) + Math.imul(weight, impacts[at] as number);
    }
  }
};

/**
 * The same for one term, and lists the sources that had nothing before; returns how many are listed then. `touched`
 * must have room for one more than there are sources.
 */
export const addAndList = (
  sums: Int32Array,
  { postings, impacts }: Segment,
  { starts, ends, weights }: Matches,
  term: number,
  touched: Int32Array,
  listed: number,
): number => {
  const weight = weights[term] as number;
  const end = ends[term] as number;
  const whole = end - 3;
  let count = listed;
  let at = starts[term] as number;
  for (; at < whole; at += 4) {
    const a = postings[at] as number;
    const b = postings[at + 1] as number;
    const c = postings[at + 2] as number;
    const d = postings[at + 3] as number;
    const ofA = sums[a] as number;
    const ofB = sums[b] as number;
    const ofC = sums[c] as number;
    const ofD = sums[d] as number;
    touched[count] = a;
    if (ofA === 0) count += 1;
    touched[count] = b;
    if (ofB === 0) count += 1;
    touched[count] = c;
    if (ofC === 0) count += 1;
    touched[count] = d;
    if (ofD === 0) count += 1;
    sums[a] = ofA + Math.imul(weight, impacts[at] as number);
    sums[b] = ofB + Math.imul(weight, impacts[at + 1] as number);
    sums[c] = ofC + Math.imul(weight, impacts[at + 2] as number);
    sums[d] = ofD + Math.imul(weight, impacts[at + 3] as number);
  }
  for (; at < end; at += 1) {
    const source = postings[at] as number;
    const before = sums[source] as number;
    touched[count] = source;
    if (before === 0) count += 1;
    sums[source] = before + Math.imul(weight, impacts[at] as number);
  }
  return count;
};
