// Keeps of many pairs the best of each organisation: a pair stays while it is among the best of either. Pure.

export interface Ranked {
  /** Numbers of its organisations. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Best first, ties by the other's number: the same whatever the order they come in. */
const better = (x: Ranked, y: Ranked): number => y.score - x.score || x.a + x.b - (y.a + y.b);

export interface BestOfEach<P extends Ranked> {
  take(pair: P): void;
  /** Those that stay; pauses now and then. */
  kept(): Generator<undefined, ReadonlySet<P>>;
}

export const createBestOfEach = <P extends Ranked>(organisations: number, most: number): BestOfEach<P> => {
  const best: P[][] = Array.from({ length: organisations }, () => []);
  const cut = (list: P[]): void => {
    list.sort(better);
    list.length = Math.min(list.length, most);
  };
  const add = (list: P[] | undefined, pair: P): void => {
    list?.push(pair);
    if (list && list.length >= 2 * most) cut(list);
  };
  return {
    take: (pair) => {
      add(best[pair.a], pair);
      add(best[pair.b], pair);
    },
    kept: function* () {
      const kept = new Set<P>();
      for (const list of best) {
        cut(list);
        for (const pair of list) kept.add(pair);
        yield;
      }
      return kept;
    },
  };
};
