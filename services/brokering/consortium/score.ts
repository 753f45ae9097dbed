// What a consortium is worth: the formula that the builder maximises.
//
// First, the mandatory places that are filled: one for each mandatory requirement in words that somebody covers, and
// min(n, a) for one that asks for a partners of a kind, or of a countries or poles, and has n. Then, with W the sum of all
// weights,
//
//   total = Σ_r w_r·c_r/W − .02·partners + .015·mix − .002·Σ exposure
//
// where c_r is the best likeness among the partners (the next best adds nothing: returns diminish at once), or min(n, a)/a
// for required numbers. Coverage is thus monotone and submodular, a covering problem as facility location (Cornuéjols,
// Fisher and Nemhauser 1977).

/** One more partner is worth its work from two points of coverage. */
export const partnerCost = 0.02;
/** Less than a partner costs: no partner is ever in for the mix alone. */
export const mixWorth = 0.015;
/** Decides between organisations that are near alike: the one less asked for. */
export const exposureCost = 0.002;

export interface Score {
  /** Compared first. */
  readonly mandatory: { readonly filled: number; readonly of: number };
  /** Compared next: the sum of the parts. */
  readonly total: number;
  readonly parts: {
    readonly coverage: number;
    /** At most 0. */
    readonly partners: number;
    readonly mix: number;
    /** At most 0. */
    readonly exposure: number;
  };
  /** Strengths of proven links over the number of pairs. */
  readonly provenShare: number;
}

/**
 * How well proven and new links are mixed, in 0..1, for the share p of proven ones: min(1, 4p, 4(1 − p)), so full from one
 * pair in four to three in four, nothing where all or none worked together before. Concave and piecewise linear.
 */
export const mixOf = (provenShare: number): number =>
  Math.min(1, 4 * provenShare, 4 * Math.max(0, 1 - provenShare));

/** `links`: the sum of strengths. */
export const provenShareOf = (links: number, partners: number): number =>
  partners < 2 ? 0 : links / ((partners * (partners - 1)) / 2);
