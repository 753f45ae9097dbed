// The order of the queue: most useful first.
import { msPerDay } from '../../platform/day-number.ts';
import type { QueueItem } from './item.ts';

/**
 * How much time presses, in 1..9. Late: from 8 up, the later the more. Due: from 2 at its time down to 1, half of the way
 * three days before. Without a time: from 1 up to 1.5, half of the way after 30 days, so that nothing stays last for ever;
 * half of the way too where nothing says since when.
 */
const urgency = ({ since, dueAt }: QueueItem, now: number): number => {
  const share = (days: number, half: number): number => days / (days + half);
  if (dueAt === undefined) {
    const days = since === undefined ? 30 : (now - Date.parse(since)) / msPerDay;
    return 1 + share(Math.max(0, days), 30) / 2;
  }
  const daysLeft = (Date.parse(dueAt) - now) / msPerDay;
  return daysLeft <= 0 ? 8 + share(-daysLeft, 7) : 2 - share(daysLeft, 3);
};

/** How many wait for it counts as up to one time more: 1 for nobody, 1.5 for two, below 2 for all. */
const company = ({ waiting }: QueueItem): number => 1 + waiting / (waiting + 2);

/**
 * What acting now is worth: weight · urgency · company. An item weighs half of its kind's weight at the least, so that a
 * late one (8 · 1 / 2) is never after one of its kind that is not late (below 2 · 2).
 */
export const worthOf = (item: QueueItem, now: Date): number =>
  item.weight * urgency(item, now.getTime()) * company(item);

/** A total order, the same whatever order they come in: by worth, then by id. */
export const rankItems = (items: readonly QueueItem[], now: Date): readonly QueueItem[] =>
  items
    .map((item) => ({ item, worth: worthOf(item, now) }))
    .toSorted((a, b) => b.worth - a.worth || (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0))
    .map(({ item }) => item);
