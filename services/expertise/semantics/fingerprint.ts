// Which states of which sources something was learned from: the position in the log it belongs to, in few bytes.
import { hashOf, sampleLimit } from './public-sources.ts';
import type { PublicSources } from './public-sources.ts';

export interface Fingerprint {
  /** Hashes of ids, ascending, and the version of each; only those up to `limit`, a sample where there are many. */
  readonly ids: Uint32Array;
  readonly versions: Uint32Array;
  readonly limit: number;
}

export const nothingRead: Fingerprint = {
  ids: new Uint32Array(),
  versions: new Uint32Array(),
  limit: 0xffffffff,
};

/** Ids hashed between two yields. */
const together = 4_000;

/** Of all public sources, by place. Yields now and then, so that its caller can let others in. */
export const hashIds = function* (sources: PublicSources): Generator<undefined, Uint32Array> {
  const hashes = new Uint32Array(sources.size);
  for (let place = 0; place < sources.size; place += 1) {
    hashes[place] = hashOf(sources.idAt(place));
    if (place % together === together - 1) yield;
  }
  return hashes;
};

/** Hashes and versions in one number each, to be sorted together: versions are below 2²¹ as long as a double is exact. */
const versionsPerHash = 2 ** 21;

export const fingerprintOf = function* (sources: PublicSources): Generator<undefined, Fingerprint> {
  const hashes = yield* hashIds(sources);
  const limit = sampleLimit(hashes);
  const states: number[] = [];
  for (const [place, hash] of hashes.entries()) {
    if (hash <= limit) states.push(hash * versionsPerHash + (sources.versionAt(place) % versionsPerHash));
    if (place % together === together - 1) yield;
  }
  const sorted = Float64Array.from(states).sort();
  yield;
  return {
    ids: Uint32Array.from(sorted, (state) => Math.floor(state / versionsPerHash)),
    versions: Uint32Array.from(sorted, (state) => state % versionsPerHash),
    limit,
  };
};

export interface Changes {
  /** Sources that came, went or have another version. */
  readonly changed: number;
  /** Sources before, among those that are compared: both samples where there are many. */
  readonly compared: number;
}

export const countChanges = (before: Fingerprint, now: Fingerprint): Changes => {
  const limit = Math.min(before.limit, now.limit);
  const idAt = ({ ids }: Fingerprint, at: number): number => {
    const id = ids[at];
    return id === undefined || id > limit ? Number.POSITIVE_INFINITY : id;
  };
  let changed = 0;
  let compared = 0;
  for (let other = 0; ;) {
    const id = idAt(before, compared);
    const idNow = idAt(now, other);
    if (id === Number.POSITIVE_INFINITY && idNow === id) return { changed, compared };
    if (id !== idNow || before.versions[compared] !== now.versions[other]) changed += 1;
    if (id <= idNow) compared += 1;
    if (idNow <= id) other += 1;
  }
};
