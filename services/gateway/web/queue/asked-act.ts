// What is about to be done, to which items; and what is shown of it before it is done. Pure.
import type { QueueAction, QueueActed, QueueItem } from '../api/generated.ts';

/** What the queue itself does; for anything else there is a page. */
export const doneHere = [
  'approve',
  'refuse',
  'discard',
  'reopen',
  'block',
  'ask_owner',
  'merge',
  'not_same',
  'put_aside',
] as const satisfies readonly QueueAction['code'][];
export type DoneHere = (typeof doneHere)[number];

export interface AskedAct {
  readonly action: DoneHere;
  readonly items: readonly QueueItem[];
}

type Result = QueueActed['results'][number];
type Named = Result['tells'][number];

/** Those of which it is known before it is looked at that they can be asked for it. */
export const offering = ({ action, items }: AskedAct): readonly QueueItem[] =>
  items.filter(({ actions }) => actions.some(({ code }) => code === action));

/**
 * What the key of an action does while things are selected: the same to all of them, once it was seen what it does;
 * `alone` where it is done on a page of its own, to one at a time. `place`: from 1, among what `item` offers.
 */
export const askedOfAll = (
  item: QueueItem,
  place: number,
  selected: readonly QueueItem[],
): AskedAct | 'alone' | undefined => {
  const code = item.actions[place - 1]?.code;
  if (code === undefined) return undefined;
  const action = doneHere.find((one) => one === code);
  return action === undefined ? 'alone' : { action, items: selected };
};

/** Cannot be taken back, or not all of it, or takes a day: looked at first, also for one item. */
export const isAskedFirst = ({ code, effect, tells }: QueueAction): boolean =>
  code === 'put_aside' ||
  effect?.code === 'all_told_it_ends' ||
  effect?.code === 'draft_discarded' ||
  (effect?.code === 'organisations_merged' && tells.length > 0);

/** Those that it can be done to. */
export const wouldBeDone = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ code }) => code === 'would');

/** Each once, whoever is told most often first. */
export const toldBy = (results: readonly Result[]): readonly Named[] => {
  const times = new Map<string, { readonly of: Named; readonly count: number }>();
  for (const of of results.flatMap(({ tells }) => tells))
    times.set(of.id, { of, count: (times.get(of.id)?.count ?? 0) + 1 });
  return [...times.values()].toSorted((a, b) => b.count - a.count).map(({ of }) => of);
};

interface Outcome {
  readonly effect: Result['effect'];
  readonly tells: readonly Named[];
}

/** What would follow, and who would be told of it: each effect once. */
export const outcomesOf = (results: readonly Result[]): readonly Outcome[] =>
  [...new Set(results.map(({ effect }) => effect?.code))].map((code) => {
    const alike = results.filter(({ effect }) => effect?.code === code);
    return { effect: alike[0]?.effect, tells: toldBy(alike) };
  });

interface Offered {
  readonly action: DoneHere;
  /** How many of them it can be done to. */
  readonly count: number;
}

/** What the queue can do about some of these items, what fits the most of them first. */
export const offeredFor = (items: readonly QueueItem[]): readonly Offered[] => {
  const codes = items.flatMap(({ actions }) => actions.map(({ code }) => code));
  return doneHere
    .map((action) => ({ action, count: codes.filter((one) => one === action).length }))
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) => Number(a.action === 'put_aside') - Number(b.action === 'put_aside') || b.count - a.count,
    );
};
