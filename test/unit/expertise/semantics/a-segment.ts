// A piece of the index, as far as semantics reads it: made of bags of terms.
import type { SegmentPostings } from '../../../../services/expertise/semantics/segment-vectors.ts';

export interface Bag {
  readonly terms: readonly number[];
  readonly impacts: readonly number[];
}

export const aSegment = (bags: readonly Bag[], numbers?: readonly number[]): SegmentPostings => {
  const holders = new Map<number, { source: number; impact: number }[]>();
  for (const [source, { terms, impacts }] of bags.entries())
    for (const [i, term] of terms.entries()) {
      const held = holders.get(term) ?? [];
      held.push({ source, impact: impacts[i] ?? 0 });
      holders.set(term, held);
    }
  const terms = Int32Array.from(holders.keys()).sort();
  const lists = Array.from(terms, (term) => holders.get(term) ?? []);
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    buffer: {},
    sizes: { sources: bags.length },
    numbers: Int32Array.from(numbers ?? bags.keys()),
    terms,
    postingStarts: Int32Array.from(starts),
    postings: Uint16Array.from(lists.flat(), ({ source }) => source),
    impacts: Uint8Array.from(lists.flat(), ({ impact }) => impact),
  };
};
