// To whom a thing belongs once organisations were merged, unmerged or removed.
import type { Organisation } from './profile.ts';

/** Where each organisation's id leads: another's, its own, or nowhere. */
export type Redirects = ReadonlyMap<string, string | undefined>;

export type Followed =
  | { readonly kind: 'unchanged' }
  /** Its organisations now; `statedFor` while they are not those it was stated for. */
  | { readonly kind: 'moved'; readonly to: readonly string[]; readonly statedFor?: readonly string[] }
  /** Nobody, or for a link fewer than two, stand behind it. */
  | { readonly kind: 'removed' };

export const followOrganisations = (
  current: readonly string[],
  statedFor: readonly string[] | undefined,
  { redirects, atLeast }: { redirects: Redirects; atLeast: number },
): Followed => {
  const stated = statedFor ?? current;
  const alive = stated.filter((id) => redirects.get(id) !== undefined);
  const to = [...new Set(alive.map((id) => redirects.get(id) ?? id))];
  // Two that became one still did it together: a link is removed only when its organisations are gone.
  if (to.length === 0 || alive.length < atLeast) return { kind: 'removed' };
  const isMoved = to.length !== alive.length || to.some((id, index) => id !== alive[index]);
  const next = isMoved ? alive : undefined;
  const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
    a.length === b.length && a.every((id, index) => id === b[index]);
  if (same(current, to) && same(statedFor, next)) return { kind: 'unchanged' };
  return { kind: 'moved', to, ...(next ? { statedFor: next } : {}) };
};

type Parents = Pick<Organisation, 'parentId' | 'statedParentId'>;

/** The parent of an organisation now: none where it is gone, or was merged into the organisation itself. */
export const followParent = (
  { id, parentId, statedParentId }: Parents & { readonly id: string },
  redirects: Redirects,
): Parents | 'unchanged' => {
  const stated = statedParentId ?? parentId;
  const end = stated === undefined ? undefined : redirects.get(stated);
  const parent = end === id ? undefined : end;
  const kept = end === undefined || end === stated ? undefined : stated;
  if (parent === parentId && kept === statedParentId) return 'unchanged';
  return {
    ...(parent === undefined ? {} : { parentId: parent }),
    ...(kept === undefined ? {} : { statedParentId: kept }),
  };
};
