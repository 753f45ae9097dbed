// What a campus round is asked, and what it answers: who is suggested to whom, at most so often.

export interface AssignmentProblem {
  /** Organisations are numbers below this. */
  readonly organisations: number;
  /** Suggestions each should have at least (where it can), and may have at most. */
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** Person who bears an organisation's suggestions, −1 for none; and how many each may bear in all. */
  readonly personOf: Int32Array;
  readonly mostOfPerson: Int32Array;
  /** Pairs (a < b, each once), and what each is worth, 0 < gain ≤ 1. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly gains: Float64Array;
  /** Pairs (1) that take from a store of their own, such as new ones, and what it holds; absent: no such limit. */
  readonly counted?: Uint8Array;
  readonly mostCounted?: number;
}

export interface Assignment {
  /** Numbers of the chosen pairs, ascending. */
  readonly chosen: Int32Array;
  /**
   * Organisations that have at least 1, 2, … of the suggestions they should have. More at the first level comes before
   * more at the second, and so on; then more gain.
   */
  readonly levels: readonly number[];
  /** Σ min(degree, minimum): the sum of the levels. */
  readonly covered: number;
  /** Σ of the gains of the chosen pairs. */
  readonly gain: number;
  readonly bound: AssignmentBound;
  /** (bound − reached)/bound of the gain, 0 where proven best. */
  readonly gap: number;
}

export interface AssignmentBound {
  /** No assignment with at least as many at all lower levels has more at this one. */
  readonly levels: readonly number[];
  /** The sum of these. */
  readonly covered: number;
  /** No assignment with at least as many at every level as the one found has more gain. */
  readonly gain: number;
}
