// Where the sources of the index's segments stand among the themes.
import { copyThemeVector, createProject, themeVectors } from './project.ts';
import type { ThemeVectors } from './project.ts';
import type { ThemeSpace } from './themes.ts';

/** What is read of a segment of the index: its postings. */
export interface SegmentPostings {
  /** What the segment is known by, whatever of it is opened anew. */
  readonly buffer: object;
  readonly sizes: { readonly sources: number };
  /** Of each source, ascending; one number is one state of one source, in whatever segment. */
  readonly numbers: Int32Array;
  /** Of each term, ascending; its postings stand from `postingStarts[i]` up to `postingStarts[i + 1]`. */
  readonly terms: Int32Array;
  readonly postingStarts: Int32Array;
  readonly postings: Uint16Array;
  readonly impacts: Uint8Array;
}

/** Postings looked at, and sources projected, between two yields: about half a millisecond each. */
const postingsTogether = 50_000;
const sourcesTogether = 50;

/** The bags of all sources, one after the other: each has its terms from `starts[i]` up to `starts[i + 1]`. */
const bagsOf = function* ({ sizes, terms, postingStarts, postings, impacts }: SegmentPostings) {
  const starts = new Int32Array(sizes.sources + 1);
  for (let at = 0; at < postings.length; at += 1) {
    const source = postings[at] ?? 0;
    starts[source + 1] = (starts[source + 1] ?? 0) + 1;
    if (at % postingsTogether === postingsTogether - 1) yield;
  }
  for (let source = 0; source < sizes.sources; source += 1)
    starts[source + 1] = (starts[source + 1] ?? 0) + (starts[source] ?? 0);
  const next = starts.slice(0, sizes.sources);
  const ofTerms = new Int32Array(postings.length);
  const ofImpacts = new Uint8Array(postings.length);
  let sinceYield = 0;
  for (const [place, term] of terms.entries()) {
    const end = postingStarts[place + 1] ?? 0;
    for (let at = postingStarts[place] ?? 0; at < end; at += 1) {
      const source = postings[at] ?? 0;
      const to = next[source] ?? 0;
      next[source] = to + 1;
      ofTerms[to] = term;
      ofImpacts[to] = impacts[at] ?? 0;
    }
    sinceYield += end - (postingStarts[place] ?? 0);
    if (sinceYield < postingsTogether) continue;
    sinceYield = 0;
    yield;
  }
  return { starts, terms: ofTerms, impacts: ofImpacts };
};

/** Yields now and then, so that its caller can let others in. */
export const projectSegment = function* (
  space: ThemeSpace,
  segment: SegmentPostings,
): Generator<undefined, ThemeVectors> {
  const project = createProject(space);
  const vectors = themeVectors(segment.sizes.sources);
  const { starts, terms, impacts } = yield* bagsOf(segment);
  for (let source = 0; source < vectors.size; source += 1) {
    const [from, to] = [starts[source] ?? 0, starts[source + 1] ?? 0];
    project(terms.subarray(from, to), impacts.subarray(from, to), vectors, source);
    if (source % sourcesTogether === sourcesTogether - 1) yield;
  }
  return vectors;
};

/** Vectors of the segments, as long as anybody knows these. */
export interface SegmentVectors {
  has(segment: SegmentPostings): boolean;
  /** Projects them now where they are missing: for small segments, and for threads that nobody waits for. */
  of(segment: SegmentPostings): ThemeVectors;
  /** Projects them in steps. */
  prepare(segment: SegmentPostings): Generator<undefined, void>;
  /** The vectors of a segment that was merged from others, taken over from them; what they lack stays without. */
  merge(merged: SegmentPostings, from: readonly SegmentPostings[]): Generator<undefined, void>;
}

const finish = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Both by ascending numbers: one walk through both. */
const takeOver = (
  merged: { readonly segment: SegmentPostings; readonly vectors: ThemeVectors },
  { segment, vectors }: { readonly segment: SegmentPostings; readonly vectors: ThemeVectors },
): void => {
  let to = 0;
  for (let from = 0; from < vectors.size; from += 1) {
    const number = segment.numbers[from] ?? -1;
    while (to < merged.vectors.size && (merged.segment.numbers[to] ?? 0) < number) to += 1;
    if (merged.segment.numbers[to] === number) copyThemeVector(vectors, from, merged.vectors, to);
  }
};

export const createSegmentVectors = (space: ThemeSpace): SegmentVectors => {
  const known = new WeakMap<object, ThemeVectors>();
  const prepare = function* (segment: SegmentPostings): Generator<undefined, void> {
    if (known.has(segment.buffer)) return;
    const vectors = yield* projectSegment(space, segment);
    known.set(segment.buffer, vectors);
  };
  const of = (segment: SegmentPostings): ThemeVectors => {
    const vectors = known.get(segment.buffer);
    if (vectors) return vectors;
    const projected = finish(projectSegment(space, segment));
    known.set(segment.buffer, projected);
    return projected;
  };
  return {
    has: ({ buffer }) => known.has(buffer),
    of,
    prepare,
    merge: function* (merged, from) {
      const vectors = themeVectors(merged.sizes.sources);
      for (const segment of from) {
        takeOver({ segment: merged, vectors }, { segment, vectors: of(segment) });
        yield;
      }
      known.set(merged.buffer, vectors);
    },
  };
};
