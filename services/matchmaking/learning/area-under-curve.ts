// How well scores tell ones from zeros: the area under the ROC curve, with its interval.

export interface Area {
  /** In 0..1: the chance that a one scores higher than a zero, ties counting half. */
  readonly value: number;
  /** 95 %, cut at 0 and 1. */
  readonly low: number;
  readonly high: number;
}

/** Ranks from 1, equal values sharing their mean rank; in the order given. */
const midranks = (values: readonly number[]): readonly number[] => {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0];
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === value) to++;
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
};

const variance = (values: readonly number[]): number => {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/**
 * With the variance of DeLong, DeLong and Clarke-Pearson (1988), by midranks (Sun and Xu 2014). Undefined where there are
 * not both ones and zeros.
 */
export const areaUnderCurve = (
  scored: readonly { readonly score: number; readonly label: 0 | 1 }[],
): Area | undefined => {
  const ones = scored.filter(({ label }) => label === 1).map(({ score }) => score);
  const zeros = scored.filter(({ label }) => label === 0).map(({ score }) => score);
  const [m, n] = [ones.length, zeros.length];
  if (m === 0 || n === 0) return undefined;
  const all = midranks([...ones, ...zeros]);
  const [amongOnes, amongZeros] = [midranks(ones), midranks(zeros)];
  const ofOnes = ones.map((_, i) => ((all[i] ?? 0) - (amongOnes[i] ?? 0)) / n);
  const ofZeros = zeros.map((_, j) => 1 - ((all[m + j] ?? 0) - (amongZeros[j] ?? 0)) / m);
  const value = ofOnes.reduce((sum, part) => sum + part, 0) / m;
  const half = 1.96 * Math.sqrt(variance(ofOnes) / m + variance(ofZeros) / n);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
};
