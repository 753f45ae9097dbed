// The parts of matchmaking that a round is made with.
import { allPages } from '../../platform/document-store/query-all.ts';
import { collectCandidates } from '../candidates/collect-candidates.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../in-slices.ts';
import { solveInWorker } from '../round/solve-in-worker.ts';
import { announcePairs, publishPairs } from '../suggestions/publish-pairs.ts';
import { isAllIn } from './all-is-in.ts';
import type { RoundWork } from './round-deps.ts';

const pageSize = 100;

/** Whether a finding speaks of two that agreed to be suggested. Most campuses have one on the first page. */
const anyCandidate = async ({ findings, campus }: Pick<Deps, 'findings' | 'campus'>): Promise<boolean> => {
  const agreed = (ids: readonly string[]): boolean => ids.some((id) => campus.consents(id));
  for await (const page of allPages(findings, pageSize))
    if (page.some(({ document: { owners, others } }) => agreed(owners) && agreed(others))) return true;
  return false;
};

export const roundWork = (deps: Deps): RoundWork => ({
  anyCandidate: () => anyCandidate(deps),
  isAllIn: () => isAllIn(deps),
  semantics: () => deps.campus.semantics,
  collect: (options) => collectCandidates(deps, options),
  solve: solveInWorker,
  bearerOf: deps.campus.bearerOf,
  publish: publishPairs(deps),
  announce: announcePairs(deps),
  letOthersIn,
});
