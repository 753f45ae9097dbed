// How evenly a round spreads suggestions over the campus.

export interface Exposure {
  /** Gini coefficient: 0 where all have equally many, near 1 where one has them all. */
  readonly gini: number;
  /** Lorenz curve: the share of all suggestions that the least suggested share of organisations has, from (0, 0) to (1, 1). */
  readonly lorenz: readonly { readonly organisations: number; readonly suggestions: number }[];
  /** Share of organisations with at least one suggestion. */
  readonly reached: number;
}

/** How many of the chosen pairs each organisation is in. */
export const degreesOf = (
  { organisations, a, b }: { readonly organisations: number; readonly a: Int32Array; readonly b: Int32Array },
  chosen: Int32Array,
): Int32Array => {
  const degrees = new Int32Array(organisations);
  for (const pair of chosen)
    for (const end of [a[pair] as number, b[pair] as number]) degrees[end] = (degrees[end] as number) + 1;
  return degrees;
};

/**
 * With degrees d₁ ≤ … ≤ dₙ of sum S: Gini G = 2·Σ i·dᵢ/(n·S) − (n+1)/n (Gini 1912, in the form of Dixon et al. 1987),
 * and Lorenz L(k/n) = Σ_{i≤k} dᵢ/S (Lorenz 1905). Where nobody has any, all have equally many: G = 0, L(p) = p.
 * `points`: how many steps the curve is drawn in, at most one an organisation.
 */
export const exposureOf = (degrees: Int32Array, points = 100): Exposure => {
  const sorted = degrees.toSorted();
  const n = sorted.length;
  const steps = Math.min(points, n);
  const upTo = new Float64Array(n + 1);
  let weighted = 0;
  sorted.forEach((degree, at) => {
    upTo[at + 1] = (upTo[at] as number) + degree;
    weighted += (at + 1) * degree;
  });
  const sum = upTo[n] as number;
  const lorenz = Array.from({ length: steps + 1 }, (_, step) => {
    const count = steps === 0 ? 0 : Math.round((step * n) / steps);
    const organisations = n === 0 ? 0 : count / n;
    return { organisations, suggestions: sum === 0 ? organisations : (upTo[count] as number) / sum };
  });
  return {
    gini: sum === 0 ? 0 : (2 * weighted) / (n * sum) - (n + 1) / n,
    lorenz,
    reached: n === 0 ? 0 : sorted.reduce((count, degree) => count + (degree > 0 ? 1 : 0), 0) / n,
  };
};
