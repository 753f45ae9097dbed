// What the steps of answering a short question take. Only how they compare decides anything, and whatever is decided,
// the answer is the same.

export interface PruningCosts {
  /** Adding a posting up, in nanoseconds; so are the next ones. */
  readonly add: number;
  /** Adding it up, listing its source and looking at the organisation. */
  readonly list: number;
  /** Looking at a source without having it listed. */
  readonly look: number;
  /** Looking a posting up for one source. */
  readonly lookUp: number;
  /** The same for organisations: their sources lie apart. */
  readonly lookUpApart: number;
  /** With more than this share of the sources listed, all of them are looked at. */
  readonly mostListed: number;
  /** With more than this share listed, bounds of organisations cost more than they can save. */
  readonly mostBounded: number;
  /** So many times more postings must be left than sources are listed, for bounds to be worth it. */
  readonly leastLeft: number;
}

/** On the machines that the benchmark was run on. */
export const measuredCosts: PruningCosts = {
  add: 1,
  list: 9,
  look: 6,
  lookUp: 48,
  lookUpApart: 150,
  mostListed: 1 / 4,
  mostBounded: 1 / 16,
  leastLeft: 2,
};
