// Counts the UTF-16 units that a piece of work looks at: each one asked for, and those of every string made or searched.

/** Ways to look at a string, and how many units each looks at. */
const ways: Readonly<Record<string, (text: string, result: unknown) => number>> = {
  charCodeAt: () => 1,
  charAt: () => 1,
  slice: (_, result) => String(result).length,
  includes: (text) => text.length,
  lastIndexOf: (text) => text.length,
  normalize: (text) => text.length,
  replace: (text) => text.length,
  split: (text) => text.length,
  toLowerCase: (text) => text.length,
  endsWith: () => 1,
};

/** Not by the clock, so that the same work counts the same on any machine. */
export const unitsLookedAt = (work: () => void): number => {
  let units = 0;
  const plain = Object.entries(ways).map(([name]) => [name, Reflect.get(String.prototype, name)] as const);
  for (const [name, method] of plain) {
    const count = ways[name] ?? (() => 0);
    Reflect.set(String.prototype, name, function (this: string, ...given: unknown[]): unknown {
      const result: unknown = Reflect.apply(method as (...all: unknown[]) => unknown, this, given);
      units += count(this, result);
      return result;
    });
  }
  try {
    work();
  } finally {
    for (const [name, method] of plain) Reflect.set(String.prototype, name, method);
  }
  return units;
};
