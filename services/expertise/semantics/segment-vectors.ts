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

/** Sources whose bags are made at a time: a few megabytes. */
const block = 4_096;
/** Postings looked at, and sources projected or copied, between two yields: about half a millisecond each. */
const postingsTogether = 50_000;
const projectedTogether = 20;
const copiedTogether = 4_000;

/** The bags of some sources, one after the other: each has its terms from `starts[i]` up to `starts[i + 1]`. */
interface Bags {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly impacts: Uint8Array;
}

/** Where each term's postings of the sources from `reached` on begin; moves on block by block. */
interface Reach {
  readonly postings: Int32Array;
  reached: number;
}

/** Calls `visit` with each posting of the next block, by term. */
const eachPosting = function* (
  { terms, postingStarts, postings }: SegmentPostings,
  from: Int32Array,
  end: number,
  visit: (posting: number, source: number, term: number, place: number) => void,
): Generator<undefined, void> {
  let sinceYield = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const last = postingStarts[place + 1] ?? 0;
    const first = from[place] ?? 0;
    let at = first;
    for (; at < last && (postings[at] ?? 0) < end; at += 1)
      visit(at, postings[at] ?? 0, terms[place] ?? 0, place);
    sinceYield += at - first + 1;
    if (sinceYield < postingsTogether) continue;
    sinceYield = 0;
    yield;
  }
};

/** The bags of the next block of sources. */
const nextBags = function* (segment: SegmentPostings, reach: Reach): Generator<undefined, Bags> {
  const first = reach.reached;
  const end = Math.min(segment.sizes.sources, first + block);
  const starts = new Int32Array(end - first + 1);
  yield* eachPosting(segment, reach.postings, end, (_, source) => {
    starts[source - first + 1] = (starts[source - first + 1] ?? 0) + 1;
  });
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice(0, -1);
  const terms = new Int32Array(starts.at(-1) ?? 0);
  const impacts = new Uint8Array(terms.length);
  yield* eachPosting(segment, reach.postings, end, (posting, source, term, place) => {
    const to = next[source - first] ?? 0;
    next[source - first] = to + 1;
    terms[to] = term;
    impacts[to] = segment.impacts[posting] ?? 0;
    reach.postings[place] = posting + 1;
  });
  reach.reached = end;
  return { starts, terms, impacts };
};

/** Yields now and then, so that its caller can let others in. */
export const projectSegment = function* (
  space: ThemeSpace,
  segment: SegmentPostings,
): Generator<undefined, ThemeVectors> {
  const project = createProject(space);
  const vectors = themeVectors(segment.sizes.sources);
  const reach: Reach = { postings: segment.postingStarts.slice(0, -1), reached: 0 };
  while (reach.reached < vectors.size) {
    const first = reach.reached;
    const { starts, terms, impacts } = yield* nextBags(segment, reach);
    for (let source = first; source < reach.reached; source += 1) {
      const [from, to] = [starts[source - first] ?? 0, starts[source - first + 1] ?? 0];
      project(terms.subarray(from, to), impacts.subarray(from, to), vectors, source);
      if (source % projectedTogether === 0) yield;
    }
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
const takeOver = function* (
  merged: { readonly segment: SegmentPostings; readonly vectors: ThemeVectors },
  { segment, vectors }: { readonly segment: SegmentPostings; readonly vectors: ThemeVectors },
): Generator<undefined, void> {
  let to = 0;
  for (let from = 0; from < vectors.size; from += 1) {
    const number = segment.numbers[from] ?? -1;
    while (to < merged.vectors.size && (merged.segment.numbers[to] ?? 0) < number) to += 1;
    if (merged.segment.numbers[to] === number) copyThemeVector(vectors, from, merged.vectors, to);
    if (from % copiedTogether === copiedTogether - 1) yield;
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
        yield* prepare(segment);
        yield* takeOver({ segment: merged, vectors }, { segment, vectors: of(segment) });
      }
      known.set(merged.buffer, vectors);
    },
  };
};
