// Who is a part of whom: parents through any number of steps, and the group that all belong to.

export interface Kin {
  readonly parentId?: string;
}

/** The ancestors of an organisation, nearest first, itself excluded. A cycle ends where it comes round. */
export const ancestorsOf = (id: string, find: (id: string) => Kin | undefined): readonly string[] => {
  const seen = new Set([id]);
  const ancestors: string[] = [];
  for (let at = find(id)?.parentId; at !== undefined && !seen.has(at); at = find(at)?.parentId) {
    seen.add(at);
    ancestors.push(at);
  }
  return ancestors;
};

export type FamilyTie =
  | { readonly kind: 'parent_or_child'; readonly ancestorId: string }
  | { readonly kind: 'same_group'; readonly ancestorId: string };

/** A parent that is not known as an organisation still makes a group of its children. */
export const familyTie = (
  a: string,
  b: string,
  find: (id: string) => Kin | undefined,
): FamilyTie | undefined => {
  // Most are a part of nobody.
  if (find(a)?.parentId === undefined && find(b)?.parentId === undefined) return undefined;
  const [ofA, ofB] = [ancestorsOf(a, find), ancestorsOf(b, find)];
  if (ofA.includes(b)) return { kind: 'parent_or_child', ancestorId: b };
  if (ofB.includes(a)) return { kind: 'parent_or_child', ancestorId: a };
  const common = ofA.find((id) => ofB.includes(id));
  return common === undefined ? undefined : { kind: 'same_group', ancestorId: common };
};
