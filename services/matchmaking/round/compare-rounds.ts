// What changes from one round's pairs to the next one's.

export interface RoundComparison<Pair> {
  readonly new: readonly Pair[];
  readonly repeated: readonly Pair[];
  readonly dropped: readonly Pair[];
}

/** Pairs are told apart by their ids; `new` and `repeated` keep the order of the next round, `dropped` that of the last. */
export const compareRounds = <Pair extends { readonly id: string }>(
  last: readonly Pair[],
  next: readonly Pair[],
): RoundComparison<Pair> => {
  const [before, after] = [last, next].map((pairs) => new Set(pairs.map(({ id }) => id)));
  return {
    new: next.filter(({ id }) => !before?.has(id)),
    repeated: next.filter(({ id }) => before?.has(id)),
    dropped: last.filter(({ id }) => !after?.has(id)),
  };
};
