// What a new day brings that nobody tells of: collaborations whose first day it is, and those whose last day is over.
import { msPerDay } from '../platform/day-number.ts';
import { dayOf, endOfDay } from '../platform/local-day.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import type { Deps } from './deps.ts';
import { followUp } from './suggestions/follow-up.ts';

export const dayKind = 'matchmaking.day';
const key = 'campus';

/** Those that begin from one day to another, or ended since the day before the first. */
const turning = (
  { campus }: Pick<Deps, 'campus'>,
  { before, from, today }: { readonly before: string; readonly from: string; readonly today: string },
): readonly string[] => {
  const found = new Set<string>();
  for (const { organisationIds, since = '', until } of campus.collaborations()) {
    const begins = from <= since && since <= today;
    const ended = until !== undefined && before <= until && until < today;
    if (begins || ended) for (const id of organisationIds) found.add(id);
  }
  return [...found];
};

/** Also the days on which no process ran: `dueAt` is the beginning of the first that was not looked at. */
export const dayWork = (deps: Deps): DueWork => ({
  kind: dayKind,
  run: async (_, { dueAt, now }) => {
    await deps.campus.upToDate();
    const zone = await deps.timeZone();
    const before = dayOf(new Date(dueAt.getTime() - msPerDay), zone);
    const [from, today] = [dayOf(dueAt, zone), dayOf(now, zone)];
    const organisationIds = turning(deps, { before, from, today });
    const cause = { signal: deps.stopping.signal, requestId: dayKind, keepWords: true };
    await followUp(deps, { organisationIds }, cause);
    await deps.schedule.set(dayKind, key, endOfDay(today, zone));
  },
});

export const startDays = async ({ schedule, clock }: Pick<Deps, 'schedule' | 'clock'>): Promise<void> => {
  if (!(await schedule.dueAt(dayKind, key))) await schedule.set(dayKind, key, clock());
};
