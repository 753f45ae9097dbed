// Makes a segment of sources that were just taken in.
import { forwardSize, writeForward } from './forward-list.ts';
import { listOwners } from './list-owners.ts';
import { allocateSegment } from './segment.ts';
import type { Segment } from './segment.ts';
import { createWordBytes } from './word-bytes.ts';

/** A source that is in no segment yet. */
export interface PendingSource {
  readonly number: number;
  readonly id: string;
  readonly hash: number;
  readonly version: number;
  readonly sourceClass: number;
  readonly day: number;
  /** Distinct, ascending. */
  readonly owners: readonly number[];
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  readonly impacts: Uint8Array;
}

const sum = (sources: readonly PendingSource[], of: (source: PendingSource) => number): number =>
  sources.reduce((total, source) => total + of(source), 0);

/** For each term of a segment, how many of its sources hold it; the terms by their numbers, all others 0. */
type Holders = Int32Array;

/** The distinct terms, ascending. */
const countHolders = (sources: readonly PendingSource[], holders: Holders): Int32Array => {
  const distinct = new Int32Array(sum(sources, ({ terms }) => terms.length));
  let count = 0;
  for (const { terms } of sources) {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const before = holders[term] as number;
      if (before === 0) distinct[count++] = term;
      holders[term] = before + 1;
    }
  }
  return distinct.subarray(0, count).sort();
};

/** Writes the terms' places; leaves in `holders` where the next posting of each goes. */
const placePostings = (segment: Segment, distinct: Int32Array, holders: Holders): void => {
  let start = 0;
  distinct.forEach((term, place) => {
    segment.terms[place] = term;
    segment.postingStarts[place] = start;
    const count = holders[term] ?? 0;
    holders[term] = start;
    start += count;
  });
  segment.postingStarts[distinct.length] = start;
};

const writePostings = (
  segment: Segment,
  sources: readonly PendingSource[],
  distinct: Int32Array,
  holders: Holders,
): void => {
  const { postings, impacts, maxImpacts, postingStarts } = segment;
  sources.forEach((source, local) => {
    const { terms } = source;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const place = holders[term] as number;
      postings[place] = local;
      impacts[place] = source.impacts[at] as number;
      holders[term] = place + 1;
    }
  });
  distinct.forEach((_, at) => {
    let most = 0;
    for (let place = postingStarts[at] as number; place < (postingStarts[at + 1] as number); place += 1) {
      most = Math.max(most, impacts[place] as number);
    }
    maxImpacts[at] = most;
  });
};

const word = createWordBytes();

const bytesOf = (id: string): number => {
  word.read(id);
  return word.length;
};

const writeColumns = (segment: Segment, sources: readonly PendingSource[]): void => {
  let idEnd = 0;
  let forwardEnd = 0;
  let sharedEnd = 0;
  sources.forEach((source, local) => {
    segment.numbers[local] = source.number;
    segment.hashes[local] = source.hash;
    segment.versions[local] = source.version;
    segment.classes[local] = source.sourceClass;
    segment.days[local] = source.day;
    word.read(source.id);
    segment.ids.set(word.bytes.subarray(0, word.length), idEnd);
    idEnd += word.length;
    segment.idStarts[local + 1] = idEnd;
    forwardEnd = writeForward(source.terms, segment.forward, forwardEnd);
    segment.forwardStarts[local + 1] = forwardEnd;
    const { owners } = source;
    if (owners.length < 2) segment.owners[local] = owners[0] ?? -1;
    else {
      segment.owners[local] = -2 - sharedEnd;
      segment.shared.set([owners.length, ...owners], sharedEnd);
      sharedEnd += owners.length + 1;
    }
  });
};

/** At most `mostSources`, by ascending number. */
export const buildSegment = (sources: readonly PendingSource[]): Segment => {
  const highest = sources.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? 0), 0);
  const holders: Holders = new Int32Array(highest + 1);
  const distinct = countHolders(sources, holders);
  const segment = allocateSegment({
    sources: sources.length,
    terms: distinct.length,
    postings: sum(sources, ({ terms }) => terms.length),
    shared: sum(sources, ({ owners }) => (owners.length < 2 ? 0 : owners.length + 1)),
    owners: new Set(sources.flatMap(({ owners }) => owners)).size,
    owned: sum(sources, ({ owners }) => owners.length),
    forwardBytes: sum(sources, ({ terms }) => forwardSize(terms)),
    idBytes: sum(sources, ({ id }) => bytesOf(id)),
  });
  placePostings(segment, distinct, holders);
  writePostings(segment, sources, distinct, holders);
  writeColumns(segment, sources);
  listOwners(segment);
  return segment;
};
