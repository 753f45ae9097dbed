// Counts how many of the organisations found speak of each concept, in the sources that it is given.
import { termsAt } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import type { Terms } from '../index/terms.ts';
import { createLargest } from '../ranking/largest.ts';
import { conceptMarks } from './concept-marks.ts';

/** A source with one organisation behind it that is found. */
export interface OwnedSource {
  readonly owner: number;
  readonly segment: Segment;
  readonly local: number;
}

export interface ConceptCount {
  readonly concept: string;
  readonly organisations: number;
}

/** Of each concept, the last organisation it was counted for, plus 1. 0: not met yet, as they all are between questions. */
let last = new Int32Array(0);
/** Of each concept that was met, organisations. Both are as large as the dictionary, and used by the next question. */
let counts = new Int32Array(0);

const countAll = (owned: readonly OwnedSource[], marks: Uint8Array): readonly number[] => {
  const concepts: number[] = [];
  for (const { owner, segment, local } of owned) {
    const mark = owner + 1;
    const terms = termsAt(segment, local);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if (marks[term] !== 1) continue;
      const before = last[term] as number;
      if (before === mark) continue;
      if (before === 0) {
        concepts.push(term);
        counts[term] = 0;
      }
      last[term] = mark;
      counts[term] = (counts[term] as number) + 1;
    }
  }
  return concepts;
};

/** The `most` concepts that most organisations speak of, and those that as many do; `owned` in the order of owners. */
export const countFoundConcepts = (
  owned: readonly OwnedSource[],
  terms: Pick<Terms, 'isConcept' | 'termOf' | 'size'>,
  most: number,
): readonly ConceptCount[] => {
  if (last.length < terms.size) {
    last = new Int32Array(2 * terms.size);
    counts = new Int32Array(2 * terms.size);
  }
  const concepts = countAll(owned, conceptMarks(terms));
  const largest = createLargest(most);
  let least = 0;
  for (const term of concepts) {
    least = largest.offer(counts[term] as number);
    last[term] = 0;
  }
  return concepts
    .filter((term) => (counts[term] as number) >= least)
    .map((term) => ({ concept: terms.termOf(term).slice(1), organisations: counts[term] as number }));
};
