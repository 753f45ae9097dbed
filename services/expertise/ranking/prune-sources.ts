// The best sources for a short question without looking at all of them (MaxScore: Turtle and Flood 1995, term by term):
// once the terms that are left cannot lift a new source over the worst of the best, they are looked up for the few
// sources that can still get there.
import { placeAt } from '../index/view.ts';
import type { Pieces } from '../index/view.ts';
import { addAndList, addPostings } from './add-postings.ts';
import { admitsSource } from './admission.ts';
import type { Admission } from './admission.ts';
import { createBestPlaces } from './best-places.ts';
import type { BestPlaces } from './best-places.ts';
import { offerAll, takeRanked } from './best-sources.ts';
import type { RankedSources } from './best-sources.ts';
import { createLargest } from './largest.ts';
import { sumFrom } from './look-up-postings.ts';
import { matchTerms } from './match-terms.ts';
import type { Matches } from './match-terms.ts';
import { measuredCosts } from './pruning-costs.ts';
import type { PruningCosts } from './pruning-costs.ts';
import type { ScoredSegment } from './score-sources.ts';
import { boundFrom, postingsFrom, sortByBound } from './sort-matches.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

/** What a segment's answers are made from. */
interface Search {
  readonly nth: number;
  readonly scored: ScoredSegment;
  readonly matches: Matches;
  readonly admission: Admission;
  readonly best: BestPlaces;
  readonly limit: number;
  readonly costs: PruningCosts;
}

/** No source below this can be among the best: sums only grow. */
const floorOf = ({ nth, scored, admission, best, limit }: Search, listed: number): number => {
  const { sums, touched } = scored;
  const largest = createLargest(limit);
  let floor = 0;
  for (let at = 0; at < best.size; at += 1) floor = largest.offer(best.sums[at] as number);
  for (let at = 0; at < listed; at += 1) {
    const local = touched[at] as number;
    const sum = sums[local] as number;
    if (sum > floor && admitsSource(admission, nth, local)) floor = largest.offer(sum);
  }
  return floor;
};

/** Offers those of the listed sources that can reach the floor, the terms from `first` on added. */
const finish = (search: Search, listed: number, first: number, floor: number): void => {
  const { nth, scored, matches, admission, best, costs } = search;
  const { segment, sums, touched } = scored;
  const lacking = boundFrom(matches, first);
  let count = 0;
  for (let at = 0; at < listed; at += 1) {
    const local = touched[at] as number;
    if ((sums[local] as number) + lacking >= floor && admitsSource(admission, nth, local))
      touched[count++] = local;
  }
  const isCheaper = count * (matches.count - first) * costs.lookUp < postingsFrom(matches, first) * costs.add;
  if (!isCheaper) addPostings(sums, segment, matches, first, matches.count);
  for (let at = 0; at < count; at += 1) {
    const local = touched[at] as number;
    const sum = sums[local] as number;
    if (!isCheaper) best.offer(sum, placeAt(nth, local));
    else if (sum + lacking >= best.least)
      best.offer(sum + sumFrom(segment, matches, first, local), placeAt(nth, local));
  }
};

const searchSegment = (search: Search): void => {
  const { scored, matches, admission, best, nth, costs } = search;
  const { segment, sums, touched } = scored;
  sortByBound(matches);
  let floor = best.least;
  let listed = 0;
  for (let term = 0; term < matches.count; term += 1) {
    if (boundFrom(matches, term) < floor) return finish(search, listed, term, floor);
    const postings = (matches.ends[term] as number) - (matches.starts[term] as number);
    if (listed + postings > segment.sizes.sources * costs.mostListed) {
      addPostings(sums, segment, matches, term, matches.count);
      return offerAll(best, admission, nth, scored);
    }
    listed = addAndList(sums, segment, matches, term, touched, listed);
    if (postingsFrom(matches, term + 1) > listed) floor = floorOf(search, listed);
  }
  finish(search, listed, matches.count, floor);
};

/** The same as `bestSources` of the scored sources. */
export const pruneSources = (
  view: Pieces,
  question: WeightedQuestion,
  admission: Admission,
  limit: number,
  workspace: Workspace,
  costs: PruningCosts = measuredCosts,
): RankedSources => {
  const best = createBestPlaces(view, limit);
  view.segments.forEach((segment, nth) => {
    const { sources } = segment.sizes;
    const matches = workspace.matches(nth);
    matchTerms(segment, question, matches);
    const scored = {
      segment,
      sums: workspace.sums(nth, sources),
      touched: workspace.touched(nth, sources),
      touchedCount: -1,
    };
    searchSegment({ nth, scored, matches, admission, best, limit, costs });
  });
  return takeRanked(best, question.unit);
};
