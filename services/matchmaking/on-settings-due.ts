// What follows from a change of the settings: the next weekly round, and pairs that were introduced so long ago, or not.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { setWeekly, weeklyIsDue } from './campus-round/run-weekly.ts';
import type { Deps } from './deps.ts';
import { rulesOfKind } from './kept/rules-of-campus.ts';
import { currentSettings } from './kept/settings.ts';
import { followRule } from './on-rule-due.ts';
import { rulesOfIntroductions } from './rules/rules-of-introductions.ts';

export const settingsKind = 'matchmaking.settings';

/** Leaves alone a due time that the schedule has: its round may be waiting for its turn. */
const settleWeekly = async (deps: Deps, now: Date): Promise<void> => {
  const [{ document }, timeZone] = await Promise.all([currentSettings(deps.kept.settings), deps.timeZone()]);
  const { schedule: weekly } = document;
  if (weekly && (await weeklyIsDue(deps.schedule, weekly, timeZone))) return;
  await setWeekly(deps.schedule, weekly, { after: now, timeZone });
};

export const settingsWork = (deps: Deps): DueWork => ({
  kind: settingsKind,
  run: async (_, { now }) => {
    await settleWeekly(deps, now);
    // What this process was not told of yet is followed once it is.
    const followed = rulesOfIntroductions(deps.campus.introductions).filter(
      ({ kind }) => kind !== 'declined',
    );
    for (const rule of [...(await rulesOfKind(deps.kept.rules, 'introduced')), ...followed])
      await followRule(deps, rule, settingsKind);
  },
});
