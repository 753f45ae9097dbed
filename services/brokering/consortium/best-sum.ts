// The sum of the best few of many numbers.

export interface BestSum {
  put(value: number): void;
  /** The k-th best, from 0; −∞ where there are not so many. */
  at(k: number): number;
  /** The most that up to as many as are kept, and at least `least`, come to. */
  sum(least: number): number;
  clear(): void;
}

export const bestSum = (kept: number): BestSum => {
  const top = new Float64Array(kept).fill(-Infinity);
  return {
    put: (value) => {
      if (kept === 0 || value <= (top[kept - 1] as number)) return;
      let at = kept - 1;
      for (; at > 0 && (top[at - 1] as number) < value; at -= 1) top[at] = top[at - 1] as number;
      top[at] = value;
    },
    at: (k) => top[k] ?? -Infinity,
    sum: (least) => {
      let sum = 0;
      for (let at = 0; at < kept; at += 1) {
        const value = top[at] as number;
        if (value === -Infinity || (at >= least && value <= 0)) break;
        sum += value;
      }
      return sum;
    },
    clear: () => void top.fill(-Infinity),
  };
};
