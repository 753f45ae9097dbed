// Takes from the index what lives: nothing of a source that is gone gets on the disk, neither its id nor its words.
import { mergeSliced } from '../index/merge-sliced.ts';
import type { Segment, SegmentParts } from '../index/segment.ts';
import { dead } from '../index/source-class.ts';
import type { SavedTerms } from '../index/terms.ts';

/** Terms looked at between two turns. */
const together = 10_000;

/** In the same order, without the sources that died. */
export const livingSegments = async (
  segments: readonly Segment[],
  takeTurn: () => Promise<void>,
): Promise<readonly SegmentParts[]> => {
  const living: SegmentParts[] = [];
  for (const segment of segments) {
    if (segment.classes.every((sort) => sort === dead)) continue;
    living.push(segment.classes.includes(dead) ? await mergeSliced(takeTurn)([segment]) : segment);
  }
  return living;
};

/** The terms that are to be kept, under the numbers they have. */
export const keptTerms = async (
  { ends, bytes }: SavedTerms,
  isKept: (term: number) => boolean,
  takeTurn: () => Promise<void>,
): Promise<SavedTerms> => {
  const kept = { ends: new Int32Array(ends.length), bytes: new Uint8Array(bytes.length) };
  let end = 0;
  let size = 0;
  for (let term = 0; term < ends.length; term += 1) {
    if (term % together === 0) await takeTurn();
    if (isKept(term)) {
      const [from, to] = [ends[term - 1] ?? 0, ends[term] ?? 0];
      for (let at = from; at < to; at += 1) kept.bytes[end++] = bytes[at] as number;
      size = term + 1;
    }
    kept.ends[term] = end;
  }
  // Numbers after the last one that is kept can be given out again.
  return { ends: kept.ends.subarray(0, size), bytes: kept.bytes.subarray(0, end) };
};
