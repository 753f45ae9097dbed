// Plans one person's notices as time goes by: each time that something is due, as the service does.
import {
  planDeliveries,
  type PlannedDelivery,
  type ToPlan,
} from '../../services/notifications/plan/plan-deliveries.ts';
import { type Preferences, usualPreferences, wayOf } from '../../services/notifications/plan/preferences.ts';

export interface Sent extends PlannedDelivery {
  readonly state: 'sent';
}

export interface OverTime {
  readonly notices: readonly ToPlan[];
  readonly preferences: Preferences;
  readonly timeZone: string;
  readonly holdMs?: number;
  /** When a notice is read, milliseconds since 1970, by its id; those that are not in it never are. */
  readonly readAt?: ReadonlyMap<string, number>;
  /** How late each look is, milliseconds. */
  readonly lateMs?: number;
  /** Nobody looks from then until then, milliseconds since 1970. */
  readonly down?: { readonly from: number; readonly until: number };
}

export const aPreference = (more: Partial<Preferences> = {}): Preferences => ({
  ...usualPreferences('p1'),
  ...more,
});

export const aNotice = (id: string, at: string, more: Partial<ToPlan> = {}): ToPlan => ({
  id,
  kind: 'introduction_offered',
  aboutId: `int_${id}`,
  at,
  ...more,
});

const mostLooks = 10_000;

/** Everything that is sent until nothing waits any more. */
export const plannedOverTime = ({
  notices,
  preferences,
  timeZone,
  holdMs = 300_000,
  readAt = new Map(),
  lateMs = 0,
  down = { from: 0, until: 0 },
}: OverTime): readonly Sent[] => {
  const sent: Sent[] = [];
  const digestFrom = new Map<string, string>();
  const arrivals = notices.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b);
  let now = arrivals[0] ?? 0;
  for (let look = 0; look < mostLooks; look += 1) {
    const done = new Set(sent.flatMap(({ noticeIds }) => noticeIds));
    const waiting = notices
      .filter(({ id, at, kind }) => {
        const isThere = Date.parse(at) <= now && (readAt.get(id) ?? Infinity) > now;
        return isThere && !done.has(id) && wayOf(preferences, kind) !== 'never';
      })
      .map((notice) => {
        const from = digestFrom.get(notice.id);
        return from === undefined ? notice : { ...notice, digestFrom: from };
      });
    const earlier = sent.map((one) => ({ ...one, sendAt: one.sendAt.toISOString() }));
    const plan = planDeliveries({
      notices: waiting,
      preferences,
      timeZone,
      earlier,
      now: new Date(now),
      holdMs,
    });
    const due = plan.deliveries.filter(({ sendAt }) => sendAt.getTime() <= now);
    sent.push(...due.map((one) => ({ ...one, state: 'sent' as const })));
    for (const { noticeIds, at } of plan.overflow)
      if (at.getTime() <= now) for (const id of noticeIds) digestFrom.set(id, new Date(now).toISOString());
    const ahead = [
      ...plan.deliveries.map(({ sendAt }) => sendAt.getTime() + lateMs),
      ...plan.overflow.map(({ at }) => at.getTime() + lateMs),
      ...arrivals,
    ].filter((instant) => instant > now);
    if (ahead.length === 0) return sent;
    const next = Math.min(...ahead);
    now = next >= down.from && next < down.until ? down.until : next;
  }
  throw new Error('something waits for ever');
};
