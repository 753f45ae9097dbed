// Two lists as one. Pure.

/** The first of each, then the second of each… Each once. */
export const inTurns = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const turns = Array.from({ length: Math.max(some.length, others.length) }, (_, at) => [
    some[at],
    others[at],
  ]);
  return [...new Set(turns.flat().filter((id) => id !== undefined))];
};
