// What the sources of an organisation make together.

/** More sources of one organisation do not count: the ninth would add less than 6 % of what the best does. */
export const mostSources = 8;
/** What `n` sources that are equally good make of one: Σ fading^r, fading below 1. */
export const together = (sources: number, fading: number): number =>
  (1 - fading ** Math.min(mostSources, sources)) / (1 - fading);

/** The best sources of one organisation; one list for each, used again. */
export interface SourceList {
  size: number;
  readonly sums: Int32Array;
  readonly places: Int32Array;
}

export const createSourceList = (): SourceList => ({
  size: 0,
  sums: new Int32Array(mostSources),
  places: new Int32Array(mostSources),
});

/** Keeps the list in order of sums; `isBefore` says which of two equals comes first. */
export const insert = (
  list: SourceList,
  sum: number,
  place: number,
  isBefore: (place: number, other: number) => boolean,
): void => {
  const { sums, places } = list;
  let at = list.size;
  while (at > 0) {
    const above = sums[at - 1] as number;
    if (above > sum || (above === sum && !isBefore(place, places[at - 1] as number))) break;
    at -= 1;
  }
  if (at === mostSources) return;
  for (let below = Math.min(list.size, mostSources - 1); below > at; below -= 1) {
    sums[below] = sums[below - 1] as number;
    places[below] = places[below - 1] as number;
  }
  sums[at] = sum;
  places[at] = place;
  if (list.size < mostSources) list.size += 1;
};

/** Σ fading^r · sum of the r-th best source. */
export const sumOf = ({ size, sums }: SourceList, fading: number): number => {
  let total = 0;
  for (let at = size - 1; at >= 0; at -= 1) total = (sums[at] as number) + fading * total;
  return total;
};
