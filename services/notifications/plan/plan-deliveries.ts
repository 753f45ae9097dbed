// Which messages a person is sent of the notices that wait, and when. Nothing is ever left out: what may not be sent yet
// is put off, and what is put off comes together.
import { dayOf } from '../../platform/local-day.ts';
import type { MailDelivery } from '../deliveries.ts';
import type { NoticeKind } from '../notice.ts';
import { nextDigest } from './digest-times.ts';
import { groupRelated } from './group-related.ts';
import { openFrom } from './open-times.ts';
import { type Preferences, wayOf } from './preferences.ts';
import { isUrgent, wakes } from './urgent.ts';

/** An unread notice that waits to be sent. */
export interface ToPlan {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly aboutId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When the meeting that it tells of begins, or was to begin. ISO 8601 UTC. */
  readonly meetingAt?: string;
  /** Since when it waits for a digest because its day had no place left. ISO 8601 UTC. */
  readonly digestFrom?: string;
}

export interface PlanFor {
  /** Of one person, each once; none of a kind that the person does not want. */
  readonly notices: readonly ToPlan[];
  readonly preferences: Preferences;
  readonly timeZone: string;
  /** Of today, at least, by the person's clock. */
  readonly earlier: readonly Pick<MailDelivery, 'sendAt' | 'digest' | 'state'>[];
  readonly now: Date;
  /** How long related notices are waited for, milliseconds. */
  readonly holdMs: number;
}

export interface PlannedDelivery {
  /** In the order in which they were made. */
  readonly noticeIds: readonly string[];
  readonly digest: boolean;
  /** Now, or later. */
  readonly sendAt: Date;
}

export interface Plan {
  /** By when they are sent. */
  readonly deliveries: readonly PlannedDelivery[];
  /** What has no place left on the day on which it would be sent: from then on it waits for a digest. */
  readonly overflow: readonly { readonly noticeIds: readonly string[]; readonly at: Date }[];
}

const byArrival = (one: ToPlan, other: ToPlan): number =>
  one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1;

/** Notices that go together, and when. */
interface Group {
  readonly notices: readonly ToPlan[];
  readonly urgent: boolean;
  readonly sendAt: number;
  /** It could not be sent in its own time: it goes with all others of which that is so. */
  readonly putOff: boolean;
}

/** Lateness up to this is a matter of course, milliseconds. */
const usualLateMs = 60_000;

const timed = (notices: readonly ToPlan[], urgent: boolean, { preferences, ...of }: PlanFor): Group => {
  const { timeZone, now, holdMs } = of;
  const inTime = Math.min(...notices.map(({ at }) => Date.parse(at))) + holdMs;
  const ready = new Date(Math.max(inTime, now.getTime()));
  const opens = openFrom(preferences, ready, timeZone);
  const open = opens.getTime();
  const isLate = now.getTime() - inTime > holdMs + usualLateMs;
  if (wakes(notices, ready, opens)) return { notices, urgent, sendAt: ready.getTime(), putOff: false };
  const wasOpen = openFrom(preferences, new Date(inTime), timeZone).getTime() === inTime;
  return { notices, urgent, sendAt: open, putOff: isLate || !wasOpen || open > ready.getTime() };
};

/** What was put off to the same instant is one message. */
const joinPutOff = (groups: readonly Group[]): readonly Group[] => {
  const alone = groups.filter(({ putOff }) => !putOff);
  const together = Map.groupBy(
    groups.filter(({ putOff }) => putOff),
    ({ sendAt, urgent }) => `${sendAt} ${urgent}`,
  );
  const joined = [...together.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, notices: [first, ...others].flatMap(({ notices }) => notices) }] : [],
  );
  return [...alone, ...joined];
};

const inOrder = (groups: readonly Group[]): readonly Group[] => {
  const sorted = groups.map((group) => ({ ...group, notices: group.notices.toSorted(byArrival) }));
  return sorted.toSorted((one, other) => {
    const [first, second] = [one.notices[0], other.notices[0]];
    if (one.sendAt !== other.sendAt) return one.sendAt - other.sendAt;
    if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
    return first && second ? byArrival(first, second) : 0;
  });
};

