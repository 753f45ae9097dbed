// Where ids stand in their own order: kept sorted as they come, so that one more costs no sorting of all.

export interface IdOrder {
  /** Of each id, by its place in the list: its place in the order of ids. The same array as long as none is added. */
  places(): Int32Array;
  /** The last one in the order of ids that does not come after this id, by its place in the list; -1: all do. */
  lastUpTo(id: string): number;
}

/** Two lists in order made one. */
const mergeSorted = (
  one: readonly number[],
  other: readonly number[],
  isBefore: (a: number, b: number) => boolean,
): number[] => {
  const merged: number[] = [];
  let at = 0;
  for (const next of other) {
    for (let before = one[at]; before !== undefined && isBefore(before, next); before = one[at]) {
      merged.push(before);
      at += 1;
    }
    merged.push(next);
  }
  return merged.concat(one.slice(at));
};

/** Follows the growth of a list of distinct ids. */
export const createIdOrder = (ids: readonly string[]): IdOrder => {
  let sorted: number[] = [];
  let places = new Int32Array(0);
  const idAt = (place: number): string => ids[place] ?? '';

  const catchUp = (): void => {
    if (sorted.length === ids.length) return;
    const isBefore = (a: number, b: number): boolean => idAt(a) < idAt(b);
    const added = Array.from({ length: ids.length - sorted.length }, (_, at) => sorted.length + at);
    sorted = mergeSorted(
      sorted,
      added.sort((a, b) => (isBefore(a, b) ? -1 : 1)),
      isBefore,
    );
    const next = new Int32Array(sorted.length);
    sorted.forEach((place, nth) => {
      next[place] = nth;
    });
    places = next;
  };

  return {
    places: () => {
      catchUp();
      return places;
    },
    lastUpTo: (id) => {
      catchUp();
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (idAt(sorted[middle] ?? -1) <= id) low = middle + 1;
        else high = middle;
      }
      return sorted[low - 1] ?? -1;
    },
  };
};
