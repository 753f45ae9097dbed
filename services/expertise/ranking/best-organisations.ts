// The best organisations for a question, from what their sources make together.
import { numberAt } from '../index/view.ts';
import type { Pieces } from '../index/view.ts';
import type { Admission } from './admission.ts';
import { createGathering } from './gather-sources.ts';
import type { GatherSources } from './gather-sources.ts';
import { createSourceList, fading, mostSources, sumOf, together } from './organisation-sums.ts';
import type { SourceList } from './organisation-sums.ts';
import type { Scored } from './score-sources.ts';
import { lookAtAll } from './two-best.ts';
import type { BestOf, Workspace } from './workspace.ts';

/** Organisations, best first, equals by the order of their ids; flat arrays, so that threads can hand them over. */
export interface RankedOrganisations {
  readonly organisations: Int32Array;
  /** Σ .7^r · raw score of the r-th best source. */
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

/** Where a page begins: after this. */
export interface After {
  readonly raw: number;
  readonly organisation: number;
}

export interface RankingOptions {
  readonly limit: number;
  readonly after?: After;
}

/** An organisation that may be among the best: no less than `least`, no more than `most`. */
interface Candidate {
  readonly organisation: number;
  readonly least: number;
  readonly most: number;
}

interface Judged {
  readonly organisation: number;
  readonly sum: number;
  readonly list: SourceList;
}

/** Bounds are computed in another order than sums: this is more than rounding can make of it. */
const slack = 1 + 1e-9;

/** The n-th largest; 0 where there are fewer. */
const nthLargest = (values: Float64Array, n: number): number => {
  if (n > values.length || n < 1) return 0;
  values.sort();
  return values[values.length - n] ?? 0;
};

/**
 * `unseen` is what a source may have besides its sum so far. Two best sources bound an organisation from both sides:
 * the others are no better than the second.
 */
export const candidatesOf = (best: BestOf, count: number, unseen: number, wanted: number): readonly Candidate[] => {
  const rest = together(mostSources) - 1;
  const leasts = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const organisation = best.found[at] as number;
    leasts[at] = (best.first[organisation] as number) + fading * (best.second[organisation] as number);
  }
  const threshold = nthLargest(leasts, wanted);
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const organisation = best.found[at] as number;
    const first = best.first[organisation] as number;
    const second = best.second[organisation] as number;
    const most = (first + unseen + (second + unseen) * rest) * slack;
    if (most >= threshold) candidates.push({ organisation, least: first + fading * second, most });
  }
  return candidates;
};

const judge = (
  candidates: readonly Candidate[],
  gather: GatherSources,
  { standing }: Admission,
  limit: number,
  after: { readonly sum: number; readonly organisation: number } | undefined,
): readonly Judged[] => {
  const orderOf = (organisation: number): number => standing.order?.[organisation] ?? organisation;
  const byPlace = (one: { sum: number; organisation: number }, two: { sum: number; organisation: number }): number =>
    two.sum - one.sum || orderOf(one.organisation) - orderOf(two.organisation);
  let judged: Judged[] = [];
  let least = 0;
  let spare = createSourceList();
  for (const { organisation, most } of candidates.toSorted((a, b) => b.most - a.most)) {
    if (most < least) break;
    gather(organisation, spare);
    const one = { organisation, sum: sumOf(spare), list: spare };
    if (one.sum < least || one.sum <= 0 || (after && byPlace(after, one) >= 0)) continue;
    judged.push(one);
    spare = createSourceList();
    if (judged.length < 2 * limit) continue;
    judged = judged.sort(byPlace).slice(0, limit);
    least = judged.at(-1)?.sum ?? 0;
  }
  return judged.sort(byPlace).slice(0, limit);
};

const pack = (view: Pieces, judged: readonly Judged[], unit: number): Omit<RankedOrganisations, 'found'> => {
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
    raws: Float64Array.from(judged, ({ sum }) => sum * unit),
    starts,
    sources,
    sourceRaws,
  };
};

/** The last steps, the same with and without pruning: exact sums of those who may be among the best. */
export const rankCandidates = (
  scored: Scored,
  admission: Admission,
  candidates: readonly Candidate[],
  gather: GatherSources,
  { limit, after }: RankingOptions,
): Omit<RankedOrganisations, 'found'> => {
  const { view, question } = scored;
  const from = after && { sum: after.raw / question.unit, organisation: after.organisation };
  return pack(view, judge(candidates, gather, admission, limit, from), question.unit);
};

/** At most `limit`, of all that are found. */
export const bestOrganisations = (
  scored: Scored,
  admission: Admission,
  options: RankingOptions,
  workspace: Workspace,
): RankedOrganisations => {
  const best = workspace.bestOf(admission.standing.standIns.length);
  let count = 0;
  scored.segments.forEach((segment, nth) => {
    count = lookAtAll(admission, nth, segment, best, count);
  });
  // Those before the page would fill the threshold: none is known then.
  const candidates = candidatesOf(best, count, 0, options.after ? Number.POSITIVE_INFINITY : options.limit);
  const gather = createGathering(scored, admission, (nth, local) => scored.segments[nth]?.sums[local] ?? 0);
  return { ...rankCandidates(scored, admission, candidates, gather, options), found: count };
};
