// How evenly something is spread over those who have it.

export interface Evenness {
  /** Gini coefficient: 0 where all have equally many, near 1 where one has them all. */
  readonly gini: number;
  /** Lorenz curve, from (0, 0) to (1, 1): of all there is, the share `had` by the share `holders` that has least. */
  readonly lorenz: readonly { readonly holders: number; readonly had: number }[];
  /** Share of those who have any. */
  readonly reached: number;
}

/**
 * With counts d₁ ≤ … ≤ dₙ of sum S: Gini G = 2·Σ i·dᵢ/(n·S) − (n+1)/n (Gini 1912, in the form of Dixon et al. 1987), and
 * Lorenz L(k/n) = Σ_{i≤k} dᵢ/S (Lorenz 1905). Where nobody has any, all have equally many: G = 0, L(p) = p.
 * `points`: how many steps the curve is drawn in, at most one a holder.
 */
export const evennessOf = (counts: Int32Array, points = 100): Evenness => {
  const sorted = counts.toSorted();
  const n = sorted.length;
  const steps = Math.min(points, n);
  const upTo = new Float64Array(n + 1);
  let weighted = 0;
  sorted.forEach((count, at) => {
    upTo[at + 1] = (upTo[at] as number) + count;
    weighted += (at + 1) * count;
  });
  const sum = upTo[n] as number;
  const lorenz = Array.from({ length: steps + 1 }, (_, step) => {
    const count = steps === 0 ? 0 : Math.round((step * n) / steps);
    const holders = n === 0 ? 0 : count / n;
    return { holders, had: sum === 0 ? holders : (upTo[count] as number) / sum };
  });
  return {
    gini: sum === 0 ? 0 : (2 * weighted) / (n * sum) - (n + 1) / n,
    lorenz,
    reached: n === 0 ? 0 : sorted.reduce((having, count) => having + (count > 0 ? 1 : 0), 0) / n,
  };
};
