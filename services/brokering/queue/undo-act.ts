// What animators did, and what of it can still be undone: all, until somebody outside was told.
import { type ActionCode, effects, type QueueItem } from './item.ts';

export interface Act {
  readonly id: string;
  readonly itemId: string;
  readonly introductionId?: string;
  readonly action: ActionCode;
  readonly by: string;
  readonly at: string;
  /** When it is done, and others may be told of it. Absent: nobody ever is. */
  readonly undoUntil?: string;
  readonly undoneAt?: string;
}

/** Undefined where the item does not offer it. */
export const recordAct = (
  item: QueueItem,
  { id, action, by }: Pick<Act, 'id' | 'action' | 'by'>,
  { now, holdMs }: { readonly now: Date; readonly holdMs: number },
): Act | undefined => {
  const offered = item.actions.find((one) => one.action === action);
  if (!offered) return undefined;
  const { introductionId } = item.subject;
  // Whomever it tells: what is held is done when the hold is over, and what ends at once has ended.
  const reach = effects[offered.effect];
  const undoUntil = new Date(now.getTime() + (reach === 'held' ? holdMs : 0)).toISOString();
  return {
    id,
    itemId: item.id,
    ...(introductionId === undefined ? {} : { introductionId }),
    action,
    by,
    at: now.toISOString(),
    ...(reach === 'nobody' ? {} : { undoUntil }),
  };
};

export type Undoing =
  | { readonly kind: 'undoable'; readonly act: Act }
  | { readonly kind: 'refused'; readonly because: 'unknown' | 'undone' | 'told' }
  /** Undo that one first. */
  | { readonly kind: 'refused'; readonly because: 'acted-since'; readonly actId: string };

/** Putting an item aside changes nothing of it, so it stands in the way of nothing but another one. */
const buildsOn = (later: Act, act: Act): boolean =>
  later.undoneAt === undefined &&
  (later.itemId === act.itemId ||
    (act.introductionId !== undefined && later.introductionId === act.introductionId)) &&
  (later.action === 'put_aside') === (act.action === 'put_aside');

/** `acts` in the order in which they were done. */
export const undoOf = (acts: readonly Act[], id: string, now: Date): Undoing => {
  const at = acts.findIndex((one) => one.id === id);
  const act = acts[at];
  if (!act) return { kind: 'refused', because: 'unknown' };
  if (act.undoneAt !== undefined) return { kind: 'refused', because: 'undone' };
  if (act.undoUntil !== undefined && now.getTime() >= Date.parse(act.undoUntil))
    return { kind: 'refused', because: 'told' };
  const since = acts.slice(at + 1).find((later) => buildsOn(later, act));
  return since === undefined
    ? { kind: 'undoable', act }
    : { kind: 'refused', because: 'acted-since', actId: since.id };
};
