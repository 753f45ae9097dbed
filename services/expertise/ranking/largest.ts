// Keeps the n largest of many numbers, to tell the smallest of them.

export interface Largest {
  /** Takes a number in; returns the n-th largest so far, 0 while there are fewer. Numbers are above 0. */
  offer(value: number): number;
}

/** A heap with the smallest on top; none is kept of infinitely many. */
export const createLargest = (n: number): Largest => {
  if (!Number.isFinite(n)) return { offer: () => 0 };
  const heap: number[] = [];

  const sink = (value: number): void => {
    let at = 0;
    for (let below = 1; below < n; below = 2 * at + 1) {
      if (below + 1 < n && (heap[below + 1] as number) < (heap[below] as number)) below += 1;
      if ((heap[below] as number) >= value) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = value;
  };

  return {
    offer: (value) => {
      if (heap.length < n) {
        heap.push(value);
        if (heap.length === n) heap.sort((a, b) => a - b);
      } else if (value > (heap[0] as number)) sink(value);
      return heap.length === n ? (heap[0] ?? 0) : 0;
    },
  };
};
