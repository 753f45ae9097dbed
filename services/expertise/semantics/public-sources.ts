// What is learned from: the public sources, read through a view that does not change meanwhile.

export interface PublicSource {
  /** Numbers of its distinct terms, words and concepts, and how often each stands in it. */
  readonly terms: Int32Array;
  readonly counts: ArrayLike<number>;
  /** Numbers of the organisations behind it, as the ranking counts them. */
  readonly owners: readonly number[];
}

export interface PublicSources {
  readonly size: number;
  /** Places are below `size`; the scorer gives its scores in this order. */
  idAt(place: number): string;
  versionAt(place: number): number;
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

/** A term is counted no more often than this: its impact would hardly tell. */
const mostTimes = 20;

/**
 * How often each term stands in a text, by its impacts in the index: the inverse of 2.2·n/(n + 1.2), with the smallest
 * impact for a term that stands there once.
 */
export const timesOf = (impacts: ArrayLike<number>): Int32Array => {
  const all = Array.from(impacts);
  const once = all.reduce((least, impact) => (impact < least ? impact : least), Number.POSITIVE_INFINITY);
  return Int32Array.from(all, (impact) => {
    const saturated = impact / once;
    const times = saturated < 2.2 ? Math.round((1.2 * saturated) / (2.2 - saturated)) : mostTimes;
    return Math.min(mostTimes, Math.max(1, times));
  });
};
