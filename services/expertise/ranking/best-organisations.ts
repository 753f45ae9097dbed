// The best organisations for a question, from what their sources make together.
import { numberAt } from '../index/view.ts';
import type { Pieces } from '../index/view.ts';
import type { Admission } from './admission.ts';
import { createGathering } from './gather-sources.ts';
import type { GatherSources } from './gather-sources.ts';
import { candidatesOf, judgeOrganisations } from './judge-organisations.ts';
import type { Bounds, Candidates, Judged, RankingOptions } from './judge-organisations.ts';
import type { Scored } from './score-sources.ts';
import { lookAtAll } from './three-best.ts';
import type { Workspace } from './workspace.ts';

/** Organisations, best first, equals by the order of their ids; flat arrays, so that threads can hand them over. */
export interface RankedOrganisations {
  readonly organisations: Int32Array;
  /** Σ fading^(r−1) · raw score of the r-th best source. */
  readonly raws: Float64Array;
  /** Sources of the organisation at place n: from `starts[n]` to `starts[n + 1]`, best first, at most 8. */
  readonly starts: Int32Array;
  /** Their numbers, see `placeOf`. */
  readonly sources: Int32Array;
  /** Their raw scores. */
  readonly sourceRaws: Float64Array;
  /** Organisations found in all; absent where most were never looked at. */
  readonly found?: number;
}

const pack = (view: Pieces, judged: readonly Judged[], unit: number): RankedOrganisations => {
  const starts = new Int32Array(judged.length + 1);
  judged.forEach(({ list }, at) => {
    starts[at + 1] = (starts[at] as number) + list.size;
  });
  const sources = new Int32Array(starts.at(-1) ?? 0);
  const sourceRaws = new Float64Array(sources.length);
  judged.forEach(({ list }, at) => {
    for (let nth = 0; nth < list.size; nth += 1) {
      sources[(starts[at] as number) + nth] = numberAt(view, list.places[nth] as number);
      sourceRaws[(starts[at] as number) + nth] = (list.sums[nth] as number) * unit;
    }
  });
  return {
    organisations: Int32Array.from(judged, ({ organisation }) => organisation),
    raws: Float64Array.from(judged, ({ raw }) => raw),
    starts,
    sources,
    sourceRaws,
  };
};

/** The last steps, the same with and without pruning. */
export const rankCandidates = (
  { view, question }: Scored,
  admission: Admission,
  candidates: Candidates,
  bounds: Bounds,
  gather: GatherSources,
  options: RankingOptions,
): RankedOrganisations => {
  const judged = judgeOrganisations(candidates, bounds, gather, admission, question.unit, options);
  return pack(view, judged, question.unit);
};

/** At most `limit`, of all that are found. */
export const bestOrganisations = (
  scored: Scored,
  admission: Admission,
  options: RankingOptions,
  workspace: Workspace,
): RankedOrganisations => {
  const numbers = admission.standing.standIns.length;
  const bounds = { best: workspace.threeBest(numbers), found: workspace.found(numbers), count: 0, unseen: 0 };
  lookAtAll(admission, scored.segments, bounds);
  const gather = createGathering(scored, admission, (nth, local) => scored.segments[nth]?.sums[local] ?? 0);
  const candidates = candidatesOf(bounds, options);
  return { ...rankCandidates(scored, admission, candidates, bounds, gather, options), found: bounds.count };
};
