// How likely so few would be by chance.

/** Φ(z), within 7.5e-8 (Abramowitz and Stegun, Handbook of mathematical functions, 1964, 26.2.17). */
const normalBelow = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (series * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  return z < 0 ? above : 1 - above;
};

/**
 * P(X ≤ count) for X of Poisson's distribution with this mean, within .01, also between whole numbers: the share of a χ²
 * with 2·(count + 1) degrees of freedom above 2·mean, by the cube root that makes it nearly normal (Wilson and Hilferty, The
 * distribution of chi-square, PNAS 17, 1931).
 */
export const poissonAtMost = (count: number, mean: number): number => {
  const half = count + 1;
  if (half <= 0) return 0;
  const spread = 1 / (9 * half);
  return normalBelow((1 - spread - Math.cbrt(mean / half)) / Math.sqrt(spread));
};
