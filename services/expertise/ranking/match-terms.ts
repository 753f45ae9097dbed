// Finds the postings of a question's terms in a segment.
import { placeOfTerm } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** Of each term of the question that the segment holds, in the order of the question. Arrays may be longer. */
export interface Matches {
  count: number;
  /** Postings from here… */
  starts: Int32Array;
  /** … to here. */
  ends: Int32Array;
  weights: Int32Array;
  /** The most that one posting adds. */
  bounds: Int32Array;
  /** Place of the term in the question. */
  asked: Int32Array;
  /** All of them. */
  postings: number;
}

export const createMatches = (): Matches => {
  const none = new Int32Array(0);
  return { count: 0, starts: none, ends: none, weights: none, bounds: none, asked: none, postings: 0 };
};

const makeRoom = (matches: Matches, terms: number): void => {
  if (matches.starts.length >= terms) return;
  const room = Math.max(64, 2 * terms);
  matches.starts = new Int32Array(room);
  matches.ends = new Int32Array(room);
  matches.weights = new Int32Array(room);
  matches.bounds = new Int32Array(room);
  matches.asked = new Int32Array(room);
};

export const matchTerms = (segment: Segment, { terms, weights }: WeightedQuestion, into: Matches): void => {
  makeRoom(into, terms.length);
  const { postingStarts, maxImpacts } = segment;
  let count = 0;
  let postings = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const place = placeOfTerm(segment, terms[at] as number);
    if (place < 0) continue;
    const start = postingStarts[place] as number;
    const end = postingStarts[place + 1] as number;
    into.starts[count] = start;
    into.ends[count] = end;
    into.weights[count] = weights[at] as number;
    into.bounds[count] = (weights[at] as number) * (maxImpacts[place] as number);
    into.asked[count] = at;
    postings += end - start;
    count += 1;
  }
  into.count = count;
  into.postings = postings;
};
