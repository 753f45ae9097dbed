// In which order a list is shown whose reader is in the middle of it: what comes, goes or weighs more meanwhile moves
// nothing of what is there, and what the reader is at stays until they leave it. Pure.

interface Named {
  readonly id: string;
}

export interface Shown<T> {
  readonly item: T;
  /** It is there for who is at it alone. */
  readonly isGone: boolean;
}

/** `at`: the item that its reader is at; without one, the list is shown as it came. */
export const arrange = <T extends Named>(
  before: readonly Shown<T>[],
  fresh: readonly T[],
  at: string | undefined,
): readonly Shown<T>[] => {
  if (!before.some(({ item }) => item.id === at)) return fresh.map((item) => ({ item, isGone: false }));
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const shown = before.flatMap(({ item }): readonly Shown<T>[] => {
    const now = byId.get(item.id);
    if (now) return [{ item: now, isGone: false }];
    return item.id === at ? [{ item, isGone: true }] : [];
  });
  const placeOf = (id: string | undefined): number => shown.findIndex(({ item }) => item.id === id);
  for (const [place, item] of fresh.entries())
    if (placeOf(item.id) < 0) shown.splice(placeOf(fresh[place - 1]?.id) + 1, 0, { item, isGone: false });
  return shown;
};

/** Whom to go on with once `id` has left: who came after it, or before it where it was the last. */
export const neighbourOf = (
  before: readonly string[],
  now: readonly string[],
  id: string,
): string | undefined => {
  const place = before.indexOf(id);
  const isThere = (one: string): boolean => now.includes(one);
  return before.slice(place + 1).find(isThere) ?? before.slice(0, Math.max(0, place)).findLast(isThere);
};
