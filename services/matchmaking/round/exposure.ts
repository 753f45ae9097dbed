// How evenly a round spreads suggestions over the campus.
import { evennessOf } from '../../platform/evenness.ts';

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

/** Over organisations with these degrees; the curve is drawn in a hundred steps, at most one an organisation. */
export const exposureOf = (degrees: Int32Array): Exposure => {
  const { gini, lorenz, reached } = evennessOf(degrees);
  return {
    gini,
    lorenz: lorenz.map(({ holders, had }) => ({ organisations: holders, suggestions: had })),
    reached,
  };
};
