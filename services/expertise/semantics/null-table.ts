// How likely a raw score is between a question of a given length and something that has nothing to do with it.

/** Of questions of one length: falling knots of log10 p over raw, straight between them. */
export interface NullCurve {
  /** Words of the question, each time counted. */
  readonly words: number;
  /** Ascending, from 0. */
  readonly raws: readonly number[];
  /** log10 of the share of random pairs with at least this raw score; falling, below 0 from the second on. */
  readonly logs: readonly number[];
  /** Beyond the last knot: what log10 p loses with each unit of raw; the tail of an exponential distribution. */
  readonly tail: number;
}

/** Curves by length, ascending; at least one. */
export type NullTable = readonly NullCurve[];

export interface Nulls {
  readonly organisations: NullTable;
  readonly sources: NullTable;
}

/** Shares at which the curves have their knots, as far as enough pairs are above them. */
const shares = [
  0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0.015, 0.01, 0.007, 0.005, 0.003,
  0.002, 0.0015, 0.001,
];
/** A quantile of fewer pairs than this above it is chance. */
const fewestAbove = 10;
/** The tail is fitted to the pairs above this share, or to the largest `fewestForTail`. */
const tailShare = 0.005;
const fewestForTail = 50;

/** Mean of what the largest scores have more than the least of them: the scale of an exponential tail. */
const meanExcess = (descending: Float64Array): number => {
  const count = Math.min(
    descending.length,
    Math.max(fewestForTail, Math.ceil(tailShare * descending.length)),
  );
  const least = descending[count - 1] ?? 0;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (descending[i] ?? 0) - least;
  return count === 0 ? 0 : sum / count;
};

/** Of the raw scores of random pairs with questions of so many words. */
export const nullCurve = (words: number, scores: Float64Array): NullCurve => {
  const descending = scores.toSorted().reverse();
  const count = descending.length;
  let positive = 0;
  while (positive < count && (descending[positive] ?? 0) > 0) positive += 1;
  const share = Math.max(positive, 1) / (positive === 0 ? count + 1 : count);
  const raws = [0];
  const logs = [Math.log10(share)];
  for (const p of shares) {
    const above = Math.ceil(p * count);
    if (p >= share || above < fewestAbove) continue;
    const raw = descending[above - 1] ?? 0;
    // Where many pairs have the same score, their share is that of all of them.
    if (raw <= (raws.at(-1) ?? 0)) continue;
    raws.push(raw);
    logs.push(Math.log10(p));
  }
  const excess = meanExcess(descending);
  const tail = 1 / (Math.LN10 * (excess > 0 ? excess : Math.max(raws.at(-1) ?? 0, 1)));
  return { words, raws, logs, tail };
};

/** log10 of the share of random pairs with at least this raw score; 0 where it is nothing. */
const logOf = ({ raws, logs, tail }: NullCurve, raw: number): number => {
  if (!(raw > 0)) return 0;
  const last = raws.length - 1;
  let knot = 1;
  while (knot <= last && (raws[knot] ?? 0) < raw) knot += 1;
  const [fromRaw, from] = [raws[knot - 1] ?? 0, logs[knot - 1] ?? 0];
  if (knot > last) return from - tail * (raw - fromRaw);
  const part = (raw - fromRaw) / ((raws[knot] ?? 0) - fromRaw);
  return part === 1 ? (logs[knot] ?? 0) : from + part * ((logs[knot] ?? 0) - from);
};

/** Between two lengths, straight over the logarithm of the length; beyond the outermost, theirs. */
export const logSurvival = (table: NullTable, raw: number, words: number): number => {
  const next = table.findIndex((curve) => curve.words >= words);
  const above = table.at(next === -1 ? -1 : next);
  const below = table.at(next === -1 ? -1 : Math.max(0, next - 1));
  if (!above || !below) return 0;
  const log = logOf(above, raw);
  if (below.words >= above.words || words >= above.words) return log;
  const part = Math.log(words / below.words) / Math.log(above.words / below.words);
  return log + (1 - part) * (logOf(below, raw) - log);
};
