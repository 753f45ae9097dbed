// Puts one of each kind before the second of any, each kind in the order it came.

export const oneOfEachFirst = <T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] => {
  const seen = new Map<string, number>();
  const ranked = all.map((one) => {
    const rank = seen.get(kindOf(one)) ?? 0;
    seen.set(kindOf(one), rank + 1);
    return { one, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
};
