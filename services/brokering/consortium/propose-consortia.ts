// Proposes consortia for a call: the best, then the best of those that differ from every one before.
import type { ConsortiumTask } from './consortium-task.ts';
import type { Consortium, Proof, Proposal } from './consortium.ts';
import { coveringProblem } from './covering-problem.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { findBest } from './find-best.ts';
import type { BestFound } from './find-best.ts';
import { findImpossible, findUnmet } from './find-conflicts.ts';
import { findGaps } from './find-gaps.ts';
import { earlierOf } from './keep-apart.ts';
import type { Earlier } from './keep-apart.ts';
import { exposureCost, mixWorth, partnerCost } from './score.ts';
import type { Score } from './score.ts';
import { scoreOf } from './team.ts';
import { byText, tellCoverage } from './tell-coverage.ts';
import { tellPartners } from './tell-why-in.ts';

/** So many where they truly differ; … */
const usual = 3;
/** … as many as this where the further ones cover all that the best covers of what is mandatory, and are nearly as good. */
const most = 5;
const nearly = 0.1;

/**
 * Candidates looked at in all: some tenths of a second. Enough to go through every team of up to 16 candidates, twice 2^n
 * for each of five proposals; beyond that, wherever the bounds leave out enough.
 */
const usualWork = 3_000_000;

/** A bound on the worth, in which mandatory places are worth more than all else, as a bound on the score. */
const proofOf = (problem: CoveringProblem, { isBest, bound }: BestFound, score: Score): Proof => {
  if (isBest) return { kind: 'best' };
  const { mandatoryWorth, maximum } = problem;
  const least = -maximum * (partnerCost + exposureCost);
  const places = Math.min(score.mandatory.of, Math.floor((bound - least) / mandatoryWorth));
  const mandatory = Math.max(score.mandatory.filled, places);
  const total = 1 + mixWorth;
  if (mandatory > score.mandatory.filled) return { kind: 'bounded', mandatory, total };
  return { kind: 'bounded', mandatory, total: Math.min(total, bound - mandatoryWorth * mandatory) };
};

const isWorthProposing = ({ score }: Consortium, found: readonly Consortium[]): boolean => {
  const best = found[0]?.score;
  if (!best || found.length < usual) return true;
  return score.mandatory.filled >= best.mandatory.filled && score.total >= best.total - nearly;
};

const idsOf = ({ partners }: Consortium): string =>
  JSON.stringify(partners.map(({ organisationId }) => organisationId).toSorted(byText));

const bestFirst = (one: Consortium, other: Consortium): number =>
  other.score.mandatory.filled - one.score.mandatory.filled ||
  other.score.total - one.score.total ||
  byText(idsOf(one), idsOf(other));

/**
 * Three to five consortia, fewer where there are no more that truly differ. Of any two, each has at least a third of the
 * smaller one's partners, pinned ones aside, that the other has not, and covers something with them. The same for the same
 * task in any order.
 */
export const proposeConsortia = (
  task: ConsortiumTask,
  { work: allowed = usualWork }: { readonly work?: number } = {},
): Proposal => {
  const impossible = findImpossible(task);
  if (impossible.length > 0) return { kind: 'impossible', conflicts: impossible };
  const problem = coveringProblem(task);
  const consortia: Consortium[] = [];
  const earlier: Earlier[] = [];
  const begin: (readonly number[])[] = [];
  let left = allowed;
  while (consortia.length < most) {
    const share = left / (most - consortia.length);
    const work = { left: share };
    const best = findBest(problem, { earlier, begin, work });
    left -= share - Math.max(0, work.left);
    if (!best) break;
    const score = scoreOf(problem, best.members);
    const consortium: Consortium = {
      partners: tellPartners(problem, best.members, task.lead),
      coverage: tellCoverage(problem, best.members),
      gaps: findGaps(task, problem, earlier, best.members),
      score,
      proof: proofOf(problem, best, score),
    };
    if (!isWorthProposing(consortium, consortia)) break;
    consortia.push(consortium);
    earlier.push(earlierOf(problem, best.members));
    begin.push(best.members);
  }
  if (begin[0] === undefined) {
    const minimum = problem.minimum;
    return { kind: 'impossible', conflicts: [{ code: 'exclusions_leave_too_few', minimum }] };
  }
  const conflicts = findUnmet(task, problem, begin[0], { left: allowed / most });
  return { kind: 'proposed', consortia: consortia.toSorted(bestFirst), conflicts };
};
