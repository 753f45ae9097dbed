// What is learned from: the public sources, read through a view that does not change meanwhile.

export interface PublicSource {
  /** Numbers of its distinct terms, words and concepts, and how often each stands in it. */
  readonly terms: Int32Array;
  readonly counts: ArrayLike<number>;
}

export interface PublicSources {
  readonly size: number;
  /** Places are below `size`; the scorer gives its scores in this order. */
  idAt(place: number): string;
  versionAt(place: number): number;
  /** Numbers of the organisations behind it, as the ranking counts them. */
  ownersAt(place: number): readonly number[];
  at(place: number): PublicSource;
}

/** Learned from at most; beyond, from those whose ids come first by hash: which ones does not depend on the others. */
export const mostRows = 20_000;

/** Looked up once: it is called for every character of every id. */
const { imul } = Math;

/** FNV-1a over UTF-16 units, then mixed, so that all 32 bits tell. */
export const hashOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * The largest hash of an id that is learned from, in steps of 1/65,536 of all hashes: so that one pass over the hashes
 * tells it, and a few sources more or less leave it where it is.
 */
export const sampleLimit = (hashes: Uint32Array): number => {
  const step = 2 ** 16;
  if (hashes.length <= mostRows) return 0xffffffff;
  const counts = new Uint32Array(step);
  for (const hash of hashes) counts[hash >>> 16] = (counts[hash >>> 16] ?? 0) + 1;
  let taken = 0;
  let steps = 0;
  while (taken + (counts[steps] ?? 0) <= mostRows) {
    taken += counts[steps] ?? 0;
    steps += 1;
  }
  return steps * step - 1;
};
