// The weekly round: learns from the answers of the week, then begins a round; once for each due time.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Schedule } from '../../platform/schedule/schedule.ts';
import { currentSettings } from '../kept/settings.ts';
import type { RoundDeps } from './round-deps.ts';
import { startRound } from './start-round.ts';
import { nextWeekly, type WeeklySchedule } from './weekly.ts';

export const weeklyKind = 'matchmaking.weekly';
const key = 'campus';

/** To be called with every change of the schedule. */
export const setWeekly = async (
  schedule: Schedule,
  weekly: WeeklySchedule | undefined,
  { after, timeZone }: { readonly after: Date; readonly timeZone: string },
): Promise<void> => {
  if (weekly) await schedule.set(weeklyKind, key, nextWeekly(weekly, after, timeZone));
  else await schedule.cancel(weeklyKind, key);
};

const isTime = (weekly: WeeklySchedule, instant: Date, timeZone: string): boolean =>
  nextWeekly(weekly, new Date(instant.getTime() - 1), timeZone).getTime() === instant.getTime();

/** Whether a time of this schedule is set. */
export const weeklyIsDue = async (
  schedule: Schedule,
  weekly: WeeklySchedule,
  timeZone: string,
): Promise<boolean> => {
  const dueAt = await schedule.dueAt(weeklyKind, key);
  return dueAt !== undefined && isTime(weekly, dueAt, timeZone);
};

export interface WeeklyDeps extends RoundDeps {
  readonly timeZone: () => Promise<string>;
}

/**
 * A due time that the schedule no longer has (it was changed, or the campus has another time zone) only sets the next
 * one. While another round is in the making it is put off, by being tried again.
 */
export const runWeekly = async (
  deps: WeeklyDeps,
  learn: () => Promise<void>,
  { dueAt, now }: { readonly dueAt: Date; readonly now: Date },
): Promise<void> => {
  const [{ document: settings }, timeZone] = await Promise.all([
    currentSettings(deps.kept.settings),
    deps.timeZone(),
  ]);
  const weekly = settings.schedule;
  if (!weekly) return;
  if (isTime(weekly, dueAt, timeZone)) {
    await learn();
    const { publish } = weekly;
    const started = await startRound(deps, {
      by: 'service',
      cause: 'scheduled',
      publish,
      dueAt: dueAt.toISOString(),
    });
    if (started.kind === 'busy')
      throw new FaultError(fault('conflict', { subject: 'round', subjectId: String(started.number) }));
  }
  await setWeekly(deps.schedule, weekly, { after: now, timeZone });
};
