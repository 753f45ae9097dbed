// Makes one segment of several that follow one another, without the sources that died. A generator: whoever runs it
// decides when the event loop gets its turn; a step takes well under a millisecond.
import { dead } from './source-class.ts';
import { createForwardReader } from './forward-list.ts';
import { listOwners } from './list-owners.ts';
import { ownersAt, placeOfTerm } from './read-segment.ts';
import { allocateSegment } from './segment.ts';
import type { Segment, SegmentSizes } from './segment.ts';

/** Postings, or what takes as long, that are worked on in a step. */
const stepWork = 65_536;

/** One of the segments to be merged. */
interface Input {
  readonly segment: Segment;
  /** For each source its new local number; -1: it died. */
  readonly moved: Int32Array;
  /** For each term of its list, how many of the sources that hold it live. */
  readonly holders: Int32Array;
  living: number;
}

const readForward = createForwardReader();

function* openInput(segment: Segment, first: number): Generator<undefined, Input> {
  const { sizes, classes, postingStarts, forward, forwardStarts } = segment;
  const moved = new Int32Array(sizes.sources).fill(-1);
  const holders = new Int32Array(sizes.terms);
  for (let at = 0; at < sizes.terms; at += 1) {
    holders[at] = (postingStarts[at + 1] as number) - (postingStarts[at] as number);
  }
  yield;
  let living = 0;
  let work = 0;
  for (let local = 0; local < sizes.sources; local += 1) {
    if (classes[local] !== dead) {
      moved[local] = first + living;
      living += 1;
      continue;
    }
    for (const term of readForward(forward, forwardStarts[local] ?? 0, forwardStarts[local + 1] ?? 0)) {
      const place = placeOfTerm(segment, term);
      holders[place] = (holders[place] as number) - 1;
      work += 20;
    }
    if (work > stepWork) {
      work = 0;
      yield;
    }
  }
  return { segment, moved, holders, living };
}

/** A term of the merged list: its number, where its postings begin, and its place in the list of each input, or -1. */
interface Union {
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly places: readonly Int32Array[];
  readonly length: number;
}

function* unite(inputs: readonly Input[]): Generator<undefined, Union> {
  const room = inputs.reduce((sum, { segment }) => sum + segment.sizes.terms, 0);
  const terms = new Int32Array(room);
  const starts = new Int32Array(room + 1);
  const places = inputs.map(() => new Int32Array(room));
  const next = inputs.map(() => 0);
  let length = 0;
  let postings = 0;
  for (let round = 1; ; round += 1) {
    let term = Number.POSITIVE_INFINITY;
    inputs.forEach(({ segment }, nth) => {
      term = Math.min(term, segment.terms[next[nth] ?? 0] ?? Number.POSITIVE_INFINITY);
    });
    if (term === Number.POSITIVE_INFINITY) break;
    let count = 0;
    inputs.forEach(({ segment, holders }, nth) => {
      const place = next[nth] ?? 0;
      const isHere = segment.terms[place] === term;
      const list = places[nth] as Int32Array;
      list[length] = isHere ? place : -1;
      if (!isHere) return;
      next[nth] = place + 1;
      count += holders[place] as number;
    });
    if (round % 4096 === 0) yield;
    if (count === 0) continue;
    terms[length] = term;
    starts[length] = postings;
    postings += count;
    length += 1;
  }
  starts[length] = postings;
  return { terms, starts, places, length };
}

const copyPostings = (to: Segment, start: number, { segment, moved }: Input, place: number): number => {
  const { postings, impacts, postingStarts } = segment;
  const end = postingStarts[place + 1] as number;
  let next = start;
  for (let at = postingStarts[place] as number; at < end; at += 1) {
    const local = moved[postings[at] as number] as number;
    if (local < 0) continue;
    to.postings[next] = local;
    to.impacts[next] = impacts[at] as number;
    next += 1;
  }
  return next;
};

