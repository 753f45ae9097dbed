// Items that an animator does not want to see for now: until a day, or until something of them changes.
import { msPerDay } from '../../platform/day-number.ts';
import type { Violation } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import { isDay } from '../../platform/local-day.ts';
import type { QueueItem } from './item.ts';

export interface PutAside {
  readonly itemId: string;
  /** Of the item as it was. */
  readonly fingerprint: string;
  /** YYYY-MM-DD in the campus's time zone: it is back when that day begins. Absent: when it changes. */
  readonly untilDay?: string;
  readonly by: string;
  readonly at: string;
}

/** The same as long as what an item says is the same: why, until when, of whom. Not how long it waits or what it weighs. */
export const fingerprintOf = ({ id, because, dueAt = '', subject, actions }: QueueItem): string =>
  derivedId(
    'fct',
    ...[id, dueAt, String(subject.round ?? '')],
    ...[because, subject.organisationIds, subject.awaitedIds, actions.map(({ action }) => action)].map(
      (list) => list.toSorted().join(' '),
    ),
  );

export type PuttingAside =
  | { readonly kind: 'aside'; readonly aside: PutAside }
  /** `day-needed`: somebody waits for it, who would be forgotten. */
  | { readonly kind: 'refused'; readonly because: 'day-needed' };

const mostDaysAhead = 366;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** Neither over nor so far ahead that it is forgotten. `today`: the campus's local day. */
export const checkUntil = (until: string | undefined, today: string): readonly Violation[] => {
  if (until === undefined) return [];
  const at = { field: 'until', value: until.slice(0, 80) };
  if (!isDay(until)) return [{ ...at, rule: 'malformed', parameters: { expected: 'YYYY-MM-DD' } }];
  if (until < today) return [{ ...at, rule: 'past' }];
  if (until === today) return [{ ...at, rule: 'before', parameters: { other: dayAfter(today, 1) } }];
  const max = dayAfter(today, mostDaysAhead);
  return until > max ? [{ ...at, rule: 'too-big', parameters: { max } }] : [];
};

interface Wish {
  readonly by: string;
  readonly untilDay?: string;
}

/** A day is one that `checkUntil` allows. */
export const putAside = (item: QueueItem, { by, untilDay }: Wish, now: Date): PuttingAside => {
  if (untilDay === undefined && item.waiting > 0) return { kind: 'refused', because: 'day-needed' };
  const fingerprint = fingerprintOf(item);
  const until = untilDay === undefined ? {} : { untilDay };
  return { kind: 'aside', aside: { itemId: item.id, fingerprint, ...until, by, at: now.toISOString() } };
};

/** An item that changed is back at once, whatever the day. */
export const isAside = (item: QueueItem, aside: PutAside | undefined, today: string): boolean =>
  aside !== undefined &&
  aside.itemId === item.id &&
  (aside.untilDay === undefined || today < aside.untilDay) &&
  aside.fingerprint === fingerprintOf(item);

export const withoutAside = (
  items: readonly QueueItem[],
  asides: ReadonlyMap<string, PutAside>,
  today: string,
): readonly QueueItem[] => items.filter((item) => !isAside(item, asides.get(item.id), today));
