// One question of a batch in plain data: whichever thread holds the index answers it, and all give the same answer.
import { openSegment } from '../index/segment.ts';
import type { Segment, SegmentParts } from '../index/segment.ts';
import type { Asked, ThemeVectors } from '../semantics/project.ts';
import { addThemesWithin } from './add-themes.ts';
import type { ThemesWith } from './add-themes.ts';
import { admit } from './admission.ts';
import type { SourceFilter } from './admission.ts';
import { bestOrganisations } from './best-organisations.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import type { RankingOptions } from './judge-organisations.ts';
import { rankOrganisations } from './rank-question.ts';
import { scoreSources } from './score-sources.ts';
import { createStanding } from './standing.ts';
import type { Standing } from './standing.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

export interface RankingTask {
  readonly question: WeightedQuestion;
  readonly filter: SourceFilter;
  readonly options: RankingOptions;
  /** Sources that the asker may know of. */
  readonly size: number;
  readonly themes?: {
    readonly asked: Asked;
    readonly weighing: ThemesWith['weighing'];
  };
}

/** What tasks are answered from: everything in it stays as it is. */
export interface RankingState {
  readonly segments: readonly Segment[];
  readonly standing: Standing;
  /** Of each segment, where themes are known. */
  readonly vectors?: readonly ThemeVectors[];
}

/** The same as it is sent to another thread: only shared memory and small things. */
export interface SentState {
  readonly segments: readonly SegmentParts[];
  readonly standIns: Int32Array;
  readonly order?: Int32Array;
  readonly vectors?: readonly ThemeVectors[];
}

export const sendState = ({ segments, standing, vectors }: RankingState): SentState => ({
  segments: segments.map(({ buffer, classes }) => ({ buffer, classes })),
  standIns: standing.standIns,
  ...(standing.order ? { order: standing.order } : {}),
  ...(vectors ? { vectors } : {}),
});

export const receiveState = ({ segments, standIns, order, vectors }: SentState): RankingState => ({
  segments: segments.map(openSegment),
  standing: createStanding(standIns, order),
  ...(vectors ? { vectors } : {}),
});

/** Only what another thread needs of it. */
export const sendTask = ({
  question: { terms, weights, unit },
  themes,
  ...task
}: RankingTask): RankingTask => ({
  ...task,
  question: { terms, weights, unit },
  ...(themes
    ? {
        themes: {
          asked: themes.asked,
          weighing: { sigma: themes.weighing.sigma, lambda: themes.weighing.lambda },
        },
      }
    : {}),
});

const vectorsOf = ({ segments, vectors = [] }: RankingState): ThemesWith['vectors'] => ({
  of: (segment) => {
    const found = vectors[segments.findIndex(({ buffer }) => buffer === segment.buffer)];
    if (!found) throw new RangeError('a segment has no themes');
    return found;
  },
});

export const rankTask = (
  state: RankingState,
  task: RankingTask,
  workspace: Workspace,
): RankedOrganisations => {
  const { question, filter, options, size, themes } = task;
  const admission = admit(state, filter, state.standing);
  if (!themes || !state.vectors) return rankOrganisations(state, question, admission, options, workspace);
  const scored = scoreSources(state, question, workspace);
  addThemesWithin(scored, admission, size, { ...themes, vectors: vectorsOf(state) });
  return bestOrganisations(scored, admission, options, workspace);
};
