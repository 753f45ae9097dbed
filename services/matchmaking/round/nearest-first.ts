// A queue that hands out what is nearest first; what is equally near, by number.

export interface NearestFirst {
  put(distance: number, item: number): void;
  /** The nearest item, or −1 when there is none; its distance is in `distance`. */
  take(): number;
  readonly distance: number;
  clear(): void;
}

/** A binary heap in two flat arrays that grow. */
export const nearestFirst = (): NearestFirst => {
  let distances = new Float64Array(256);
  let items = new Int32Array(256);
  let size = 0;
  let taken = 0;
  const before = (distance: number, item: number, at: number): boolean => {
    const other = distances[at] as number;
    return distance < other || (distance === other && item < (items[at] as number));
  };
  const grow = (): void => {
    const [wider, longer] = [new Float64Array(2 * size), new Int32Array(2 * size)];
    wider.set(distances);
    longer.set(items);
    [distances, items] = [wider, longer];
  };
  const lay = (at: number, distance: number, item: number): void => {
    distances[at] = distance;
    items[at] = item;
  };
  return {
    put: (distance, item) => {
      if (size === items.length) grow();
      let at = size;
      size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!before(distance, item, parent)) break;
        lay(at, distances[parent] as number, items[parent] as number);
        at = parent;
      }
      lay(at, distance, item);
    },
    take: () => {
      if (size === 0) return -1;
      const nearest = items[0] as number;
      taken = distances[0] as number;
      size -= 1;
      const [distance, item] = [distances[size] as number, items[size] as number];
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && before(distances[child + 1] as number, items[child + 1] as number, child))
          child += 1;
        if (before(distance, item, child)) break;
        lay(at, distances[child] as number, items[child] as number);
        at = child;
      }
      lay(at, distance, item);
      return nearest;
    },
    get distance() {
      return taken;
    },
    clear: () => {
      size = 0;
    },
  };
};
