// What is lost where themes count for the best sources by words only: of the organisations that would be found if they
// counted for all, how many are found.
import { mostForThemes } from '../../services/expertise/ranking/add-themes.ts';
import { rankTask } from '../../services/expertise/ranking/rank-task.ts';
import type { RankingTask } from '../../services/expertise/ranking/rank-task.ts';
import { createWorkspace } from '../../services/expertise/ranking/workspace.ts';
import { askCampus } from './ask-campus.ts';
import type { CampusCorpus } from './campus-corpus.ts';
import type { CampusInEngine } from './campus-in-engine.ts';
import { type Measured, quantile, rounded } from './measured.ts';
import { limit } from './time-questions.ts';

const profiles = 200;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const shareOf = (wanted: readonly number[], found: readonly number[]): number =>
  wanted.filter((one) => found.includes(one)).length / wanted.length;

export const measureThemeLoss = (
  texts: number,
  { replica }: CampusInEngine,
  corpus: CampusCorpus,
): readonly Measured[] => {
  if (texts <= mostForThemes) return [];
  const { state, tasks } = askCampus(
    replica,
    Array.from({ length: profiles }, () => corpus.question(80)),
  );
  const workspace = createWorkspace();
  const found = (task: RankingTask): readonly number[] => [...rankTask(state, task, workspace).organisations];
  // As on a campus so small that themes count for every source.
  const withAll = (task: RankingTask): RankingTask => ({ ...task, size: 1 });
  const withNone = ({ themes: _, ...task }: RankingTask): RankingTask => task;
  const kept = tasks.map((task) => shareOf(found(withAll(task)), found(task)));
  const untouched = tasks.map((task) => shareOf(found(withAll(task)), found(withNone(task))));
  return [
    {
      what: `${texts} texts, 80 terms: top ${limit} organisations kept where themes count for the best sources only`,
      value: rounded(mean(kept) * 100),
      unit: '%',
    },
    {
      what: `${texts} texts, 80 terms: the same, worst profile of 100`,
      value: rounded(quantile(kept, 0.01) * 100),
      unit: '%',
    },
    {
      what: `${texts} texts, 80 terms: top ${limit} organisations kept where themes count for none`,
      value: rounded(mean(untouched) * 100),
      unit: '%',
    },
  ];
};
