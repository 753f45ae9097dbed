// A part of the list that a figure is made of.

export interface Page {
  readonly skip?: number;
  /** Absent: 100. */
  readonly most?: number;
}

/** 'hidden' where the figure is. */
export type Listed<T> = { readonly total: number; readonly items: readonly T[] } | 'hidden';

interface Order<T> {
  readonly at: (one: T) => number;
  readonly id: (one: T) => string;
}

/** The latest first, then by id. Only what is as late as the page is put in order: a figure may be made of all there is. */
export const latestFirst = <T, U>(
  all: readonly T[],
  { at, id }: Order<T>,
  { skip = 0, most = 100, show }: Page & { readonly show: (one: T) => U },
): Listed<U> => {
  const times = Float64Array.from(all, at).sort();
  const earliest = times[Math.max(0, times.length - skip - most)] ?? NaN;
  const items = all
    .filter((one) => at(one) >= earliest)
    .toSorted((a, b) => at(b) - at(a) || (id(a) < id(b) ? -1 : 1))
    .slice(skip, skip + most)
    .map(show);
  return { total: all.length, items };
};
