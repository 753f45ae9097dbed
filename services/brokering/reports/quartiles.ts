// The middle of many numbers, and how far they spread.

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Puts the value that would stand at `place` in order there, what is not more before it, what is not less behind it,
 * within `from` and `to`; without sorting the rest (Hoare, Algorithm 65: FIND, 1961).
 */
const select = (values: Float64Array, place: number, from: number, to: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = values[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < middle) i += 1;
      while ((values[j] as number) > middle) j -= 1;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i] = values[j] as number;
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place] as number;
};

/**
 * Undefined where there are none. A quantile lies between the two values nearest to place (n − 1)·p: type 7 of Hyndman
 * and Fan, Sample quantiles in statistical packages, 1996.
 */
export const quartilesOf = (numbers: readonly number[]): Quartiles | undefined => {
  if (numbers.length === 0) return undefined;
  const values = Float64Array.from(numbers);
  const last = values.length - 1;
  let from = 0;
  // From the lowest on: what was found stays in its place.
  const [lower = 0, median = 0, upper = 0] = [0.25, 0.5, 0.75].map((p) => {
    const place = Math.floor(last * p);
    const below = select(values, place, from, last);
    const above = place === last ? below : select(values, place + 1, place + 1, last);
    from = place;
    return below + (above - below) * (last * p - place);
  });
  return { lower, median, upper };
};
