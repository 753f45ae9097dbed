// The due work of rounds: one step after the other of a round, the weekly one, and those a campus gets by itself.
import type { DueWork } from '../platform/schedule/schedule.ts';
import { advanceRound } from './campus-round/advance-round.ts';
import { fillingKind, runFilling } from './campus-round/fill-campus.ts';
import { roundWork } from './campus-round/round-work.ts';
import { runWeekly, weeklyKind } from './campus-round/run-weekly.ts';
import { resumeRounds, roundKind } from './campus-round/start-round.ts';
import type { Deps } from './deps.ts';
import { currentSettings, settingsId } from './kept/settings.ts';
import { learnFromAnswers } from './learn-from-answers.ts';
import { settingsKind } from './on-settings-due.ts';

export const roundDueWork = (deps: Deps): readonly DueWork[] => {
  const rounds = { ...deps, work: roundWork(deps), stopping: deps.stopping.signal };
  return [
    { kind: roundKind, run: (key, { token }) => advanceRound(rounds, Number(key), token) },
    {
      kind: weeklyKind,
      run: (_, due) =>
        runWeekly(rounds, async () => void (await learnFromAnswers(deps, { keep: true })), due),
    },
    {
      kind: fillingKind,
      run: (_, { now }) => runFilling(rounds, deps.campus.semantics.sources, now),
    },
  ];
};

/** After a restore, or a kill between a write and its due time: what should be due is. */
export const startRounds = async (deps: Deps): Promise<void> => {
  await resumeRounds(deps);
  const { document } = await currentSettings(deps.kept.settings);
  if (document.schedule && !(await deps.schedule.dueAt(weeklyKind, settingsId)))
    await deps.schedule.set(settingsKind, settingsId, deps.clock());
};
