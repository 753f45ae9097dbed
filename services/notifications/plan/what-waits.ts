// What is known of a person at the moment of planning: what waits, what was chosen, what was planned before.
import type { Page, Stored } from '../../platform/document-store/document-store.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import { dayOf, daysAfter, endOfDay } from '../../platform/local-day.ts';
import type { MailDelivery } from '../deliveries.ts';
import type { Deps } from '../deps.ts';
import type { Notice } from '../notice.ts';
import type { ToPlan } from './plan-deliveries.ts';
import { type Preferences, usualPreferences, wayOf } from './preferences.ts';
import type { WaitingNotice } from './waiting-notices.ts';

export type ReadDeps = Pick<
  Deps,
  'waiting' | 'notices' | 'preferences' | 'deliveries' | 'timeZoneOf' | 'clock' | 'holdMs'
>;

const pageSize = 200;
/** More than are planned for a person at once. */
const latestDeliveries = 50;
/** How long a notice may take to be made after it began to wait, milliseconds. */
const notMadeMs = 86_400_000;

export const readPreferences = async (
  { preferences }: Pick<Deps, 'preferences'>,
  personId: string,
): Promise<{ readonly version: number; readonly document: Preferences }> =>
  (await preferences.get(personId)) ?? { version: 0, document: usualPreferences(personId) };

const latestOf = (
  { deliveries }: Pick<Deps, 'deliveries'>,
  personId: string,
  cursor?: string,
): Promise<Page<MailDelivery>> =>
  deliveries.query({
    index: 'ofPerson',
    equals: [personId],
    limit: latestDeliveries,
    ...(cursor === undefined ? {} : { cursor }),
  });

/** The latest ones, those of the person's today among them. */
const readDeliveries = async (
  deps: Pick<Deps, 'deliveries'>,
  personId: string,
  {
    timeZone,
    now,
    first,
  }: { readonly timeZone: string; readonly now: Date; readonly first: Page<MailDelivery> },
): Promise<readonly Stored<MailDelivery>[]> => {
  const today = endOfDay(daysAfter(dayOf(now, timeZone), -1), timeZone).toISOString();
  const items = [...first.items];
  let page = first;
  while (page.next !== undefined && (page.items.at(-1)?.document.at ?? '') >= today) {
    page = await latestOf(deps, personId, page.next);
    items.push(...page.items);
  }
  return items;
};

const toPlan = ({ id, kind, about, at, meetingAt }: Notice, { digestFrom }: WaitingNotice): ToPlan => ({
  id,
  kind,
  aboutId: about.id,
  at,
  ...(meetingAt === undefined ? {} : { meetingAt }),
  ...(digestFrom === undefined ? {} : { digestFrom }),
});

export interface WhatWaits {
  readonly toPlan: readonly ToPlan[];
  /** They wait for nothing any more. */
  readonly done: readonly Stored<WaitingNotice>[];
  /** Planned before, by somebody who came no further. */
  readonly unfinished: readonly MailDelivery[];
  /** Whose notice is still to be made. */
  readonly notMade: readonly WaitingNotice[];
  readonly waiting: readonly Stored<WaitingNotice>[];
  readonly preferences: Preferences;
  readonly timeZone: string;
  readonly earlier: readonly MailDelivery[];
}

type Standing = 'plan' | 'done' | 'not-made';

/** Undefined where nothing waits. */
export const whatWaits = async (
  deps: ReadDeps,
  personId: string,
  now: Date,
): Promise<WhatWaits | undefined> => {
  const query = { index: 'ofPerson', equals: [personId], limit: pageSize };
  const waiting = await queryAll(deps.waiting, query);
  if (waiting.length === 0) return undefined;
  const [found, { document: preferences }, timeZone, first] = await Promise.all([
    deps.notices.getMany(waiting.map(({ document: { id } }) => id)),
    readPreferences(deps, personId),
    deps.timeZoneOf(personId),
    latestOf(deps, personId),
  ]);
  const zone = timeZone ?? 'UTC';
  const earlier = (await readDeliveries(deps, personId, { timeZone: zone, now, first })).map(
    ({ document }) => document,
  );
  const planned = new Map(earlier.flatMap((one) => one.noticeIds.map((id) => [id, one] as const)));
  const notices = new Map(found.map(({ document }) => [document.id, document]));
  const madeBy = new Date(now.getTime() - notMadeMs).toISOString();
  const standingOf = ({ id, at }: WaitingNotice): Standing => {
    const notice = notices.get(id);
    if (timeZone === undefined || planned.has(id)) return 'done';
    if (!notice) return at > madeBy ? 'not-made' : 'done';
    return notice.unread && wayOf(preferences, notice.kind) !== 'never' ? 'plan' : 'done';
  };
  const standing = Map.groupBy(waiting, ({ document }) => standingOf(document));
  const isUnfinished = ({ noticeIds }: MailDelivery): boolean =>
    waiting.some(({ document: { id } }) => noticeIds.includes(id));
  return {
    toPlan: (standing.get('plan') ?? []).flatMap(({ document }) => {
      const notice = notices.get(document.id);
      return notice ? [toPlan(notice, document)] : [];
    }),
    done: standing.get('done') ?? [],
    unfinished: earlier.filter((one) => one.state === 'pending' && isUnfinished(one)),
    notMade: (standing.get('not-made') ?? []).map(({ document }) => document),
    waiting,
    preferences,
    timeZone: zone,
    earlier,
  };
};

/** When one whose notice was never made is given up. */
export const givenUpAt = ({ at }: WaitingNotice): Date => new Date(Date.parse(at) + notMadeMs + 1_000);