/** Digests by when they are due: what a digest takes in waits since some time before it. */
const digestsOf = (
  waiting: readonly { readonly notice: ToPlan; readonly since: Date }[],
  { preferences, timeZone, now }: PlanFor,
): ReadonlyMap<number, readonly ToPlan[]> => {
  const due = waiting.map(({ notice, since }) => {
    const at = Math.max(now.getTime(), nextDigest(preferences, since, timeZone).getTime());
    return { notice, at: openFrom(preferences, new Date(at), timeZone).getTime() };
  });
  const byTime = Map.groupBy(due, ({ at }) => at);
  return new Map([...byTime].map(([at, some]) => [at, some.map(({ notice }) => notice)]));
};

const planned = (notices: readonly ToPlan[], digest: boolean, sendAt: number): PlannedDelivery => ({
  noticeIds: notices.toSorted(byArrival).map(({ id }) => id),
  digest,
  sendAt: new Date(sendAt),
});

const sinceOf = ({ at, digestFrom }: ToPlan): Date => new Date(digestFrom ?? at);

/** Which groups have a place on their day, the earlier ones first; urgent ones take one, and need none. */
const withPlaces = (groups: readonly Group[], of: PlanFor): ReadonlySet<Group> => {
  const { preferences, timeZone, earlier } = of;
  const taken = new Map<string, number>();
  const take = (sendAt: Date): number => {
    const day = dayOf(sendAt, timeZone);
    const before = taken.get(day) ?? 0;
    taken.set(day, before + 1);
    return before;
  };
  for (const { digest, state, sendAt } of earlier)
    if (!digest && (state === 'pending' || state === 'sent')) take(new Date(sendAt));
  const placed = groups.filter(({ urgent, sendAt }) => {
    const day = dayOf(new Date(sendAt), timeZone);
    if (!urgent && (taken.get(day) ?? 0) >= preferences.mostADay) return false;
    take(new Date(sendAt));
    return true;
  });
  return new Set(placed);
};

export const planDeliveries = (of: PlanFor): Plan => {
  const { notices, preferences } = of;
  const urgent = notices.filter(isUrgent);
  const others = notices.filter((notice) => !isUrgent(notice));
  const isForDigest = (notice: ToPlan): boolean =>
    notice.digestFrom !== undefined || wayOf(preferences, notice.kind) === 'digest';
  const chosen = others.filter(isForDigest).map((notice) => ({ notice, since: sinceOf(notice) }));
  const groups = joinPutOff([
    ...groupRelated(urgent).map((some) => timed(some, true, of)),
    ...groupRelated(others.filter((one) => !isForDigest(one))).map((some) => timed(some, false, of)),
  ]);
  // What would go at the moment of a digest goes in it.
  const due = digestsOf(chosen, of);
  const intoDigest = groups.filter((group) => !group.urgent && due.has(group.sendAt));
  const apart = inOrder(groups.filter((group) => !intoDigest.includes(group)));
  const placed = withPlaces(apart, of);
  const left = apart.filter((group) => !placed.has(group));
  const waiting = left.flatMap(({ notices: some, sendAt }) =>
    some.map((notice) => ({ notice, since: new Date(sendAt) })),
  );
  const digests = digestsOf([...chosen, ...waiting], of);
  const taken = (at: number): readonly ToPlan[] =>
    intoDigest.filter(({ sendAt }) => sendAt === at).flatMap(({ notices: some }) => some);
  const deliveries = [
    ...[...digests].map(([at, some]) => planned([...some, ...taken(at)], true, at)),
    ...[...placed].map(({ notices: some, sendAt }) => planned(some, false, sendAt)),
  ];
  return {
    deliveries: deliveries.toSorted((one, other) => one.sendAt.getTime() - other.sendAt.getTime()),
    overflow: left.map(({ notices: some, sendAt }) => ({
      noticeIds: some.map(({ id }) => id),
      at: new Date(sendAt),
    })),
  };
};