function* writeTerms(to: Segment, inputs: readonly Input[], union: Union): Generator<undefined, void> {
  to.terms.set(union.terms.subarray(0, union.length));
  to.postingStarts.set(union.starts.subarray(0, union.length + 1));
  let work = 0;
  for (let at = 0; at < union.length; at += 1) {
    const start = union.starts[at] as number;
    let next = start;
    for (let nth = 0; nth < inputs.length; nth += 1) {
      const place = union.places[nth]?.[at] ?? -1;
      const input = inputs[nth];
      if (input && place >= 0) next = copyPostings(to, next, input, place);
    }
    let most = 0;
    for (let posting = start; posting < next; posting += 1)
      most = Math.max(most, to.impacts[posting] as number);
    to.maxImpacts[at] = most;
    work += 16 + 2 * (next - start);
    if (work > stepWork) {
      work = 0;
      yield;
    }
  }
}

/** Where the next source's parts go. */
interface Ends {
  forward: number;
  ids: number;
  shared: number;
}

const copySource = (to: Segment, local: number, from: Segment, was: number, ends: Ends): void => {
  to.versions[local] = from.versions[was] as number;
  to.numbers[local] = from.numbers[was] as number;
  to.hashes[local] = from.hashes[was] as number;
  to.days[local] = from.days[was] as number;
  to.classes[local] = from.classes[was] as number;
  const { forward, forwardStarts, ids, idStarts } = from;
  for (let at = forwardStarts[was] as number; at < (forwardStarts[was + 1] as number); at += 1) {
    to.forward[ends.forward++] = forward[at] as number;
  }
  to.forwardStarts[local + 1] = ends.forward;
  for (let at = idStarts[was] as number; at < (idStarts[was + 1] as number); at += 1) {
    to.ids[ends.ids++] = ids[at] as number;
  }
  to.idStarts[local + 1] = ends.ids;
  const owner = from.owners[was] as number;
  if (owner >= -1) to.owners[local] = owner;
  else {
    const start = -2 - owner;
    const cells = from.shared.subarray(start, start + 1 + (from.shared[start] as number));
    to.owners[local] = -2 - ends.shared;
    to.shared.set(cells, ends.shared);
    ends.shared += cells.length;
  }
};

function* writeSources(to: Segment, inputs: readonly Input[]): Generator<undefined, void> {
  const ends: Ends = { forward: 0, ids: 0, shared: 0 };
  let work = 0;
  for (const { segment, moved } of inputs) {
    for (let was = 0; was < moved.length; was += 1) {
      const local = moved[was] as number;
      if (local < 0) continue;
      const before = ends.forward;
      copySource(to, local, segment, was, ends);
      work += 32 + ends.forward - before;
      if (work > stepWork) {
        work = 0;
        yield;
      }
    }
  }
}

/** What the living sources need. */
function* measure(inputs: readonly Input[], { length, starts }: Union): Generator<undefined, SegmentSizes> {
  const owners = new Set<number>();
  const sizes = { sources: 0, shared: 0, owned: 0, forwardBytes: 0, idBytes: 0 };
  for (const { segment, moved, living } of inputs) {
    const { forwardStarts, idStarts } = segment;
    sizes.sources += living;
    for (let local = 0; local < moved.length; local += 1) {
      if ((moved[local] as number) < 0) continue;
      sizes.forwardBytes += (forwardStarts[local + 1] as number) - (forwardStarts[local] as number);
      sizes.idBytes += (idStarts[local + 1] as number) - (idStarts[local] as number);
      const own = ownersAt(segment, local);
      for (const owner of own) owners.add(owner);
      sizes.owned += own.length;
      if (own.length > 1) sizes.shared += own.length + 1;
      if (local % 4096 === 4095) yield;
    }
  }
  return { ...sizes, terms: length, postings: starts[length] ?? 0, owners: owners.size };
}

/** The segments follow one another in the numbers of their sources; together at most `mostSources` of these live. */
export function* mergeSegments(segments: readonly Segment[]): Generator<undefined, Segment> {
  const inputs: Input[] = [];
  for (const segment of segments) {
    const first = inputs.reduce((sum, { living }) => sum + living, 0);
    inputs.push(yield* openInput(segment, first));
  }
  const union = yield* unite(inputs);
  const merged = allocateSegment(yield* measure(inputs, union));
  yield;
  yield* writeTerms(merged, inputs, union);
  yield* writeSources(merged, inputs);
  listOwners(merged);
  return merged;
}
