// The best organisations for a question, from what their sources make together.
import { numberAt } from '../index/view.ts';
import type { Pieces } from '../index/view.ts';
import type { Admission } from './admission.ts';
import { createGathering } from './gather-sources.ts';
import type { GatherSources } from './gather-sources.ts';
import { nthLargest } from './nth-largest.ts';
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


/** An organisation where the order of answers has it. */
export interface Placed {
  readonly organisation: number;
  readonly raw: number;
}

export interface RankingOptions {
  readonly limit: number;
  /** The page begins after this one. */
  readonly after?: Placed;
}

/** An organisation that may be among the best: it has no more than `most`. */
interface Candidate {
  readonly organisation: number;
  readonly most: number;
}

interface Judged extends Placed {
  readonly list: SourceList;
}

/** Bounds are computed in another order than sums: this is more than rounding can make of it. */
const slack = 1 + 1e-9;

/** A source counts at least what two do. */
const leastSum = ({ first, second }: BestOf, organisation: number): number =>
  (first[organisation] as number) + fading * (second[organisation] as number);

/** So much the n-th best organisation has at the least; 0 where there are fewer. */
export const leastOf = (best: BestOf, count: number, wanted: number): number => {
  const leasts = new Float64Array(count);
  for (let at = 0; at < count; at += 1) leasts[at] = leastSum(best, best.found[at] as number);
  return nthLargest(leasts, wanted);
};

/**
 * `unseen` is what a source may have besides its sum so far. Two best sources bound an organisation from both sides:
 * the others are no better than the second.
 */
export const candidatesOf = (best: BestOf, count: number, unseen: number, wanted: number): readonly Candidate[] => {
  const rest = together(mostSources) - 1;
  const threshold = leastOf(best, count, wanted);
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const organisation = best.found[at] as number;
    const first = best.first[organisation] as number;
    const second = best.second[organisation] as number;
    const most = (first + unseen + (second + unseen) * rest) * slack;
    if (most >= threshold) candidates.push({ organisation, most });
  }
  return candidates;
};

const judge = (
  candidates: readonly Candidate[],
  gather: GatherSources,
  { standing }: Admission,
  unit: number,
  { limit, after }: RankingOptions,
): readonly Judged[] => {
  const orderOf = (organisation: number): number => standing.order?.[organisation] ?? organisation;
  const byPlace = (one: Placed, two: Placed): number =>
    two.raw - one.raw || orderOf(one.organisation) - orderOf(two.organisation);
  let judged: Judged[] = [];
  let least = 0;
  let spare = createSourceList();
  for (const { organisation, most } of candidates.toSorted((a, b) => b.most - a.most)) {
    if (most * unit < least) break;
    gather(organisation, spare);
    const one = { organisation, raw: sumOf(spare) * unit, list: spare };
    if (one.raw < least || one.raw <= 0 || (after && byPlace(after, one) >= 0)) continue;
    judged.push(one);
    spare = createSourceList();
    if (judged.length < 2 * limit) continue;
    judged = judged.sort(byPlace).slice(0, limit);
    least = judged.at(-1)?.raw ?? 0;
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
    raws: Float64Array.from(judged, ({ raw }) => raw),
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
  options: RankingOptions,
): Omit<RankedOrganisations, 'found'> => {
  const { unit } = scored.question;
  return pack(scored.view, judge(candidates, gather, admission, unit, options), unit);
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
