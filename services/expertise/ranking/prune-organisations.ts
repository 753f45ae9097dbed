// The best organisations for a short question without adding up all sources. A source that has no sum yet can get what
// the terms that are left add at the most, R. Sums of an organisation's sources, sorted, grow by at most R each, so
// that the whole, Σ γ^(r−1)·s_r, grows by at most R·Σ γ^(r−1): who stays below the worst of the best even then is out, and
// so is who has no sum at all once R·Σ γ^(r−1) is below it. The rest is added up in full.
import type { Pieces } from '../index/view.ts';
import { addAndList, addPostings } from './add-postings.ts';
import type { Admission } from './admission.ts';
import { bestOrganisations, rankCandidates } from './best-organisations.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import { createGathering } from './gather-sources.ts';
import { candidatesOf } from './judge-organisations.ts';
import type { Bounds, Candidates, RankingOptions } from './judge-organisations.ts';
import { sumFrom } from './look-up-postings.ts';
import { matchTerms } from './match-terms.ts';
import type { Matches } from './match-terms.ts';
import { mostSources, together } from './organisation-sums.ts';
import { measuredCosts } from './pruning-costs.ts';
import type { PruningCosts } from './pruning-costs.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { boundFrom, postingsFrom, sortByBound } from './sort-matches.ts';
import { lookAtTouched } from './three-best.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

interface Search {
  readonly scored: Scored;
  readonly segments: readonly SearchedSegment[];
  readonly admission: Admission;
  readonly workspace: Workspace;
  readonly costs: PruningCosts;
}

interface SearchedSegment extends ScoredSegment {
  touchedCount: number;
  readonly matches: Matches;
}

const open = (view: Pieces, question: WeightedQuestion, workspace: Workspace): readonly SearchedSegment[] =>
  view.segments.map((segment, nth) => {
    const { sources } = segment.sizes;
    const matches = workspace.matches(nth);
    matchTerms(segment, question, matches);
    sortByBound(matches);
    const sums = workspace.sums(nth, sources);
    return { segment, matches, sums, touched: workspace.touched(nth, sources), touchedCount: 0 };
  });

const sum = (segments: readonly SearchedSegment[], of: (segment: SearchedSegment) => number): number =>
  segments.reduce((total, segment) => total + of(segment), 0);

const boundsOf = ({ segments, admission, workspace }: Search, unseen: number): Bounds => {
  const numbers = admission.standing.standIns.length;
  const bounds = { best: workspace.threeBest(numbers), found: workspace.found(numbers), count: 0, unseen };
  lookAtTouched(admission, segments, bounds);
  return bounds;
};

const addTerm = ({ segment, sums, touched, touchedCount, matches }: SearchedSegment, term: number): number =>
  term < matches.count ? addAndList(sums, segment, matches, term, touched, touchedCount) : touchedCount;

const listedIn = (segments: readonly SearchedSegment[]): number =>
  sum(segments, ({ touchedCount }) => touchedCount);
const leftIn = (segments: readonly SearchedSegment[], term: number): number =>
  sum(segments, ({ matches }) => postingsFrom(matches, term));
const sourcesIn = (segments: readonly SearchedSegment[]): number =>
  sum(segments, ({ segment }) => segment.sizes.sources);

const listingCosts = ({ segments, costs }: Search, from: number): number =>
  costs.list * (listedIn(segments) + leftIn(segments, from));
const lookingCosts = ({ segments, costs }: Search, from: number): number =>
  costs.add * leftIn(segments, from) + costs.look * sourcesIn(segments);

/** With the terms before `term` added to all sources, and the others for those organisations only that need it. */
const finish = (
  search: Search,
  term: number,
  bounds: Bounds,
  candidates: Candidates,
  options: RankingOptions,
): RankedOrganisations => {
  const { scored, segments, admission } = search;
  const gather = createGathering(scored, admission, (nth, local) => {
    const { segment, sums, matches } = segments[nth] as SearchedSegment;
    return (sums[local] as number) + sumFrom(segment, matches, term, local);
  });
  return rankCandidates(scored, admission, candidates, bounds, gather, options);
};

/** Adds all that is left, as if nothing had been pruned. */
const addRest = (search: Search, from: number, options: RankingOptions): RankedOrganisations => {
  const { scored, segments, admission, workspace } = search;
  const { question } = scored;
  if (lookingCosts(search, from) < listingCosts(search, from)) {
    for (const { sums, segment, matches } of segments)
      addPostings(sums, segment, matches, from, matches.count);
    return bestOrganisations(scored, admission, options, workspace);
  }
  for (const segment of segments) {
    for (let term = from; term < segment.matches.count; term += 1)
      segment.touchedCount = addTerm(segment, term);
  }
  const bounds = boundsOf(search, 0);
  const ranked = finish(search, question.terms.length, bounds, candidatesOf(bounds, options), options);
  return { ...ranked, found: bounds.count };
};

/** How many postings would be looked up to make all sums whole. */
const lookUpsFor = (segments: readonly SearchedSegment[], organisations: number, term: number): number => {
  const owned = sum(segments, ({ segment }) => segment.sizes.owned);
  const owners = Math.max(1, ...segments.map(({ segment }) => segment.sizes.owners));
  const terms = Math.max(...segments.map(({ matches }) => matches.count - term));
  return organisations * (owned / owners) * terms;
};

/** The same as `bestOrganisations`, but that it does not tell how many are found where it has not looked at all. */
export const pruneOrganisations = (
  view: Pieces,
  question: WeightedQuestion,
  admission: Admission,
  options: RankingOptions,
  workspace: Workspace,
  costs: PruningCosts = measuredCosts,
): RankedOrganisations => {
  const segments = open(view, question, workspace);
  const search = { scored: { view, question, segments }, segments, admission, workspace, costs };
  const terms = Math.max(0, ...segments.map(({ matches }) => matches.count));
  const all = together(mostSources, options.fading);
  const fewEnough = sourcesIn(segments) * costs.mostBounded;
  let added = 0;
  while (added + 1 < terms) {
    const left = leftIn(segments, added + 1);
    if (listedIn(segments) + leftIn(segments, added) - left > fewEnough) break;
    for (const segment of segments) segment.touchedCount = addTerm(segment, added);
    added += 1;
    if (left < costs.leastLeft * listedIn(segments)) continue;
    const unseen = Math.max(...segments.map(({ matches }) => boundFrom(matches, added)));
    const bounds = boundsOf(search, unseen);
    const candidates = candidatesOf(bounds, options);
    if (unseen * all >= candidates.least) continue;
    const lookUps = costs.lookUpApart * lookUpsFor(segments, candidates.organisations.length, added);
    if (lookUps < Math.min(listingCosts(search, added), lookingCosts(search, added)))
      return finish(search, added, bounds, candidates, options);
  }
  return addRest(search, added, options);
};
