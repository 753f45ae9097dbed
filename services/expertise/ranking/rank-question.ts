// Answers a question with sources or organisations, by the quickest way that gives all that is asked for.
import type { Pieces } from '../index/view.ts';
import type { Admission } from './admission.ts';
import { bestOrganisations } from './best-organisations.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import { bestSources } from './best-sources.ts';
import type { RankedSources } from './best-sources.ts';
import type { RankingOptions } from './judge-organisations.ts';
import { pruneOrganisations } from './prune-organisations.ts';
import { pruneSources } from './prune-sources.ts';
import { scoreSources } from './score-sources.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

/** With more terms, deciding what to leave out takes longer than adding it up. */
const shortQuestion = 32;
/** With more answers, hardly anything can be left out. */
const fewAnswers = 256;

const isPruned = ({ terms }: WeightedQuestion, limit: number): boolean =>
  terms.length <= shortQuestion && limit <= fewAnswers;

export const rankSources = (
  view: Pieces,
  question: WeightedQuestion,
  admission: Admission,
  limit: number,
  workspace: Workspace,
): RankedSources =>
  isPruned(question, limit)
    ? pruneSources(view, question, admission, limit, workspace)
    : bestSources(scoreSources(view, question, workspace), admission, limit);

export interface RankOptions extends RankingOptions {
  /** True: how many are found must be told, so that all have to be looked at. */
  readonly count?: boolean;
}

export const rankOrganisations = (
  view: Pieces,
  question: WeightedQuestion,
  admission: Admission,
  options: RankOptions,
  workspace: Workspace,
): RankedOrganisations =>
  options.count !== true && !options.after && isPruned(question, options.limit)
    ? pruneOrganisations(view, question, admission, options, workspace)
    : bestOrganisations(scoreSources(view, question, workspace), admission, options, workspace);
