// A piece of the index that never changes: some sources, the places of their terms, and what is known of each. All of
// it lies in one shared buffer, so that worker threads read it and a file can hold it as it is.

export const mostSources = 65_536;

/** How much room the parts of a segment take. */
export interface SegmentSizes {
  readonly sources: number;
  readonly terms: number;
  readonly postings: number;
  /** Cells for the owners of sources that have several. */
  readonly shared: number;
  /** Distinct owners. */
  readonly owners: number;
  /** Pairs of an owner and a source. */
  readonly owned: number;
  readonly forwardBytes: number;
  readonly idBytes: number;
}

/** What is sent to a worker thread or kept in a file. */
export interface SegmentParts {
  readonly buffer: SharedArrayBuffer;
  /** One byte a source, see `source-class.ts`: a copy is made when a source dies, so that readers keep what they saw. */
  readonly classes: Uint8Array;
}

/** Sources are known here by their local number, their place in ascending order of `numbers`. */
export interface Segment extends SegmentParts {
  readonly sizes: SegmentSizes;
  /** Of each source. */
  readonly versions: Float64Array;
  /** Ascending; given by the index, a new one for every state of a source. */
  readonly numbers: Int32Array;
  readonly hashes: Int32Array;
  /** Days since 1970; 0: unknown. */
  readonly days: Int32Array;
  /** The only owner; -1: none; below: -2 - the place in `shared` of how many there are, and then of each. */
  readonly owners: Int32Array;
  readonly shared: Int32Array;
  readonly idStarts: Int32Array;
  readonly ids: Uint8Array;
  /** Of each source, its terms: differences, seven bits a byte, the last byte of each below 128. */
  readonly forwardStarts: Int32Array;
  readonly forward: Uint8Array;
  /** Of each term, ascending. */
  readonly terms: Int32Array;
  readonly postingStarts: Int32Array;
  /** The largest impact of its postings. */
  readonly maxImpacts: Uint8Array;
  /** Of each posting, by term, then ascending: the source and the impact. */
  readonly postings: Uint16Array;
  readonly impacts: Uint8Array;
  /** Of each owner, ascending, and its sources. */
  readonly ownerNumbers: Int32Array;
  readonly ownedStarts: Int32Array;
  readonly owned: Uint16Array;
}

/** Says that the layout is this one: to be raised with it, and with what impacts stand for. */
export const layout = 0x50_41_53_01;
const headerCells = 16;

const sizesIn = (buffer: SharedArrayBuffer): SegmentSizes => {
  const [
    kind,
    sources = 0,
    terms = 0,
    postings = 0,
    shared = 0,
    owners = 0,
    owned = 0,
    forwardBytes = 0,
    idBytes = 0,
  ] = new Int32Array(buffer, 0, headerCells);
  if (kind !== layout) throw new RangeError('this is no segment of this version of the index');
  return { sources, terms, postings, shared, owners, owned, forwardBytes, idBytes };
};

/** Gives out the parts one after the other, wide cells first: each stands where its cells must. */
const partsOf = (sizes: SegmentSizes) => {
  const { sources, terms, postings, shared, owners, owned, forwardBytes, idBytes } = sizes;
  let at = headerCells * 4;
  const next = (cells: number, width: number): readonly [number, number] => {
    const start = at;
    at += cells * width;
    return [start, cells];
  };
  const places = {
    versions: next(sources, 8),
    numbers: next(sources, 4),
    hashes: next(sources, 4),
    days: next(sources, 4),
    owners: next(sources, 4),
    shared: next(shared, 4),
    idStarts: next(sources + 1, 4),
    forwardStarts: next(sources + 1, 4),
    terms: next(terms, 4),
    postingStarts: next(terms + 1, 4),
    ownerNumbers: next(owners, 4),
    ownedStarts: next(owners + 1, 4),
    postings: next(postings, 2),
    owned: next(owned, 2),
    impacts: next(postings, 1),
    maxImpacts: next(terms, 1),
    forward: next(forwardBytes, 1),
    ids: next(idBytes, 1),
  };
  return { places, bytes: at };
};

/** The parts over a buffer; nothing is copied. */
export const openSegment = ({ buffer, classes }: SegmentParts): Segment => {
  const sizes = sizesIn(buffer);
  const { places } = partsOf(sizes);
  return {
    buffer,
    classes,
    sizes,
    versions: new Float64Array(buffer, ...places.versions),
    numbers: new Int32Array(buffer, ...places.numbers),
    hashes: new Int32Array(buffer, ...places.hashes),
    days: new Int32Array(buffer, ...places.days),
    owners: new Int32Array(buffer, ...places.owners),
    shared: new Int32Array(buffer, ...places.shared),
    idStarts: new Int32Array(buffer, ...places.idStarts),
    forwardStarts: new Int32Array(buffer, ...places.forwardStarts),
    terms: new Int32Array(buffer, ...places.terms),
    postingStarts: new Int32Array(buffer, ...places.postingStarts),
    ownerNumbers: new Int32Array(buffer, ...places.ownerNumbers),
    ownedStarts: new Int32Array(buffer, ...places.ownedStarts),
    postings: new Uint16Array(buffer, ...places.postings),
    owned: new Uint16Array(buffer, ...places.owned),
    impacts: new Uint8Array(buffer, ...places.impacts),
    maxImpacts: new Uint8Array(buffer, ...places.maxImpacts),
    forward: new Uint8Array(buffer, ...places.forward),
    ids: new Uint8Array(buffer, ...places.ids),
  };
};

/** An empty one of these sizes, to be filled before anybody reads it. */
export const allocateSegment = (sizes: SegmentSizes): Segment => {
  const buffer = new SharedArrayBuffer(partsOf(sizes).bytes);
  const { sources, terms, postings, shared, owners, owned, forwardBytes, idBytes } = sizes;
  new Int32Array(buffer, 0, headerCells).set([
    layout,
    sources,
    terms,
    postings,
    shared,
    owners,
    owned,
    forwardBytes,
    idBytes,
  ]);
  return openSegment({ buffer, classes: new Uint8Array(new SharedArrayBuffer(sources)) });
};

export const segmentBytes = ({ buffer, classes }: SegmentParts): number =>
  buffer.byteLength + classes.byteLength;
