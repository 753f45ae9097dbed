// What doing one thing to many items would do, before it is done.
import { type Claim, heldByOther } from './claim-item.ts';
import type { ActionCode, EffectCode, QueueItem } from './item.ts';

/** What takes words or a look of its own is done one by one. */
const bulkActions: readonly ActionCode[] = [
  'approve',
  'refuse',
  'discard',
  'reopen',
  'block',
  'ask_owner',
  'merge',
  'not_same',
  'put_aside',
];

export type BulkLine =
  | {
      readonly itemId: string;
      readonly kind: 'would';
      readonly effect: EffectCode;
      readonly tells: readonly string[];
    }
  | {
      readonly itemId: string;
      readonly kind: 'not';
      readonly because: 'gone' | 'not-offered' | 'one-by-one' | 'twice';
    }
  | {
      readonly itemId: string;
      readonly kind: 'not';
      readonly because: 'held';
      readonly by: string;
      readonly until: string;
    }
  /** A merge of an organisation that another merge of these takes: do them one after the other. */
  | { readonly itemId: string; readonly kind: 'not'; readonly because: 'overlaps'; readonly with: string };

export interface Bulk {
  readonly itemIds: readonly string[];
  readonly action: ActionCode;
  readonly by: string;
}

export interface Standing {
  readonly items: ReadonlyMap<string, QueueItem>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly now: Date;
}

/** `merged`: organisation → the item before this one that merges it. */
const lineOf = (
  itemId: string,
  { action, by }: Bulk,
  { items, claims, now }: Standing,
  merged: ReadonlyMap<string, string>,
): BulkLine => {
  const item = items.get(itemId);
  if (!item) return { itemId, kind: 'not', because: 'gone' };
  const offered = item.actions.find((one) => one.action === action);
  if (!offered) return { itemId, kind: 'not', because: 'not-offered' };
  const held = heldByOther(claims.get(itemId), by, now);
  if (held) return { itemId, kind: 'not', because: 'held', by: held.by, until: held.until };
  const other = action === 'merge' ? item.subject.organisationIds.find((id) => merged.has(id)) : undefined;
  if (other !== undefined) return { itemId, kind: 'not', because: 'overlaps', with: merged.get(other) ?? '' };
  const { effect, tells } = offered;
  return { itemId, kind: 'would', effect, tells };
};

/** One line for each id asked for, in that order. */
export const previewBulk = (bulk: Bulk, queue: Standing): readonly BulkLine[] => {
  const seen = new Set<string>();
  const merged = new Map<string, string>();
  return bulk.itemIds.map((itemId): BulkLine => {
    if (!bulkActions.includes(bulk.action)) return { itemId, kind: 'not', because: 'one-by-one' };
    if (seen.has(itemId)) return { itemId, kind: 'not', because: 'twice' };
    seen.add(itemId);
    const line = lineOf(itemId, bulk, queue, merged);
    if (line.kind === 'would' && bulk.action === 'merge')
      for (const id of queue.items.get(itemId)?.subject.organisationIds ?? []) merged.set(id, itemId);
    return line;
  });
};
