// Finds the n-th largest of many numbers without sorting them all.

/** Up to here a heap of the n largest is quicker than sorting. */
const fewEnough = 256;

const sink = (heap: Float64Array, value: number): void => {
  const size = heap.length;
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && (heap[below + 1] as number) < (heap[below] as number)) below += 1;
    if ((heap[below] as number) >= value) break;
    heap[at] = heap[below] as number;
    at = below;
  }
  heap[at] = value;
};

/** 0 where there are fewer than n; the numbers are above 0, and may be in another order afterwards. */
export const nthLargest = (values: Float64Array, n: number): number => {
  if (n > values.length || n < 1) return 0;
  if (n > fewEnough) return values.sort()[values.length - n] ?? 0;
  const heap = values.slice(0, n).sort();
  for (let at = n; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value > (heap[0] as number)) sink(heap, value);
  }
  return heap[0] ?? 0;
};
