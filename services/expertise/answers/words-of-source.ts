// How many words sources have: counted when it is asked first, for a segment never changes.
import { termsAt } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import type { Terms } from '../index/terms.ts';
import { wordsIn } from './read-sources.ts';

/** Of each source of a segment, its words plus 1; 0: not counted yet. */
const counted = new WeakMap<SharedArrayBuffer, Int32Array>();

/** Distinct words of a source, concepts left out. */
export const wordsOfSource = (
  segment: Segment,
  local: number,
  { isConcept }: Pick<Terms, 'isConcept'>,
): number => {
  let counts = counted.get(segment.buffer);
  if (!counts) {
    counts = new Int32Array(segment.sizes.sources);
    counted.set(segment.buffer, counts);
  }
  const known = counts[local] ?? 0;
  if (known > 0) return known - 1;
  const words = wordsIn(termsAt(segment, local), isConcept);
  counts[local] = words + 1;
  return words;
};
