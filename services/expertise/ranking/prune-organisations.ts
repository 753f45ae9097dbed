// The best organisations for a short question without adding up all sources. A source that has no sum yet can get what
// the terms that are left add at the most, R. Sums of an organisation's sources, sorted, grow by at most R each, so
// that the whole, Σ .7^r·s_r, grows by at most R·Σ .7^r: who stays below the worst of the best even then is out, and
// so is who has no sum at all once R·Σ .7^r is below it. The rest is added up in full.
import type { Pieces } from '../index/view.ts';
import { addAndList, addPostings } from './add-postings.ts';
import type { Admission } from './admission.ts';
import { bestOrganisations, rankCandidates } from './best-organisations.ts';
import type { RankedOrganisations } from './best-organisations.ts';
import { createGathering } from './gather-sources.ts';
import { candidatesOf, leastOfBest } from './judge-organisations.ts';
import type { Bounds, RankingOptions } from './judge-organisations.ts';
import { lookUpCosts, sumFrom } from './look-up-postings.ts';
import { matchTerms } from './match-terms.ts';
import type { Matches } from './match-terms.ts';
import { mostSources, together } from './organisation-sums.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { boundFrom, postingsFrom, sortByBound } from './sort-matches.ts';
import { listFound, lookAtTouched } from './three-best.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

interface Search {
  readonly scored: Scored;
  readonly segments: readonly SearchedSegment[];
  readonly admission: Admission;
  readonly workspace: Workspace;
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
  const best = workspace.threeBest(numbers);
  const found = workspace.found(numbers);
  lookAtTouched(admission, segments, best);
  return { best, found, count: listFound(best, admission.organisations, found, numbers), unseen };
};

const addTerm = ({ segment, sums, touched, touchedCount, matches }: SearchedSegment, term: number): number =>
  term < matches.count ? addAndList(sums, segment, matches, term, touched, touchedCount) : touchedCount;

/** All that is left, as if nothing had been pruned. */
const addRest = ({ scored, segments, admission, workspace }: Search, term: number, options: RankingOptions): RankedOrganisations => {
  for (const { sums, segment, matches } of segments) addPostings(sums, segment, matches, term, matches.count);
  return bestOrganisations(scored, admission, options, workspace);
};

/** Ranks with the terms before `term` added to all sources, the others to few. */
const finish = (search: Search, term: number, unseen: number, options: RankingOptions): RankedOrganisations => {
  const { scored, segments, admission } = search;
  const bounds = boundsOf(search, unseen);
  const candidates = candidatesOf(bounds, options);
  const left = sum(segments, ({ matches }) => postingsFrom(matches, term));
  const perOrganisation = sum(segments, ({ segment }) => segment.sizes.owned) / Math.max(1, sum(segments, ({ segment }) => segment.sizes.owners));
  const lookUps = candidates.length * perOrganisation * sum(segments, ({ matches }) => Math.max(0, matches.count - term));
  if (left > 0 && (lookUps / segments.length) * lookUpCosts > left) return addRest(search, term, options);
  const gather = createGathering(scored, admission, (nth, local) => {
    const { segment, sums, matches } = segments[nth] as SearchedSegment;
    return (sums[local] as number) + sumFrom(segment, matches, term, local);
  });
  return rankCandidates(scored, admission, candidates, bounds, gather, options);
};

/** The same as `bestOrganisations`, but that it does not always tell how many are found. */
export const pruneOrganisations = (
  view: Pieces,
  question: WeightedQuestion,
  admission: Admission,
  options: RankingOptions,
  workspace: Workspace,
): RankedOrganisations => {
  const segments = open(view, question, workspace);
  const search = { scored: { view, question, segments }, segments, admission, workspace };
  const sources = sum(segments, ({ segment }) => segment.sizes.sources);
  const terms = Math.max(0, ...segments.map(({ matches }) => matches.count));
  for (let term = 0; term < terms; term += 1) {
    const listed = sum(segments, ({ touchedCount }) => touchedCount);
    const left = sum(segments, ({ matches }) => postingsFrom(matches, term));
    const unseen = Math.max(...segments.map(({ matches }) => boundFrom(matches, term)));
    if (left > 2 * listed && listed > 0) {
      const bounds = boundsOf(search, unseen);
      if (unseen * together(mostSources) < leastOfBest(bounds, options.limit)) return finish(search, term, unseen, options);
    }
    if (listed > sources / 4) return addRest(search, term, options);
    for (const segment of segments) segment.touchedCount = addTerm(segment, term);
  }
  return finish(search, terms, 0, options);
};
