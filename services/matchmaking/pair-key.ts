// Pairs of organisations, whichever is named first.
export const pairKey = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Each two of several. */
export const pairsOf = (organisationIds: readonly string[]): readonly (readonly [string, string])[] => {
  const ids = [...new Set(organisationIds)].sort();
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));
};
